import { splitRegion } from './split-region.ts';

/** The parts of an address that come from one cell, or from several that partly say the same. */
export interface AddressParts {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
  readonly postcode: string;
}

/**
 * Completes the parts of an address. With nothing but a detail it splits it (`省 市 区 详细(邮编)`); with some of province, city
 * and district it fills in what the detail still holds and drops a region that the detail repeats. Addresses without a
 * Chinese character, and masked regions (`****`), are given back as they are.
 */
export function splitAddress(given: AddressParts): AddressParts {
  const { detail, postcode } = takePostcode(given);
  const before = { ...given, detail, postcode };
  if (!/\p{Script=Han}/u.test(detail) && !isOneCellRegion(before)) return before;

  const region = [given.province, given.city, given.district].filter((part) => part !== '');
  if (region.some((part) => part.includes('*'))) return before;
  if (region.length === 0) return { ...splitRegion(detail), postcode };

  const known = splitRegion(region.join(' '));
  if (known.detail !== '') {
    // A single column for the region may go on to the street: 广东省深圳市南山区粤海街道.
    if (region.length > 1 || known.city === '') return before;
    return { ...known, detail: known.detail + detail, postcode };
  }
  const whole = splitRegion(`${region.join(' ')} ${detail}`);
  const agrees =
    (known.province === '' || known.province === whole.province) &&
    (known.city === '' || known.city === whole.city) &&
    (known.district === '' || known.district === whole.district);
  if (!agrees) return before;
  const levels = [known.province, known.city, known.district].filter((part) => part !== '');
  if (levels.length > region.length) return { ...whole, postcode };
  return {
    province: given.province === '' ? whole.province : given.province,
    city: given.city === '' ? whole.city : given.city,
    district: given.district === '' ? whole.district : given.district,
    detail: whole.detail,
    postcode,
  };
}

/** A region that stands in a single column, such as `浙江省杭州市西湖区` under 所在地区. */
function isOneCellRegion(parts: AddressParts): boolean {
  return parts.province.length > 4 && parts.city === '' && parts.district === '';
}

const POSTCODE_BEHIND = /[\s,，]*[(（[]\s*(\d{6})\s*[)）\]]\s*$/u;
const POSTCODE_TAIL = /[\s,，]+(?:邮编[:：]?\s*)?(\d{6})\s*$/u;

function takePostcode(parts: AddressParts): { detail: string; postcode: string } {
  const detail = parts.detail.trim();
  if (!/\p{Script=Han}/u.test(detail)) return { detail, postcode: parts.postcode };
  const match = POSTCODE_BEHIND.exec(detail) ?? POSTCODE_TAIL.exec(detail);
  if (match === null) return { detail, postcode: parts.postcode };
  const postcode = match[1] ?? '';
  if (parts.postcode !== '' && parts.postcode !== postcode) return { detail, postcode: parts.postcode };
  // Pinduoduo and others write 000000 for "none".
  return { detail: detail.slice(0, match.index).trim(), postcode: postcode === '000000' ? '' : postcode };
}
