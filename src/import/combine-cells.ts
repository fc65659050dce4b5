import { isCiphertext } from '../orders/ciphertext.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { isRuined } from '../orders/ruined-text.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Puts the cells of one field together: phones by `/`, mobiles first, first and last name by a space, the lines of an address by a comma
 * (none in Chinese), goods and their variant by a space, remarks by a semicolon. Of other fields the first counts. Empty cells are left out already.
 * A cell of ciphertext, or one that a spreadsheet ruined, counts alone: joined to a plain one it would no longer be known
 * for what it is.
 */
export function combineCells(field: OrderField, cells: readonly string[]): string {
  const [first = ''] = cells;
  if (cells.length < 2) return first;
  const ruined = cells.find(isRuined);
  if (ruined !== undefined) return ruined;
  const encrypted = isGoodsOrRemark(field) ? undefined : cells.find(isCiphertext);
  if (encrypted !== undefined) return encrypted;
  switch (field) {
    case 'recipient.phone':
    case 'sender.phone':
      if (isOneInPieces(cells)) return cells.join('-');
      return [...new Set(cells)].sort((a, b) => Number(isMobile(b)) - Number(isMobile(a))).join('/');
    case 'recipient.name':
    case 'sender.name':
      return cells.reduce((all, cell) => (HAN.test(all) && HAN.test(cell) ? all + cell : `${all} ${cell}`));
    case 'recipient.detail':
    case 'sender.detail':
      return cells.reduce(joinAddress);
    case 'recipient.postcode':
    case 'sender.postcode':
      return /^\d{3}$/u.test(first) && /^\d{4}$/u.test(cells[1] ?? '') ? `${first}-${cells[1] ?? ''}` : first;
    case 'items.name':
      return cells.filter((cell, index) => index === 0 || !NO_VARIANT.test(cell)).join(' ');
    case 'remark':
      return [...new Set(cells)].reduce((all, cell) => `${all}${HAN.test(all) ? '；' : '; '}${cell}`);
    default:
      return first;
  }
}

/** Rakuten has a number in three columns. */
function isOneInPieces(cells: readonly string[]): boolean {
  return (
    cells.length === 3 &&
    cells.every((cell) => /^\d{1,5}$/u.test(cell)) &&
    /^\d{10,11}$/u.test(cells.join(''))
  );
}

/** Who picks up a parcel is called on the mobile first. Masked ones are known by their length. */
function isMobile(phone: string): boolean {
  return /^\D{0,3}(?:86)?[-\s]?1[3-9*][\d*]{9}/u.test(phone.replace(/(?<=[\d*])[-\s.](?=[\d*])/gu, ''));
}

/** Where `##新品##` is an ordinary text. */
function isGoodsOrRemark(field: OrderField): boolean {
  return field === 'items.name' || field === 'remark';
}

const NO_VARIANT = /^(?:无规格|默认规格?|default title|n\/a)$/iu;

/** A shorter text may stand in another by chance: `1` in `11号`. */
const SURELY_PART = 3;

function joinAddress(all: string, next: string): string {
  if (next.startsWith(all) || (all.length >= SURELY_PART && next.includes(all))) return next;
  if (all.includes(next) && next.length > 3) return all;
  if (HAN.test(all) || HAN.test(next)) return all + next;
  return /^\d{1,5}\s?[a-z]?$/iu.test(next) ? `${all} ${next}` : `${all}, ${next}`;
}
