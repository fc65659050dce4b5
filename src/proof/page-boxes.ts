import type { CheckLedger } from './checks.ts';
import { onlyRowOf } from './expectation.ts';
import type { PageExpectation } from './expectation.ts';
import { isArray } from './pdf/objects.ts';
import type { PdfDict } from './pdf/objects.ts';

/** Boxes are written to 0.00001 pt and expected to 0.01 mm. */
const BOX_TOLERANCE = 0.02;
const PT_PER_UNIT = 72 / 25.4 / 100;

/** Checks the boxes of a page, from 1, and gives its height in points as the file has it. */
export function checkBoxes(
  dict: PdfDict,
  expectation: PageExpectation,
  ledger: CheckLedger,
  page: number,
): number {
  const { width, height, cut } = expectation;
  const whole = [0, 0, width * PT_PER_UNIT, height * PT_PER_UNIT];
  const outer = numbersIn(dict, 'MediaBox');
  const top = outer?.[3] ?? height * PT_PER_UNIT;
  const check = (key: string, isRight: boolean): void => {
    if (!isRight) ledger.fail('page-size', 'other-size', { page, box: key }, onlyRowOf(expectation));
  };
  check('MediaBox', isNear(outer, whole));
  check('CropBox', isSame(numbersIn(dict, 'CropBox'), outer));
  if (cut === undefined) {
    check('TrimBox', isSame(numbersIn(dict, 'TrimBox'), outer));
    check('BleedBox', dict.get('BleedBox') === null);
  } else {
    check('TrimBox', isNear(numbersIn(dict, 'TrimBox'), fromFoot(cut.trim, top)));
    check('BleedBox', isNear(numbersIn(dict, 'BleedBox'), fromFoot(cut.bleed, top)));
  }
  return top;
}

/** Left, top, right and bottom from the head of a page to left, bottom, right and top from its foot, in points. */
function fromFoot(
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
  height: number,
): readonly number[] {
  return [left * PT_PER_UNIT, height - bottom * PT_PER_UNIT, right * PT_PER_UNIT, height - top * PT_PER_UNIT];
}

function numbersIn(dict: PdfDict, key: string): readonly number[] | undefined {
  const box = dict.get(key);
  if (!isArray(box) || box.length !== 4) return undefined;
  return box.every((side): side is number => typeof side === 'number') ? box : undefined;
}

const isNear = (box: readonly number[] | undefined, wanted: readonly number[]): boolean =>
  box?.every((side, at) => Math.abs(side - (wanted[at] ?? 0)) <= BOX_TOLERANCE) === true;

/** Equal, not only near: nothing lies between them. */
const isSame = (box: readonly number[] | undefined, other: readonly number[] | undefined): boolean =>
  box !== undefined && box.every((side, at) => side === other?.[at]);
