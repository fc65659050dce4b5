import { Rules } from '@cto.af/linebreak';

const rules = new Rules();

/** A mask stays with what it hides the rest of, and a count (`×2`) with what it counts. */
const BELONGS_BEFORE: ReadonlySet<string> = new Set(['*', '×', '●']);

/** Common Han, ASCII letters and digits, single spaces between: what an address is made of. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]+(?: [0-9A-Za-z\u4e00-\u9fff]+)*$/;
const SPACE = 0x20;
const BEYOND_ASCII = 0x80;

/**
 * The rules that concern such texts (LB 7, 18, 23, 28, 31), since the library takes long over a text: never before a
 * space, always after one, never between two letters or digits, else anywhere. (A test compares the two.)
 */
function plainBreaks(text: string): readonly number[] {
  const positions: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at);
    const isWord = before < BEYOND_ASCII && after < BEYOND_ASCII;
    if (after !== SPACE && (before === SPACE || !isWord)) positions.push(at);
  }
  return positions;
}

/**
 * Takes a text without line ends; gives the UTF-16 positions, in order, where a line may end (UAX #14, Unicode 15; none
 * before a mask or a count), the end of the text left out. The only file that knows the line-breaking library.
 */
export function lineBreaks(text: string): readonly number[] {
  if (PLAIN.test(text)) return plainBreaks(text);
  return libraryBreaks(text);
}

/** By the library alone. Exported for the test that holds the shorter way to it. */
export function libraryBreaks(text: string): readonly number[] {
  const positions: number[] = [];
  for (const { position } of rules.breaks(text)) {
    if (position < text.length && !BELONGS_BEFORE.has(text.charAt(position))) positions.push(position);
  }
  return positions;
}
