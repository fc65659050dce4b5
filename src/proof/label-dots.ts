import type { Problem } from '../base/problem.ts';
import { modulesOf, pictureOf, turnedBack } from './code-mask.ts';
import type { DotMask } from './code-mask.ts';
import type { CodeReader } from './code-reader.ts';
import { readSays, saysContent } from './code-says.ts';
import { marksOf } from './expectation.ts';
import type { ExpectedCode, PageExpectation } from './expectation.ts';

/** How far, in parts of its place, a code may be from where the grid of 25.4/dpi mm has it: a head has 8 dots in a millimetre, not 7.99. */
const GRID_DIFFERENCE = 0.002;
/** Dots beside that, for what was rounded. */
const ROUNDED = 1;

/**
 * Holds the dots that a printer is sent against what the label must say: every code is there, module by module, and says its content when
 * it is read. Gives what is wrong with the first that is not; names its kind, never its content. Rejects only when the reader could not look.
 */
export async function proveDots(
  dots: DotMask,
  { fixed, own }: PageExpectation,
  readCode: CodeReader,
): Promise<Problem | undefined> {
  for (const mark of [...marksOf(fixed), ...marksOf(own)]) {
    if (mark.kind !== 'code') continue;
    const { symbology } = mark;
    const found = modulesNear(dots, mark);
    if (found === undefined) return { code: 'dots-code-differs', params: { symbology } };
    const modules = turnedBack(found, mark.turn);
    if (saysContent(modules, mark)) continue;
    const codes = await readCode(pictureOf(modules, mark));
    if (!codes.some((read) => readSays(read, mark)))
      return { code: 'dots-code-unread', params: { symbology } };
  }
  return undefined;
}

/** The modules of a code, from the dots about its place; undefined where they are not there. */
function modulesNear(dots: DotMask, code: ExpectedCode): ReturnType<typeof modulesOf> {
  // The bars of a linear code end at a dot of their own on each grid: what lies within them is looked at.
  const isLinear = code.rows === 1;
  const expected = isLinear ? { ...code, moduleHeight: Math.max(1, code.moduleHeight - 3 * ROUNDED) } : code;
  const [across, down] = [code.columns * code.moduleWidth, code.rows * expected.moduleHeight];
  for (const top of placesNear(isLinear ? code.y + ROUNDED : code.y)) {
    for (const left of placesNear(code.x)) {
      const cut = cutOut(dots, left, top, across, down);
      const found = cut && modulesOf(cut, expected);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Whole dots from the nearest on. */
function placesNear(place: number): readonly number[] {
  const reach = ROUNDED + Math.ceil(place * GRID_DIFFERENCE);
  const offsets = Array.from({ length: reach }, (_, at) => [at + 1, -at - 1]).flat();
  return [0, ...offsets].map((offset) => Math.round(place) + offset);
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
  for (let row = 0; row < down; row += 1) {
    const from = (top + row) * stride;
    for (let column = 0; column < across; column += 1) {
      const place = left + column;
      const bit = ((dots[from + (place >> 3)] ?? 0) >> (7 - (place & 7))) & 1;
      const at = row * packed + (column >> 3);
      if (bit === 1) cut[at] = (cut[at] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return { columns: across, rows: down, dots: cut };
}
