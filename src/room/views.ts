import type { TextColumn } from '../book/columns.ts';
import type { MaskedField, MaskedOrder, MaskedParty } from '../masking/masked-order.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { Order, Party } from '../orders/order.ts';
import { openSecret } from '../privacy/opening.ts';
import type { ComparedCells } from './masking-room.ts';
import type { CellView, PolicyExample, RevealedRow } from './room.ts';

/** The cells of a masked order, by column. `hidden`: fields of which nothing is shown. */
export function cellsOf(order: MaskedOrder, hidden: ReadonlySet<OrderField> = NOTHING_HIDDEN): Cells {
  const { recipient, sender } = order;
  const cells: Cells = {
    orderNo: cell(order.orderNo),
    tracking: cell(order.tracking),
    name: cell(recipient.name),
    phone: phoneCell(recipient),
    region: regionCell(recipient),
    province: cell(recipient.province),
    city: cell(recipient.city),
    district: cell(recipient.district),
    detail: cell(recipient.detail),
    postcode: cell(recipient.postcode),
    country: cell(recipient.country),
    goods: goodsCell(order),
    remark: cell(order.remark),
    senderName: cell(sender.name),
  };
  if (hidden.size === 0) return cells;
  const shown = (column: TextColumn) =>
    COLUMN_FIELDS[column].some((field) => hidden.has(field)) ? NOTHING : cells[column];
  return mapCells(shown);
}

type Cells = Readonly<Record<TextColumn, CellView>>;

const NOTHING: CellView = { text: '', state: 'hidden', rule: '' };
const NOTHING_HIDDEN: ReadonlySet<OrderField> = new Set();

/** The fields that a cell shows anything of. */
const COLUMN_FIELDS: Readonly<Record<TextColumn, readonly OrderField[]>> = {
  orderNo: ['orderNo'],
  tracking: ['tracking'],
  name: ['recipient.name'],
  phone: ['recipient.phone', 'recipient.extension'],
  region: ['recipient.province', 'recipient.city', 'recipient.district'],
  province: ['recipient.province'],
  city: ['recipient.city'],
  district: ['recipient.district'],
  detail: ['recipient.detail'],
  postcode: ['recipient.postcode'],
  country: ['recipient.country'],
  goods: ['items.name', 'items.quantity'],
  remark: ['remark'],
  senderName: ['sender.name'],
};

/** A row of which nothing is shown: masking refuses it, or nothing of it can be read. */
export const EMPTY_CELLS: Cells = mapCells(() => NOTHING);

function mapCells(make: (column: TextColumn) => CellView): Cells {
  return {
    orderNo: make('orderNo'),
    tracking: make('tracking'),
    name: make('name'),
    phone: make('phone'),
    region: make('region'),
    province: make('province'),
    city: make('city'),
    district: make('district'),
    detail: make('detail'),
    postcode: make('postcode'),
    country: make('country'),
    goods: make('goods'),
    remark: make('remark'),
    senderName: make('senderName'),
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

export function comparedCells(order: MaskedOrder): ComparedCells {
  return {
    ...policyExample(order),
    goods: goodsCell(order),
    remark: cell(order.remark),
    pickup: cell(order.recipient.pickup),
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

/** The same for a row that makes no label: what its source and a person's edits say, as they are. */
export function revealedDraft({ row, values, items }: OrderDraft): RevealedRow {
  const extension = values['recipient.extension'] ?? '';
  return {
    row,
    orderNo: values.orderNo ?? '',
    tracking: values.tracking ?? '',
    name: values['recipient.name'] ?? '',
    phone: (values['recipient.phone'] ?? '') + (extension === '' ? '' : `-${extension}`),
    region: (['recipient.province', 'recipient.city', 'recipient.district'] as const)
      .map((field) => values[field] ?? '')
      .filter(isText)
      .join(' '),
    detail: values['recipient.detail'] ?? '',
    goods: items.map(({ name, quantity }) => `${name} ×${quantity === '' ? '1' : quantity}`).join('，'),
    remark: values.remark ?? '',
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
