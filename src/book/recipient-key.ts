import { isCiphertext } from '../orders/ciphertext.ts';
import { cleanNumberText } from '../orders/clean-text.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import { readPhone } from '../orders/phone.ts';
import { readExistingMask } from '../masking/recognise/existing-mask.ts';
import { foldForSearch } from './fold-text.ts';

type Values = OrderDraft['values'];

/**
 * What is the same for two parcels to one person at one address, however it was typed: phone, name and address, folded.
 * Empty where it cannot be told: one of the three is missing, masked or encrypted, and `张** 138****8000` is many people.
 */
export function recipientKey(values: Values): string {
  const name = values['recipient.name'] ?? '';
  const phone = values['recipient.phone'] ?? '';
  const detail = values['recipient.detail'] ?? '';
  if (name === '' || phone === '' || detail === '') return '';
  if ([name, phone, detail].some((text) => isVeiled(text))) return '';
  const address = `${values['recipient.province'] ?? ''}${values['recipient.city'] ?? ''}${values['recipient.district'] ?? ''}${detail}`;
  const parts = [
    foldPhone(phone, values['recipient.extension'] ?? ''),
    foldPlace(name),
    foldPlace(address),
    foldPlace(values['recipient.country'] ?? ''),
  ];
  return parts.slice(0, 3).includes('') ? '' : parts.join('\u0001');
}

/** What is the same for two rows of one order. Empty where there is no number, or a spreadsheet ruined it. */
export function orderKey(platform: string, values: Values): string {
  const number = cleanNumberText(values.orderNo ?? '').toLowerCase();
  return number === '' || /e\+\d/u.test(number) ? '' : `${platform}\u0001${number}`;
}

/** Texts in which no mask and no ciphertext can be. Nearly every one is so. */
const OPEN = /^[\u4e00-\u9fff0-9A-WYZa-wyz ]*$/u;

/** Hidden by a platform before it came to us: masked or encrypted. */
function isVeiled(text: string): boolean {
  if (OPEN.test(text)) return false;
  return isCiphertext(text.trim()) || readExistingMask(text) !== undefined;
}

function foldPhone(typed: string, extension: string): string {
  if (extension === '' && /^1\d{10}$/u.test(typed)) return typed;
  const read = readPhone(typed, false);
  const phone =
    read.kind === 'number' ? read.phone + (read.extension === '' ? '' : `-${read.extension}`) : typed;
  return foldForSearch(extension === '' ? phone : `${phone}-${extension}`).replace(/[^\d+/]/gu, '');
}

/** Letters and digits, and a dash where something stood between digits: `3-2-1801` is not `32-1801`. */
function foldPlace(text: string): string {
  if (/^[\u4e00-\u9fff0-9a-z]*$/u.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '');
}
