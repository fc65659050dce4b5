import { meaningOf } from '../header-aliases.ts';
import { isSingleField } from '../../orders/order-draft.ts';
import type { SingleField } from '../../orders/order-draft.ts';
import { divisions } from './divisions.ts';
import { beginsWithSurname } from './surnames.ts';
import { splitRegion } from './split-region.ts';

/** Fields read from a piece of free text; the address is not yet split below `recipient.detail`. */
export type ContactValues = Partial<Record<SingleField, string>>;

/** Full-width letters, digits and hyphens, one for one, so that places in the text stay the same. */
const FULL_WIDTH = /[！-～]/gu;
const KEPT = /[，：；（）！？]/u;

/** Mobile (perhaps virtual), masked mobile, landline; not inside a longer number. */
const PHONES: readonly RegExp[] = [
  /(?<![\d*])(?:(?:\+86|0086|86)[-\s]?)?1\d(?:[-\s]?\d){9}(?:(?:\s?(?:-|#|转分机号?|转|[(（[]转?)|[,，](?=\d{3,4}(?:[\s,，]|$)))\s?\d{3,6}(?:[)）\]])?)?(?![\d*])/u,
  /(?<![\d*])1\d{0,2}[*]{4,8}\d{2,4}(?![\d*])/u,
  /(?<![\d*])(?:\+?86[-\s]?)?[(（]?0\d{2,3}[)）]?[-\s]?[2-8]\d{6,7}(?:(?:-|转)\d{1,6})?(?![\d*])/u,
  /(?<![\d*])400[-\s]?\d{3,4}[-\s]?\d{3,4}(?![\d*])/u,
];

const LABEL = /(?:^|[\s,，;；。|]|(?<=\d))([\p{L}/ ]{1,12}?)\s?[:：]\s*/gu;

/** Forms that copy without line breaks glue a label to the value before it. */
const GLUED_LABEL =
  /(?<=[^\s人方的])(收[货件]人|手机号码?|联系电话|所在地区|详细地址|收[货件]地址)(?=\s?[:：])/gu;

/** Folds full-width letters and digits; the length stays. */
export function foldFullWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    KEPT.test(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Whether a text holds anything that could be dialled. */
export function hasPhone(text: string): boolean {
  return PHONES.some((phone) => phone.test(text));
}

/** Fields that labels in the text name: `收货人：李四`. */
export function labelsOf(
  text: string,
): readonly { readonly field: SingleField; readonly from: number; readonly at: number }[] {
  const found: { field: SingleField; from: number; at: number }[] = [];
  for (const match of text.matchAll(LABEL)) {
    const meaning = meaningOf(match[1] ?? '');
    if (meaning === undefined || !isSingleField(meaning.field)) continue;
    found.push({ field: meaning.field, from: match.index + match[0].length, at: match.index });
  }
  return found;
}

/**
 * Reads one person's name, phone and address from a piece of text: labelled lines, or parts between commas, spaces and
 * line breaks in any order. What is not a name, phone or postcode belongs to the address; a text without a name gets none.
 */
export function readContact(source: string): ContactValues {
  const text = foldFullWidth(source).replace(GLUED_LABEL, ' $1');
  const labels = labelsOf(text);
  if (labels.length >= 2) return readLabelled(text, labels);
  const [only] = labels;
  return readUnlabelled(only === undefined ? text : `${text.slice(0, only.at)} ${text.slice(only.from)}`);
}

function readLabelled(text: string, labels: ReturnType<typeof labelsOf>): ContactValues {
  const values: ContactValues = {};
  for (const [index, label] of labels.entries()) {
    const end = labels[index + 1]?.at ?? text.length;
    const value = text
      .slice(label.from, end)
      .replace(/[\s,，;；。]+$/gu, '')
      .replace(/\s*\n\s*/gu, ' ');
    if (value === '') continue;
    const before = values[label.field];
    values[label.field] = before === undefined ? value : join(label.field, before, value);
  }
  takeHiddenPhone(values);
  // What stands before the first label may be the name, or all that the labels do not say.
  const lead = text.slice(0, labels[0]?.at ?? 0).trim();
  if (lead === '') return values;
  const before: ContactValues = isNameLike(lead) ? { 'recipient.name': lead } : readUnlabelled(lead);
  const phones = [before['recipient.phone'], values['recipient.phone']].filter(
    (phone) => phone !== undefined,
  );
  return { ...before, ...values, ...(phones.length > 0 ? { 'recipient.phone': phones.join('/') } : {}) };
}

function join(field: SingleField, before: string, value: string): string {
  if (field.endsWith('.phone')) return `${before}/${value}`;
  return before === value ? before : `${before} ${value}`;
}

/** A phone that stands behind a label of its own kind's neighbours: `联系人：王先生,138…`, `地址：… 刘女士 138…`. */
function takeHiddenPhone(values: ContactValues): void {
  for (const field of ['recipient.name', 'recipient.detail'] as const) {
    const value = values[field];
    if (value === undefined) continue;
    const { text, phones } = cutPhones(value);
    if (phones.length === 0) continue;
    const before = values['recipient.phone'];
    values['recipient.phone'] = [...(before === undefined ? [] : [before]), ...phones].join('/');
    const tokens = text.split(/[\s,，;；]+/u).filter((token) => token !== '');
    const last = tokens.at(-1) ?? '';
    if (field === 'recipient.detail' && values['recipient.name'] === undefined && isNameLike(last)) {
      values['recipient.name'] = last;
      tokens.pop();
    }
    values[field] = tokens.join(' ');
  }
}

/** Takes the phones out of a text; a line break stands where each was. */
function cutPhones(source: string): { readonly text: string; readonly phones: readonly string[] } {
  const phones: string[] = [];
  let text = source;
  for (const pattern of PHONES) {
    for (let count = 0; count < 3; count += 1) {
      const match = pattern.exec(text);
      if (match === null) break;
      phones.push(match[0].trim());
      text = `${text.slice(0, match.index)}\n${text.slice(match.index + match[0].length)}`;
    }
  }
  return { text, phones };
}

function readUnlabelled(source: string): ContactValues {
  const values: ContactValues = {};
  const { text, phones } = cutPhones(source);
  if (phones.length > 0) values['recipient.phone'] = phones.join('/');

  const tokens = text
    .split(/[\s,，;；。|、]+/u)
    .map((token) => token.replace(/^[:：/-]+|[:：/-]+$/gu, ''))
    .filter((token) => token !== '');
  const postcodeAt = tokens.findIndex((token, index) => /^(?:邮编)?\d{6}$/u.test(token) && index > 0);
  if (postcodeAt >= 0) {
    values['recipient.postcode'] = (tokens[postcodeAt] ?? '').replace(/\D/gu, '');
    tokens.splice(postcodeAt, 1);
  }
  const nameAt = findName(tokens);
  if (nameAt >= 0) {
    values['recipient.name'] = tokens[nameAt] ?? '';
    tokens.splice(nameAt, 1);
  }
  if (tokens.length > 0) values['recipient.detail'] = tokens.join(' ');
  return values;
}

/** The part that is a name: at the head or the tail first, since streets and shops stand between. */
function findName(tokens: readonly string[]): number {
  if (tokens.length < 2) return -1;
  const last = tokens.length - 1;
  const order = [0, last, ...tokens.keys()];
  const certain = order.find((index) => isNameLike(tokens[index] ?? ''));
  if (certain !== undefined) return certain;
  // Nicknames and Latin names: a short word at an end, where the rest is a Chinese address.
  const rest = (index: number): string => tokens.filter((_, at) => at !== index).join('');
  return (
    [0, last].find((index) => isNickname(tokens[index] ?? '') && /\p{Script=Han}{4}/u.test(rest(index))) ?? -1
  );
}

const PLACE_WORD =
  /[省市区县旗州盟镇乡村路街巷弄号栋幢楼室层座店厂园苑库道]$|(?:社区|大厦|公寓|酒店|学校|医院|银行|超市|市场)$|^(?:门|单元|小区|公司)/u;

function isNameLike(token: string): boolean {
  const name = token
    .replace(/\s*[[(（【][^\])）】]{1,8}[\])）】]$/u, '')
    .replace(/(?:先生|女士|小姐|收)$/u, '');
  if (/^\p{Script=Han}{2,10}[·•]\p{Script=Han}{1,10}$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || !beginsWithSurname(name) || PLACE_WORD.test(name)) return false;
  // 和林格尔 is a county, 江山 may be a person.
  if (name.length >= 3 && divisions().districts.short.has(name)) return false;
  return splitRegion(name).detail !== '';
}

function isNickname(token: string): boolean {
  return (
    token.length <= 10 && !/\d/u.test(token) && !PLACE_WORD.test(token) && splitRegion(token).detail !== ''
  );
}
