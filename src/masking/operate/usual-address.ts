import { foldText } from '../fold/fold.ts';
import { mayNamePickupPlace } from '../recognise/pickup-place.ts';
import { unitStart } from '../recognise/unit-part.ts';
import { westernUnit } from '../recognise/western-unit.ts';
import { trimmedEnd } from './address-text.ts';

/**
 * The usual address: Chinese characters and digits, a letter here and there, nothing between them. It is cut as
 * `hanBuilding` cuts it and `operate` puts it together, without all that other addresses may need; the tests ask that both do the same.
 */

const NUMBER = 1;
const LETTER = 2;
const HAN = 4;
const DASH = 8;
const PICKUP = 16;
const SIGN = 32;
/** What signs a Japanese address has; what surely makes an address a Chinese one is not asked. */
const JAPANESE = '丁番町';
const KINDS = new Uint8Array(0x10000);
for (let code = 0x4e00; code <= 0x9fff; code += 1) KINDS[code] = HAN;
for (let code = 0x30; code <= 0x39; code += 1) KINDS[code] = NUMBER;
for (let code = 0x41; code <= 0x5a; code += 1) KINDS[code] = KINDS[code + 0x20] = LETTER;
/** Behind digits this letter may be somebody's mask. */
for (const letter of 'xX') KINDS[letter.charCodeAt(0)] = 0;
for (const sign of '#()（）') KINDS[sign.charCodeAt(0)] = SIGN;
KINDS['-'.charCodeAt(0)] = DASH;
/** What the names of pickup places begin with. */
for (const sign of '信书丰菜兔妈熊近速云快自智代驿顺順全超莱萊便') KINDS[sign.charCodeAt(0)] = HAN | PICKUP;
for (const sign of JAPANESE) KINDS[sign.charCodeAt(0)] = 0;

const LONGEST = 200;
/** Six digits in a row may be a postcode. */
const MOST_DIGITS = 5;
const MOST_DASHES = 1;
/** Cutting uncovers a new end, which is looked at again; more often than this is no usual address. */
const MOST_CUTS = 12;

/**
 * Where the unit and the room of a usual address begin: its length where it names none, 0 where it is nothing else.
 * Undefined for any other address.
 */
export function usualBuilding(text: string): number | undefined {
  const seen = look(text);
  if (seen === 0) return undefined;
  const folded = foldText(text).text;
  // A shop that is named by numbers, 7-11, has a dash.
  if ((seen & (PICKUP | DASH)) !== 0 && mayNamePickupPlace(folded)) return undefined;
  let end = text.length;
  if (trimmedEnd(text, end) < end) return undefined;
  for (let cuts = 0; cuts <= MOST_CUTS; cuts += 1) {
    end = trimmedEnd(text, end);
    const read = end === folded.length ? folded : folded.slice(0, end);
    const unit = unitStart(read);
    const abroad = (seen & SIGN) === 0 ? undefined : westernUnit(read)?.start;
    const at = unit === undefined || (abroad !== undefined && abroad < unit) ? abroad : unit;
    if (at === undefined) return end;
    end = at;
  }
  return undefined;
}

/** The kinds of an address's characters, together; 0 where it is no usual one. */
function look(text: string): number {
  if (text.length === 0 || text.length > LONGEST) return 0;
  let seen = KINDS[text.charCodeAt(0)] ?? 0;
  if ((seen & HAN) === 0) return 0;
  let last = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if (kind === 0) return 0;
    seen |= kind;
    if (kind === last) {
      run += 1;
      if (kind === LETTER || (kind === NUMBER && run > MOST_DIGITS) || (kind === DASH && run > MOST_DASHES))
        return 0;
    } else {
      last = kind;
      run = 1;
    }
  }
  return seen;
}
