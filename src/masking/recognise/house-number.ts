import type { Span } from '../fold/fold.ts';
import { NUMERALS } from './room-token.ts';

/** The number of a house in a Chinese address. Read on folded text (see `fold/fold.ts`). */
const N = `(?:[0-9]{1,5}[a-z]?|[${NUMERALS}]{1,6})`;
const ROW = `${N}(?:[-~至、,/][0-9]{1,5}){0,3}`;
/** 99号, 5、7号, 28-12号, 18号院, 156弄, 3组12号; not 7号楼. A masked number counts: `*号`. */
const HOUSE = new RegExp(
  `(?:${N}\\s?(?:组|队|社)\\s?)?(?:第?(?:${ROW}|[*]{1,3})\\s?(?:弄|号(?:院|大院)?)(?!楼|店|线|信箱|柜|机|院?[0-9]{0,2}号楼)|(?<=[路街道巷段村]\\s?)[0-9]{1,4}(?:[-/][0-9]{1,4})?[a-z]?(?=\\s|$|[\\u4e00-\\u9fff])(?!\\s?(?:幢|栋|座|楼|排|单元|组|队|社|区|期|米|公里|号|国道|省道|县道|乡道)))`,
);
/** 附4号 is part of the house; in Shanghai the number behind 156弄 is a building, so that it is not. */
const ANNEX = /^\s?(?:附|之)\s?[0-9]{1,2}号?/;

/** The house number at or after `from`, or undefined. */
export function houseNumber(text: string, from: number): Span | undefined {
  const rest = from === 0 ? text : text.slice(from);
  const match = HOUSE.exec(rest);
  if (match === null) return undefined;
  const start = from + match.index;
  const end = start + match[0].length;
  return { start, end: end + (ANNEX.exec(text.slice(end, end + 6))?.[0].length ?? 0) };
}
