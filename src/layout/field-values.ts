import type { MaskState, MaskedField, MaskedOrder, MaskedParty } from '../masking/masked-order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { TemplateField } from '../template/template.ts';
import type { LabelInputs } from './label-layout.ts';

/** What a binding prints, and what masking did to everything that went into it. */
export interface FieldValue {
  readonly text: MaskedText;
  readonly states: readonly MaskState[];
}

type FixedText = (text: string) => MaskedText;

/** Every bindable field, read from the masked order alone: what is hidden has no way into a label. */
export const FIELD_VALUES: Readonly<
  Record<TemplateField, (label: LabelInputs, fixedText: FixedText) => FieldValue>
> = {
  'order.number': ({ order }) => plain(order.orderNo),
  'order.tracking': ({ order }) => plain(order.tracking),
  'order.code': ({ order }) => plain(order.tracking.state === 'empty' ? order.orderNo : order.tracking),
  'order.goods': ({ order }, fixedText) => goods(order, fixedText),
  'order.quantity': ({ order }, fixedText) => {
    const count = order.items.reduce((sum, item) => sum + item.quantity, 0);
    return own(fixedText(count > 0 ? String(count) : ''));
  },
  'order.items': ({ order: { items } }, fixedText) =>
    own(fixedText(items.length > 0 ? String(items.length) : '')),
  'order.platform': ({ platform = '' }, fixedText) => own(fixedText(platform)),
  'order.remark': ({ order }) => plain(order.remark),
  'recipient.name': ({ order }) => plain(order.recipient.name),
  'recipient.phone': ({ order }, fixedText) => phone(order.recipient, fixedText),
  'recipient.pickup': ({ order }) => plain(order.recipient.pickup),
  'recipient.province': ({ order }) => plain(order.recipient.province),
  'recipient.city': ({ order }) => plain(order.recipient.city),
  'recipient.district': ({ order }) => plain(order.recipient.district),
  'recipient.routing': ({ order }, fixedText) => routing(order.recipient, fixedText),
  'recipient.region': ({ order }, fixedText) => region(order.recipient, fixedText),
  'recipient.detail': ({ order }) => plain(order.recipient.detail),
  'recipient.address': ({ order }, fixedText) => address(order.recipient, fixedText),
  'recipient.postcode': ({ order }) => plain(order.recipient.postcode),
  'recipient.country': ({ order }) => plain(order.recipient.country),
  'sender.name': ({ order }) => plain(order.sender.name),
  'sender.phone': ({ order }, fixedText) => phone(order.sender, fixedText),
  'sender.region': ({ order }, fixedText) => region(order.sender, fixedText),
  'sender.detail': ({ order }) => plain(order.sender.detail),
  'sender.address': ({ order }, fixedText) => address(order.sender, fixedText),
  'print.date': ({ date }, fixedText) => own(fixedText(date)),
  'print.time': ({ time = '' }, fixedText) => own(fixedText(time)),
  'print.policy': ({ policy = '' }, fixedText) => own(fixedText(policy)),
  'print.serial': ({ serial }, fixedText) => own(fixedText(serial === undefined ? '' : String(serial))),
  'print.mark': ({ mark = '' }, fixedText) => own(fixedText(mark)),
  'print.piece': ({ piece }, fixedText) => own(fixedText(String(piece))),
  'print.pieces': ({ pieces }, fixedText) => own(fixedText(String(pieces))),
  'print.label': ({ label }, fixedText) => own(fixedText(label === undefined ? '' : String(label))),
  'print.labels': ({ labels }, fixedText) => own(fixedText(labels === undefined ? '' : String(labels))),
};

const plain = (field: MaskedField): FieldValue => ({ text: field.text, states: [field.state] });
const own = (text: MaskedText): FieldValue => ({ text, states: [] });

function join(fields: readonly MaskedField[], separator: MaskedText): FieldValue {
  const [first, ...rest] = fields;
  if (first === undefined) return { text: separator.slice(0, 0), states: ['empty'] };
  const text = rest.reduce((joined, field) => joined.concat(separator, field.text), first.text);
  return { text, states: fields.map((field) => field.state) };
}

/** A number with an extension is dialled with both, and until its day: `17012345678-1234（至2026-12-01）`. */
function phone({ phone: number, extension, phoneUntil }: MaskedParty, fixedText: FixedText): FieldValue {
  const { text, states } = join(
    [number, extension].filter((field) => !field.text.isEmpty),
    fixedText('-'),
  );
  if (phoneUntil.text.isEmpty) return { text, states };
  return {
    text: text.concat(fixedText('（至'), phoneUntil.text, fixedText('）')),
    states: [...states, phoneUntil.state],
  };
}

/** Divisions that are only there to fill the level between a province and its districts (GB/T 2260). */
const FILLERS: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
]);
const HAN = /\p{Script=Han}/u;

/** Province, city and district without empty ones, fillers, and a municipality's second mention. */
function divisions(party: MaskedParty): readonly MaskedField[] {
  const named = [party.province, party.city, party.district].filter(
    (field) => !field.text.isEmpty && !FILLERS.has(field.text.text),
  );
  return named.filter((field, index) => {
    const following = named[index + 1];
    return following === undefined || shortName(field) !== shortName(following);
  });
}

/** `上海` and `上海市` are one place. */
const shortName = (field: MaskedField): string => field.text.text.replace(/市$/, '');
const isHan = (fields: readonly MaskedField[]): boolean => fields.some((field) => HAN.test(field.text.text));

/** From large to small in Chinese, from small to large elsewhere. */
function region(party: MaskedParty, fixedText: FixedText): FieldValue {
  const parts = divisions(party);
  return isHan(parts) ? join(parts, fixedText(' ')) : join(parts.toReversed(), fixedText(', '));
}

/** City and district in Chinese, where the province adds nothing; city and state elsewhere. */
function routing(party: MaskedParty, fixedText: FixedText): FieldValue {
  const parts = divisions(party);
  if (!isHan(parts)) return region(party, fixedText);
  return join(parts.length > 2 ? parts.slice(1) : parts, fixedText(' '));
}

/** Region and detail; an address that is not Chinese goes abroad and ends with its country. */
function address(party: MaskedParty, fixedText: FixedText): FieldValue {
  const parts = divisions(party);
  const detail = party.detail.text.isEmpty ? [] : [party.detail];
  const country = party.country.text.isEmpty ? [] : [party.country];
  return isHan([...parts, ...detail])
    ? join([...parts, ...detail], fixedText(' '))
    : join([...detail, ...parts.toReversed(), ...country], fixedText(', '));
}

function goods(order: MaskedOrder, fixedText: FixedText): FieldValue {
  const named = order.items.filter((item) => !item.name.text.isEmpty);
  const counted = named.map((item) => ({
    ...item.name,
    text: item.name.text.concat(fixedText(` ×${item.quantity}`)),
  }));
  return join(counted, fixedText(isHan(counted) ? '、' : '; '));
}
