import type { Problem } from '../base/problem.ts';
import type { BitGrid } from '../scene/scene.ts';
import { modulesOf, pictureOf, turnedBack } from './code-mask.ts';
import type { DotMask } from './code-mask.ts';
import { quietDots } from './code-quiet.ts';
import type { CodeReader } from './code-reader.ts';
import { isReadOutside, readSays, saysContent } from './code-says.ts';
import { proveInk } from './dot-ink.ts';
import type { LabelDots } from './dot-ink.ts';
import { inksIn } from './dot-reach.ts';
import { marksOf } from './expectation.ts';
import type { ExpectedCode, ExpectedMark, PageExpectation } from './expectation.ts';

/** How far, in parts of its place, a code may be from where the grid of 25.4/dpi mm has it: a head has 8 dots in a millimetre, not 7.99. */
const GRID_DIFFERENCE = 0.002;
/** Dots beside that, for what was rounded. */
const ROUNDED = 1;

/**
 * Holds the dots that a printer is sent against what the label must say: its codes are right, as `proveCodes` has it; and all other ink is
 * about where the label's marks are, and no mark is without. Gives the first that is wrong; names its kind or its place, never its content.
 * Rejects only when the reader could not look.
 */
export async function proveDots(
  dots: LabelDots,
  page: PageExpectation,
  readCode: CodeReader,
): Promise<Problem | undefined> {
  const marks = [...marksOf(page.fixed), ...marksOf(page.own)];
  return (await proveCodesAmong(dots, marks, readCode)) ?? proveInk(dots, marks);
}

/**
 * Holds a label's codes in its dots against what they must be, by two means: each is there, module by module and in all of its height, and
 * its quiet zone is white; and a decoder that knows its kind reads its content from it.
 */
export async function proveCodes(
  dots: LabelDots,
  { fixed, own }: PageExpectation,
  readCode: CodeReader,
): Promise<Problem | undefined> {
  return proveCodesAmong(dots, [...marksOf(fixed), ...marksOf(own)], readCode);
}

async function proveCodesAmong(
  dots: LabelDots,
  marks: readonly ExpectedMark[],
  readCode: CodeReader,
): Promise<Problem | undefined> {
  for (const mark of marks) {
    if (mark.kind !== 'code') continue;
    const { symbology } = mark;
    const found = codeNear(dots, mark);
    if (found === undefined) return { code: 'dots-code-differs', params: { symbology } };
    if (!isQuietAround(dots, mark, found)) return { code: 'dots-code-not-quiet', params: { symbology } };
    if (!(await isRead(turnedBack(found.modules, mark.turn), mark, readCode)))
      return { code: 'dots-code-unread', params: { symbology } };
  }
  return undefined;
}

/** By the decoder from outside; what it does not know, by the proof's own readers. */
async function isRead(modules: BitGrid, code: ExpectedCode, readCode: CodeReader): Promise<boolean> {
  if (!isReadOutside(code.symbology)) return saysContent(modules, code);
  const codes = await readCode(pictureOf(modules, code));
  return codes.some((read) => readSays(read, code));
}

interface FoundCode {
  readonly modules: BitGrid;
  /** Dots, to before the right and bottom ones. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A code from the dots about its place; undefined where it is not there. */
function codeNear(dots: DotMask, code: ExpectedCode): FoundCode | undefined {
  const [across, down] = [code.columns * code.moduleWidth, code.rows * code.moduleHeight];
  if (code.rows === 1) return barsNear(dots, code);
  for (const top of placesNear(code.y)) {
    for (const left of placesNear(code.x)) {
      const cut = cutOut(dots, left, top, across, down);
      const modules = cut && modulesOf(cut, code);
      if (modules !== undefined) return { modules, left, top, right: left + across, bottom: top + down };
    }
  }
  return undefined;
}

/**
 * Upright bars: all their rows are equal, and the first and last of them are the dots nearest to where the label has them,
 * which on another grid than its own may be a dot more or fewer.
 */
function barsNear(dots: DotMask, code: ExpectedCode): FoundCode | undefined {
  const across = code.columns * code.moduleWidth;
  const row = Math.round(code.y + code.moduleHeight / 2);
  for (const left of placesNear(code.x)) {
    const cut = cutOut(dots, left, row, across, 1);
    const modules = cut && modulesOf(cut, { ...code, moduleHeight: 1 });
    if (modules === undefined) continue;
    const isBars = (at: number): boolean => haveSameDots(dots, at, row, left, across);
    let [top, bottom] = [row, row + 1];
    while (isBars(top - 1)) top -= 1;
    while (isBars(bottom)) bottom += 1;
    const end = code.y + code.moduleHeight;
    if (isNear(top, code.y) && isNear(bottom, end))
      return { modules, left, top, right: left + across, bottom };
  }
  return undefined;
}

const reachAt = (place: number): number => ROUNDED + Math.ceil(place * GRID_DIFFERENCE);
const isNear = (found: number, place: number): boolean =>
  Math.abs(found - Math.round(place)) <= reachAt(place);

/** Whether the quiet zone is white, but for a dot that what lies beside it may have been moved by. */
function isQuietAround(
  dots: LabelDots,
  code: ExpectedCode,
  { left, top, right, bottom }: FoundCode,
): boolean {
  const quiet = quietDots(code, dots.perMm);
  const [x, y] = [Math.floor(quiet.x) - ROUNDED, Math.floor(quiet.y) - ROUNDED];
  const isWhite = (from: number, first: number, to: number, end: number): boolean =>
    !inksIn(dots, { left: from, top: first, right: to, bottom: end }).black;
  const beside = isWhite(left - x, top, left, bottom) && isWhite(right, top, right + x, bottom);
  const above = isWhite(left, top - y, right, top) && isWhite(left, bottom, right, bottom + y);
  return beside && above;
}

/** Whole dots from the nearest on. */
function placesNear(place: number): readonly number[] {
  const offsets = Array.from({ length: reachAt(place) }, (_, at) => [at + 1, -at - 1]).flat();
  return [0, ...offsets].map((offset) => Math.round(place) + offset);
}

/** Whether two rows of dots are equal from a column on; of rows beyond the label not. */
function haveSameDots(
  { columns, rows, dots }: DotMask,
  one: number,
  other: number,
  left: number,
  across: number,
): boolean {
  if (Math.min(one, other) < 0 || Math.max(one, other) >= rows) return false;
  const stride = Math.ceil(columns / 8);
  const [first, last] = [left >> 3, (left + across - 1) >> 3];
  for (let at = first; at <= last; at += 1) {
    const differ = (dots[one * stride + at] ?? 0) ^ (dots[other * stride + at] ?? 0);
    const head = at === first ? 0xff >> (left & 7) : 0xff;
    const tail = at === last ? 0xff << (7 - ((left + across - 1) & 7)) : 0xff;
    if ((differ & head & tail) !== 0) return false;
  }
  return true;
}

function cutOut(
  { columns, rows, dots }: DotMask,
  left: number,
  top: number,
  across: number,
  down: number,
): DotMask | undefined {
  if (left < 0 || top < 0 || left + across > columns || top + down > rows) return undefined;
  const [stride, packed] = [Math.ceil(columns / 8), Math.ceil(across / 8)];
  const cut = new Uint8Array(packed * down);
  const [byte, shift] = [left >> 3, left & 7];
  const tail = (0xff << (packed * 8 - across)) & 0xff;
  for (let row = 0; row < down; row += 1) {
    const from = (top + row) * stride + byte;
    const end = (top + row + 1) * stride;
    const to = row * packed;
    for (let at = 0; at < packed; at += 1) {
      const next = from + at + 1 < end ? (dots[from + at + 1] ?? 0) : 0;
      cut[to + at] =
        (((dots[from + at] ?? 0) << shift) | (next >> (8 - shift))) & (at === packed - 1 ? tail : 0xff);
    }
  }
  return { columns: across, rows: down, dots: cut };
}
