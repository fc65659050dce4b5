import { isCommonCharacter } from './common-characters-table.ts';
import { meaningOfWhole } from './header-aliases.ts';
import type { Encoding } from './text-decoding.ts';

/** How much a decoded text looks like something that a person wrote. */
export interface TextScore {
  /** About 0.6 to 1 for the right encoding, about 0 for a wrong one. */
  readonly score: number;
  /** Characters that are not ASCII: how much there was to judge by. */
  readonly evidence: number;
}

const COMMON = 1;
const UNCOMMON = -0.3;
const BROKEN = -4;
/** A second one next to it is rare in European writing, a row of them never occurs. */
const MOST_ACCENTS_IN_A_ROW = 2;

/**
 * Judges a text that was decoded from bytes of an unknown encoding by its characters that are not ASCII: everyday ones speak
 * for it, rare ones a little and broken ones much against it; column headers in a known language speak for it loudest.
 */
export function scoreText(text: string, encoding: Encoding): TextScore {
  let sum = 0;
  let weights = 0;
  let evidence = 0;
  let before = '';
  let inRow = 0;
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      inRow = 0;
    } else {
      inRow += 1;
      const weight = isOneByte(code, encoding) ? 1 : 2;
      const isAccent = encoding === 'windows-1252' || code < 0x250;
      const points = isAccent
        ? scoreLatin(code, before, characters[index + 1] ?? '', inRow)
        : scoreAsian(code, character, encoding);
      sum += points * weight;
      weights += weight;
      evidence += 1;
    }
    before = character;
  }
  if (evidence === 0) return { score: 0, evidence };
  return { score: sum / weights + headerBonus(text), evidence };
}

function isOneByte(code: number, encoding: Encoding): boolean {
  return encoding === 'windows-1252' || (code >= 0xff61 && code <= 0xff9f);
}

function scoreAsian(code: number, character: string, encoding: Encoding): number {
  const isJapanese = encoding === 'shift_jis' || encoding === 'euc-jp' || encoding === 'utf-8';
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return BROKEN;
  if (code >= 0x4e00 && code <= 0x9fff) return isCommonCharacter(character) ? COMMON : UNCOMMON;
  if (code >= 0xac00 && code <= 0xd7a3) return isCommonCharacter(character) ? COMMON : 0;
  if (code >= 0x3040 && code <= 0x30ff) return isJapanese ? 0.9 : 0;
  if (code >= 0xff61 && code <= 0xff9f) return 0.1;
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e)) return 0.3;
  if (code >= 0x2010 && code <= 0x2122) return 0.2;
  if (code >= 0x2190 && code <= 0x27bf && !(code >= 0x2500 && code <= 0x257f)) return 0;
  if (code >= 0x1f000 && code <= 0x1faff) return 0;
  return UNCOMMON;
}

/** An accented letter belongs to letters; a sign (€, –, °) stands alone. Rows of either are another encoding's bytes. */
function scoreLatin(code: number, before: string, after: string, inRow: number): number {
  if (code === 0xfffd || (code >= 0x80 && code <= 0x9f)) return BROKEN;
  const isLetter = code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x250;
  if (inRow > MOST_ACCENTS_IN_A_ROW) return -0.5;
  if (!isLetter) return inRow === 1 && after < '\x80' ? 0.3 : -0.5;
  const touches = /[a-z]/iu.test(before) || /[a-z]/iu.test(after);
  return touches ? 0.9 : 0.1;
}

const HEADER_CELLS = 400;
const BONUS = 0.12;
const MOST_BONUS = 0.48;

/** Headers that say a field in this reading. Made of ASCII they read the same in every encoding and say nothing. */
function headerBonus(text: string): number {
  const known = new Set<string>();
  const cells = text.slice(0, 20_000).split(/[\n\r,;|\t，]/u, HEADER_CELLS);
  for (const cell of cells) {
    const word = cell.trim().replace(/^"|"$/gu, '').trim();
    if (word.length < 2 || word.length > 30 || !/[^\x20-\x7e]/u.test(word)) continue;
    if (word.includes('\ufffd') || meaningOfWhole(word) === undefined) continue;
    known.add(word);
  }
  return Math.min(MOST_BONUS, known.size * BONUS);
}
