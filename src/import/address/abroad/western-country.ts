import { countryCode, isCountryCode } from '../../../orders/country-names.ts';
import type { Country } from '../../../orders/country-names.ts';
import { countryOfPostcode } from './postcodes.ts';
import { stateAtEnd } from './states.ts';

/** The lines with the role that was found for each. */
export type Role = 'country' | 'place' | 'city' | 'state' | 'street' | 'number' | 'name' | 'other';

export interface Line {
  text: string;
  role: Role;
}

/** Where the city has the country's name. */
export const CITY_STATES = new Set(['SG', 'MC', 'VA', 'GI', 'HK', 'MO', 'SX', 'LU', 'SM', 'DJ', 'KW']);

/** The country's line: the last, the first, or the end of one of them; `Singapore 546080` and `98000 Monaco` are city and country. */
export function takeCountry(lines: Line[], said: string): Country | undefined {
  if (said !== '') {
    const code = countryCode(said);
    return { code: code ?? '', name: said };
  }
  const last = lines.at(-1);
  const first = lines[0];
  const behind = lines.at(-2);
  for (const line of [last, first, /^[\d\s-]+$/u.test(last?.text ?? '') ? behind : undefined]) {
    if (line === undefined || (line === first && lines.length < 3 && line !== last)) continue;
    const whole = countryCode(line.text);
    if (whole !== undefined && !(line.text.length === 2 && lines.length === 1) && !isState(line, lines)) {
      line.role = 'country';
      return { code: whole, name: line.text };
    }
    const tail = /^(.*),\s*([^,]{2,40})$/u.exec(line.text);
    const tailCode = line === first ? undefined : countryCode(tail?.[2] ?? '');
    if (tailCode !== undefined && !isState({ text: tail?.[2] ?? '', role: 'other' }, lines)) {
      const head = tail?.[1] ?? '';
      // Martinique, France: all of it is the country's line where the head is a country, too.
      if (countryCode(head) !== undefined) {
        line.role = 'country';
        return { code: countryCode(head) ?? tailCode, name: head };
      }
      line.text = head;
      if (line === last && lines.length > 2 && !/\d/u.test(head)) line.role = 'state';
      return { code: tailCode, name: tail?.[2] ?? '' };
    }
    const packed =
      line === last ? /^(.*\d.*?)[\s,]+(?:(\p{L}+)\s+(\d{6})|(\p{L}[\p{L} ]{2,30}))$/u.exec(line.text) : null;
    const behindAll = packed?.[2] ?? packed?.[4] ?? '';
    const packedCode = behindAll === '' ? undefined : countryCode(behindAll);
    if (packedCode !== undefined && packed !== null) {
      // 10 Anson Road #26-04 Singapore 079903, … Bangkok 10400 Thailand
      if (packed[3] === undefined && /\d\s*$/u.test(packed[1] ?? '')) {
        line.text = packed[1] ?? '';
        return { code: packedCode, name: behindAll };
      }
      if (packed[3] !== undefined && CITY_STATES.has(packedCode)) {
        line.text = packed[1] ?? '';
        lines.push({ text: `${behindAll} ${packed[3]}`, role: 'other' });
        return { code: packedCode, name: behindAll };
      }
    }
    if (line === last && lines.length > 2 && /^[A-Z]{2}$/u.test(line.text) && isCountryCode(line.text)) {
      if (/\d/u.test(behind?.text ?? '') && !isState(line, lines)) {
        line.role = 'country';
        return { code: line.text, name: line.text };
      }
    }
    const withCode = /^(?:([\d-]{3,8})\s+(\D{3,40})|(\D{3,40}?)\s+([\d-]{3,8}))$/u.exec(line.text);
    const name = (withCode?.[2] ?? withCode?.[3] ?? '').replace(/[\s,]+$/u, '');
    const named = countryCode(name);
    if (named !== undefined && line === last) return { code: named, name };
  }
  return undefined;
}

/** Georgia behind a town of the United States is a state. */
function isState({ text }: { readonly text: string; readonly role: Role }, lines: readonly Line[]): boolean {
  if (
    !/^(?:georgia|jersey|ca|de|in|pa|co|id|il|la|ma|md|mo|mt|ne|al|ar|ga|me|mn|sc|sd|va)$/iu.test(text.trim())
  )
    return false;
  return lines.some((line) => /(?:^|\s)\d{5}(?:-\d{4})?$/u.test(line.text)) || lines.length < 3;
}

/** The country where nobody names it: by a telling postcode, or a state before or without one. */
export function inferCountry(lines: readonly Line[]): string | undefined {
  const all = lines.map(({ text }) => text).join(', ');
  const telling = countryOfPostcode(all);
  if (telling !== undefined) return telling;
  if (/[\u1ea0-\u1ef9đơưĐƠƯ].*[\u1ea0-\u1ef9đơưĐƠƯ]/u.test(all)) return 'VN';
  for (const { text } of lines.toReversed()) {
    const bare = text.replace(/[\s,]+(\d{5}(?:[- ]?\d{4})?)$/u, '');
    if (stateAtEnd(bare, 'US') !== undefined) return 'US';
    if (bare !== text && /\d{5}-\d{4}$|\d{9}$/u.test(text)) return 'US';
    if (stateAtEnd(text.replace(/[\s,]+\d{4}$/u, ''), 'AU') !== undefined) return 'AU';
  }
  if (/(?:^|\s)\d{5}(?:[- ]\d{4}|\d{4})$/u.test(all)) return 'US';
  return undefined;
}
