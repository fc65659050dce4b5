/** Which font a character asks for first, and which characters have no glyph of their own. */

/** The basic block of Han. Most of a label is, so that it is told first and no pattern is asked. */
function isCommonHan(point: number): boolean {
  return point >= 0x4e00 && point <= 0x9fff;
}

/** Stays in the font of the character before it: combining marks. */
export function isMark(point: number): boolean {
  return point >= 0x300 && !isCommonHan(point) && MARK.test(String.fromCodePoint(point));
}

/**
 * Has no glyph and takes no room: joiners, variation selectors, soft hyphen, direction marks. The list is Unicode's
 * Default_Ignorable_Code_Point less the Hangul fillers, which fonts draw as blanks.
 */
export function isIgnorable(point: number): boolean {
  return point >= 0xad && !isCommonHan(point) && IGNORABLE.test(String.fromCodePoint(point));
}

const MARK = /^\p{M}$/u;
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

export type Preference = 'latin' | 'chinese' | 'either';

/** Scripts of the Latin font come first from it; what both write alike follows its neighbours; the rest is Chinese. */
export function preferenceOf(point: number): Preference {
  if (point < 0xa7) return 'latin';
  if (isCommonHan(point)) return 'chinese';
  // Signs that a Chinese line sets full width and a Latin one does not: “ ” ‘ ’ … — · × ° ± § and the like.
  if (SHARED.has(point) || (point >= 0x2010 && point <= 0x205e)) return 'either';
  if (point < 0x530 || (point >= 0x1ab0 && point <= 0x2000) || (point >= 0x20a0 && point <= 0x20cf))
    return 'latin';
  if (point >= 0x2000 && point <= 0x2010) return 'latin';
  if ((point >= 0x2c60 && point <= 0x2c7f) || (point >= 0xa640 && point <= 0xab6f)) return 'latin';
  return 'chinese';
}

const SHARED: ReadonlySet<number> = new Set([
  0xa7, 0xa8, 0xb0, 0xb1, 0xb7, 0xd7, 0xf7, 0x2103, 0x2109, 0x2116,
]);
