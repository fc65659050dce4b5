import type { MaskedField, MaskedOrder, MaskedParty } from '../masking/masked-order.ts';
import type { Problem } from '../base/problem.ts';
import type { Order, Party } from '../orders/order.ts';
import { openSecret } from '../privacy/opening.ts';
import type { CellView, PolicyExample, RevealedRow, RowView } from './room.ts';

/** A masked order as a row of the grid. */
export function rowView(order: MaskedOrder, warnings: readonly Problem[]): RowView {
  return {
    row: order.row,
    orderNo: cell(order.orderNo),
    tracking: cell(order.tracking),
    name: cell(order.recipient.name),
    phone: phoneCell(order.recipient),
    region: regionCell(order.recipient),
    detail: cell(order.recipient.detail),
    goods: goodsCell(order),
    remark: cell(order.remark),
    warnings,
  };
}

/** A row that masking refuses: nothing of it is shown, and its problem says why there will be no label. */
export function refusedRowView(row: number, problem: Problem): RowView {
  const nothing: CellView = { text: '', state: 'hidden', rule: '' };
  return {
    row,
    orderNo: nothing,
    tracking: nothing,
    name: nothing,
    phone: nothing,
    region: nothing,
    detail: nothing,
    goods: nothing,
    remark: nothing,
    warnings: [{ ...problem, row }],
  };
}

export function policyExample(order: MaskedOrder): PolicyExample {
  return {
    policy: order.policy,
    name: cell(order.recipient.name),
    phone: phoneCell(order.recipient),
    region: regionCell(order.recipient),
    detail: cell(order.recipient.detail),
  };
}

/** The real values of a row, for a person who asked to see them. */
export function revealedRow(order: Order): RevealedRow {
  const { recipient } = order;
  const extension = openSecret(recipient.extension);
  return {
    row: order.row,
    orderNo: openSecret(order.orderNo),
    tracking: openSecret(order.tracking),
    name: openSecret(recipient.name),
    phone: openSecret(recipient.phone) + (extension === '' ? '' : `-${extension}`),
    region: regionParts(recipient)
      .map(openSecret)
      .filter((text, index, texts) => isText(text) && text !== texts[index - 1])
      .join(' '),
    detail: openSecret(recipient.detail),
    goods: order.items.map((item) => `${openSecret(item.name)} ×${item.quantity}`).join('，'),
    remark: openSecret(order.remark),
  };
}

function regionParts(party: Party) {
  return [party.province, party.city, party.district];
}

function isText(text: string): boolean {
  return text !== '';
}

function cell(field: MaskedField): CellView {
  return { text: field.text.text, state: field.state, rule: field.rule };
}

function phoneCell({ phone, extension }: MaskedParty): CellView {
  if (extension.text.isEmpty) return cell(phone);
  return { ...cell(phone), text: `${phone.text.text}-${extension.text.text}` };
}

function regionCell({ province, city, district }: MaskedParty): CellView {
  return joined([province, city, district], ' ');
}

function goodsCell(order: MaskedOrder): CellView {
  const view = joined(
    order.items.map((item) => item.name),
    '，',
  );
  const named = order.items.filter((item) => !item.name.text.isEmpty);
  const text = named.map((item) => `${item.name.text.text} ×${item.quantity}`).join('，');
  return { ...view, text };
}

/** Several fields in one cell: the state of the first that something was done to. */
function joined(fields: readonly MaskedField[], separator: string): CellView {
  const texts = fields.map((field) => field.text.text).filter(isText);
  // A municipality is its own city: said once.
  const once = texts.filter((text, index) => text !== texts[index - 1]);
  const telling = fields.find((field) => field.state !== 'shown' && field.state !== 'empty') ?? fields[0];
  return {
    text: once.join(separator),
    state: telling?.state ?? 'empty',
    rule: telling?.rule ?? '',
  };
}
