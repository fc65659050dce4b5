import { Rules } from '@cto.af/linebreak';

const rules = new Rules();

/** A mask stays with what it hides the rest of, and a count (`×2`) with what it counts. */
const BELONGS_BEFORE: ReadonlySet<string> = new Set(['*', '×', '●']);

/** Digits, full-width ones and letters too (`Ｂ座`), and Chinese numerals. */
const NUMERAL = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ〇零一二三四五六七八九十百千]/;
const CHINESE_NUMERAL = /[０-９〇零一二三四五六七八九十百千]/;
/**
 * What numbers count in addresses and goods: a number and its counter are one word to a reader, `12` at the end of a
 * line and `幢` on the next are none. Chinese, simplified and traditional, and Japanese.
 */
const COUNTER = /[号號幢栋棟座楼樓层層室房单單户戶组組排弄巷区區期门門村队隊社院铺鋪柜档丁番階件个箱包盒双]/;
/** Counters of two characters, and a counter that a second one follows. */
const COUNTER_PAIRS: ReadonlySet<string> = new Set([
  '单元',
  '單元',
  '号楼',
  '號樓',
  '号院',
  '号门',
  '丁目',
  '番地',
  '小区',
]);

/** Common Han and their commas and stops, ASCII letters and digits, masks and counts, single spaces between. */
const PLAIN = /^[0-9A-Za-z*×●\u4e00-\u9fff]+(?:[ 、。，][0-9A-Za-z*×●\u4e00-\u9fff]+)*$/;
const SPACE = 0x20;
const HAN = 0x4e00;
const STOPS: ReadonlySet<string> = new Set(['、', '。', '，']);

/**
 * The rules that concern such texts (LB 7, 13, 18, 23, 28, 31), since the library takes long over a text: never before
 * a space or a stop, always after one, never between two letters or digits, else anywhere. (A test compares the two.)
 */
function plainBreaks(text: string): readonly number[] {
  const positions: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at);
    if (after === SPACE || STOPS.has(text.charAt(at))) continue;
    const isWord = before < HAN && after < HAN && before !== SPACE && !STOPS.has(text.charAt(at - 1));
    if (!isWord && !belongTogether(text, at)) positions.push(at);
  }
  return positions;
}

/**
 * Takes a text without line ends; gives the UTF-16 positions, in order, where a line may end (UAX #14, Unicode 15,
 * tailored: none before a mask or a count, none inside a number with its counter), the end of the text left out. The
 * only file that knows the line-breaking library.
 */
export function lineBreaks(text: string): readonly number[] {
  if (PLAIN.test(text)) return plainBreaks(text);
  return libraryBreaks(text);
}

/** By the library alone. Exported for the test that holds the shorter way to it. */
export function libraryBreaks(text: string): readonly number[] {
  const positions: number[] = [];
  for (const { position } of rules.breaks(text)) {
    if (position < text.length && !belongTogether(text, position)) positions.push(position);
  }
  return positions;
}

/** Whether the characters on both sides of a position are one piece to a reader, whatever UAX #14 says. */
function belongTogether(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (BELONGS_BEFORE.has(after)) return true;
  if (COUNTER.test(after)) return NUMERAL.test(before) || COUNTER_PAIRS.has(before + after);
  if (CHINESE_NUMERAL.test(after)) return CHINESE_NUMERAL.test(before);
  return COUNTER_PAIRS.has(before + after);
}
