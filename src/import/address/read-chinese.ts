import type { DraftItem, FieldDoubt, SingleField } from '../../orders/order-draft.ts';
import type { PartyField } from '../../orders/order-fields.ts';
import { readNumber } from '../../orders/phone.ts';
import { chooseName, suspectedName } from './choose-name.ts';
import type { ChosenName } from './choose-name.ts';
import { cutParts } from './contact-parts.ts';
import type { ContactParts } from './contact-parts.ts';
import type { NumberToken } from './find-numbers.ts';
import { findRegion, findRepeats } from './find-region.ts';
import type { Repeat } from './find-region.ts';
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import { findLabels } from './labels.ts';
import type { Label } from './labels.ts';
import type { Side } from './label-words.ts';
import { isFiller, isGoods, isRemark, isRequest, leadsOn } from './name-words.ts';
import { canBeIn } from './postcode-provinces.ts';
import type { RegionReading } from './read-region.ts';

/** Fields read from free text, under the names of `OrderDraft.values`. */
export type ContactValues = Partial<Record<SingleField, string>>;

export interface ContactReading {
  readonly values: ContactValues;
  readonly items: readonly DraftItem[];
  readonly doubts: readonly FieldDoubt[];
}

/**
 * Reads one parcel's text: name, phone with extension, region, detail, postcode, and what labels call goods or a remark; a sender
 * too, where labels tell two sides apart. Takes labelled lines, parts between separators in any order, and texts without any
 * separator. Gives nothing that the text does not hold: no invented name, no region guessed among several of the same name (a
 * doubt says which there are). ID cards are read over. Every phone is kept.
 */
export function readChinese(source: string): ContactReading {
  const text = foldText(source);
  const values: ContactValues = {};
  const items: DraftItem[] = [];
  const doubts: FieldDoubt[] = [];
  const labels = findLabels(text.folded);
  for (const own of cutSides(text, labels)) readSide(own, values, items, doubts);
  return { values, items, doubts };
}

interface SideText {
  readonly side: Side;
  readonly text: FoldedText;
  readonly labels: readonly Label[];
}

/** Where labels name both sides, each side's text apart; else all of it is the recipient's. */
function cutSides(text: FoldedText, labels: readonly Label[]): readonly SideText[] {
  const isOfTwo =
    labels.some(({ side }) => side === 'recipient') && labels.some(({ side }) => side === 'sender');
  if (!isOfTwo) return [{ side: 'recipient', text, labels }];
  const cuts: { readonly side: Side; readonly from: number }[] = [];
  for (const { side, from } of labels) {
    if (side !== undefined && cuts.at(-1)?.side !== side)
      cuts.push({ side, from: cuts.length === 0 ? 0 : from });
  }
  return cuts.map(({ side, from }, index) => {
    const own: FoldedText = {
      typed: text.typed.slice(from, cuts[index + 1]?.from),
      folded: text.folded.slice(from, cuts[index + 1]?.from),
    };
    return { side, text: own, labels: findLabels(own.folded) };
  });
}

function readSide(
  { side, text, labels }: SideText,
  values: ContactValues,
  items: DraftItem[],
  doubts: FieldDoubt[],
): void {
  const contact = cutParts(text, labels);
  const region = findRegion(contact.blanked, contact.parts);
  const labelled = labelledName(contact);
  const name = labelled ?? chooseName(contact, region);
  const repeats = region === undefined ? [] : findRepeats(contact.blanked, region, contact.blanked.length);
  const put: Put = (field, value) => {
    const key = KEYS[side][field];
    if (value === '') return;
    const before = values[key];
    values[key] =
      before === undefined || before === value
        ? value
        : field === 'phone'
          ? `${before}/${value}`
          : `${before} ${value}`;
  };

  const phones = contact.numbers.filter(({ kind }) => kind === 'phone');
  const { phone, extension } = joinPhones(phones);
  put('phone', phone);
  put('extension', extension === '' ? asideOf(contact, 'extension') : extension);
  if (region !== undefined) {
    put('province', region.province?.name ?? '');
    put('city', region.city?.name ?? '');
    put('district', region.district);
    const doubt = regionDoubt(region, side, contact);
    if (doubt !== undefined) doubts.push(doubt);
  }
  const postcode = choosePostcode(contact, region);
  put('postcode', postcode?.text ?? '');
  put('country', labelledText(contact, 'country'));
  const rest = restOf(contact, region, name, repeats, postcode);
  put('detail', extension === '' ? rest.detail : withoutTag(rest.detail, extension));
  if (name !== undefined) putName(contact, name, extension, put);
  if (name?.isDoubtful === true) doubts.push(nameDoubt(contact, name, side));
  const suspect = name === undefined && phones.length > 0 ? suspectedName(contact, region) : undefined;
  if (suspect !== undefined)
    doubts.push({ field: `${side}.name`, candidates: [{ [`${side}.name`]: suspect }] });
  if (phones.some((token) => token.isDoubtful)) doubts.push({ field: `${side}.phone`, candidates: [] });
  takeAsides(contact, rest.remarks, values, items);
}

/** Written out: strings put together are slow keys. */
const KEYS = {
  recipient: keysOf('recipient'),
  sender: keysOf('sender'),
};

function keysOf<S extends Side>(side: S): Readonly<Record<PartyField, `${S}.${PartyField}`>> {
  return {
    name: `${side}.name`,
    phone: `${side}.phone`,
    extension: `${side}.extension`,
    province: `${side}.province`,
    city: `${side}.city`,
    district: `${side}.district`,
    detail: `${side}.detail`,
    postcode: `${side}.postcode`,
    country: `${side}.country`,
  };
}

type Put = (field: PartyField, value: string) => void;

function labelledName({ parts, blanked }: ContactParts): ChosenName | undefined {
  const part = parts.find(
    ({ said, from, end }) => said === 'name' && end - from <= 40 && /[\p{L}]/u.test(blanked.slice(from, end)),
  );
  return part === undefined
    ? undefined
    : {
        from: part.from,
        end: part.end,
        takenFrom: part.from,
        takenEnd: part.end,
        isDoubtful: false,
        others: [],
      };
}

function labelledText({ parts, typed }: ContactParts, meaning: 'country'): string {
  return parts
    .filter(({ said }) => said === meaning)
    .map(({ from, end }) => typed.slice(from, end))
    .join(' ');
}

/** Digits in brackets behind a name are the extension of its virtual number: `张三[1234]`. */
const NAME_EXTENSION = /^(.*?\S)\s*[[(（【［](\d{3,4})[\]）)】］]?$/u;

function putName({ typed }: ContactParts, name: ChosenName, extension: string, put: Put): void {
  const written = typed.slice(name.from, name.end).replace(/\s+/gu, ' ').trim();
  // 张 三 is spaced out for looks.
  const text = /^\p{Script=Han} \p{Script=Han}{1,2}$/u.test(written) ? written.replace(' ', '') : written;
  const match = NAME_EXTENSION.exec(text);
  put('name', match?.[1] ?? text);
  if (match !== null && extension === '') put('extension', match[2] ?? '');
}

function joinPhones(tokens: readonly NumberToken[]): { readonly phone: string; readonly extension: string } {
  const [only] = tokens;
  if (only === undefined) return { phone: '', extension: '' };
  const readings = tokens.map(({ text }) => {
    if (/^1\d{10}$/u.test(text)) return { phone: text, extension: '' };
    const service = /^([48]00[- ]?\d{3,4}[- ]?\d{3,4})-(\d{1,5})$/u.exec(text);
    if (service !== null) return { phone: service[1] ?? '', extension: service[2] ?? '' };
    const reading = readNumber(
      text
        .replace(/[,，]\s?(?=转|分机)/u, '')
        .replace(/(?<=\d{7})[_*](?=\d+$)/u, '-')
        .replace(/[(（]\s?转?(\d{1,6})[)）]$/u, '转$1')
        .replace(/[[【]\s?转?(\d{1,6})[\]】]$/u, '转$1'),
      false,
    );
    return reading.kind === 'number' ? reading : { phone: text, extension: '' };
  });
  const seen = new Map<string, string>();
  for (const { phone, extension } of readings) if ((seen.get(phone) ?? '') === '') seen.set(phone, extension);
  const [first] = seen;
  if (seen.size === 1 && first !== undefined) return { phone: first[0], extension: first[1] };
  return {
    phone: [...seen]
      .map(([phone, extension]) => (extension === '' ? phone : `${phone}-${extension}`))
      .join('/'),
    extension: '',
  };
}

/** `文三路1号[1234]`: shops write a virtual number's extension behind the address, too. */
function withoutTag(detail: string, extension: string): string {
  const tag = /\s*[[(（【［](\d{3,6})[\])）】］]$/u.exec(detail);
  return tag !== null && tag[1] === extension ? detail.slice(0, tag.index) : detail;
}

/** A postcode that a label names, or that can lie in the province; any other six digits stay in the detail. */
function choosePostcode(
  { numbers, labels }: ContactParts,
  region: RegionReading | undefined,
): NumberToken | undefined {
  const codes = numbers.filter(({ kind }) => kind === 'postcode');
  const said = codes.find(({ from }) =>
    labels.some(({ meaning, end }) => meaning === 'postcode' && end === from),
  );
  if (said !== undefined) return said;
  const province = region?.province?.name ?? '';
  return codes.find(({ text, isDoubtful }) => (province === '' ? !isDoubtful : canBeIn(text, province)));
}

function asideOf({ asides }: ContactParts, meaning: 'extension'): string {
  return asides.find((aside) => aside.meaning === meaning)?.text ?? '';
}

interface Rest {
  readonly detail: string;
  readonly remarks: readonly string[];
}

/** What is neither name, phone nor region: the detail, and words that are meant for people. */
function restOf(
  contact: ContactParts,
  region: RegionReading | undefined,
  name: ChosenName | undefined,
  repeats: readonly Repeat[],
  postcode: NumberToken | undefined,
): Rest {
  const { typed, blanked, parts, numbers } = contact;
  const taken: Repeat[] = [...repeats];
  if (region !== undefined) taken.push({ from: region.from, end: region.end });
  if (name !== undefined) taken.push({ from: name.takenFrom, end: name.takenEnd });
  const kept: { readonly from: number; readonly end: number }[] = [];
  const remarks: string[] = [];
  for (const part of parts) {
    if (part.said === 'country') continue;
    const text = blanked.slice(part.from, part.end);
    const isLoose = !taken.some((range) => range.from < part.end && range.end > part.from);
    if (isLoose && isFiller(text)) continue;
    // The row's number in front of cells.
    if (isLoose && part === parts[0] && /^\d{1,4}$/u.test(text) && blanked.charAt(part.end) === '\t')
      continue;
    if (
      isLoose &&
      part.said === undefined &&
      (isRequest(text) || ((isRemark(text) || isGoods(text)) && !/[路街巷号栋幢室村镇乡]/u.test(text)))
    ) {
      remarks.push(typed.slice(part.from, part.end));
      continue;
    }
    for (const piece of without(part, taken)) {
      const isLead = region !== undefined && piece.end <= region.from;
      const lead = isLead ? blanked.slice(piece.from, piece.end) : '';
      if (!isLead || !(isFiller(lead) || leadsOn(lead))) kept.push(piece);
    }
  }
  for (const token of numbers) if (token.kind === 'postcode' && token !== postcode) kept.push(token);
  kept.sort((one, other) => one.from - other.from);
  return { detail: dropTwice(joinPieces(typed, blanked, kept)), remarks };
}

function without(part: Repeat, taken: readonly Repeat[]): readonly Repeat[] {
  if (!taken.some((range) => range.from < part.end && range.end > part.from)) return [part];
  let pieces: readonly Repeat[] = [part];
  for (const range of taken) {
    pieces = pieces.flatMap((piece) => {
      if (range.end <= piece.from || range.from >= piece.end) return [piece];
      return [
        { from: piece.from, end: range.from },
        { from: range.end, end: piece.end },
      ].filter(({ from, end }) => end > from);
    });
  }
  return pieces;
}

/** What stood side by side keeps what stood between; a space stands where something was taken out. */
function joinPieces(typed: string, blanked: string, pieces: readonly Repeat[]): string {
  let detail = '';
  let before = -1;
  for (const { from, end } of pieces) {
    const text = typed.slice(from, end);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (detail !== '') {
      const gap = typed.slice(before, from);
      const isWhole =
        gap.length <= 8 &&
        !/[\p{L}\p{N}\n]/u.test(gap) &&
        !/[\u0001-\u0003]/u.test(blanked.slice(before, from));
      // A label between two parts of the address cuts nothing: 粤海街道 / 详细地址：示例大厦.
      const isLabel =
        !isWhole &&
        /^[\s\u0001,，;；。]+$/u.test(blanked.slice(before, from)) &&
        /\p{Script=Han}$/u.test(detail);
      detail += isWhole ? gap.replace(/\s+/gu, ' ') : isLabel ? '' : ' ';
    }
    detail += detail === '' ? text.replace(/^[\s,，.。、;；:：\-/|）)】\]]+/u, '') : text;
    before = end;
  }
  return detail.replace(/[\s,，.。、;；:：\-/|（(【[]+$/u, '').trim();
}

/** `上顿渡镇 上顿渡镇老公安局`: the town before a region that was said again is in what follows. */
function dropTwice(detail: string): string {
  const space = detail.indexOf(' ');
  if (space < 2) return detail;
  const head = detail.slice(0, space);
  const rest = detail.slice(space + 1);
  return rest.startsWith(head) && /[镇乡道村路街区]$/u.test(head) ? rest : detail;
}

function regionDoubt(region: RegionReading, side: Side, contact: ContactParts): FieldDoubt | undefined {
  if (region.moved !== undefined) {
    const { moved, city, province, district } = region;
    return {
      field: `${side}.city`,
      candidates: [city?.name ?? '', moved.name].map((name) => ({
        [`${side}.province`]: province?.name ?? '',
        [`${side}.city`]: name,
        [`${side}.district`]: district,
      })),
    };
  }
  if (region.options.length === 0) return undefined;
  const code = contact.numbers.find(({ kind }) => kind === 'postcode')?.text;
  const ranked = region.options.toSorted((one, other) => rank(other, code) - rank(one, code));
  return {
    field: `${side}.city`,
    candidates: ranked.map(({ name, city }) => ({
      [`${side}.province`]: city.province.name,
      [`${side}.city`]: city.name,
      [`${side}.district`]: name,
    })),
  };
}

/** A postcode speaks for its province. */
function rank(option: RegionReading['options'][number], postcode: string | undefined): number {
  return postcode !== undefined && canBeIn(postcode, option.city.province.name) ? 1 : 0;
}

function nameDoubt({ typed }: ContactParts, name: ChosenName, side: Side): FieldDoubt {
  const texts = [name, ...name.others].map(({ from, end }) => typed.slice(from, end).trim());
  return {
    field: `${side}.name`,
    candidates: [...new Set(texts)].map((text) => ({ [`${side}.name`]: text })),
  };
}

function takeAsides(
  { asides }: ContactParts,
  remarks: readonly string[],
  values: ContactValues,
  items: DraftItem[],
): void {
  const notes: string[] = [];
  let goods = '';
  let quantity = '';
  for (const { meaning, text } of asides) {
    if (text === '') continue;
    if (meaning === 'goods') goods = goods === '' ? text : `${goods} ${text}`;
    else if (meaning === 'quantity') quantity = text;
    else if (meaning === 'remark' || meaning === 'ignored') notes.push(text);
    else if (meaning === 'orderNo') values.orderNo ??= text;
    else if (meaning === 'tracking') values.tracking ??= text;
  }
  if (goods !== '' || quantity !== '') items.push({ name: goods, quantity });
  notes.push(...remarks);
  if (notes.length > 0)
    values.remark = [values.remark, ...notes].filter((note) => note !== undefined).join(' ');
}
