import type { CheckLedger } from './checks.ts';
import { onlyRowOf } from './expectation.ts';
import type { PageExpectation } from './expectation.ts';
import { isArray } from './pdf/objects.ts';
import type { PdfDict } from './pdf/objects.ts';

/** Boxes are written to 0.00001 pt and expected to 0.01 mm. */
const BOX_TOLERANCE = 0.02;

/** Checks the boxes of a page, from 1, and gives its height in points as the file has it. */
export function checkBoxes(
  dict: PdfDict,
  expectation: PageExpectation,
  ledger: CheckLedger,
  page: number,
): number {
  const [width = 0, height = 0] = [expectation.width, expectation.height].map(
    (units) => (units / 100) * (72 / 25.4),
  );
  const outer = dict.get('MediaBox');
  for (const key of ['MediaBox', 'CropBox', 'TrimBox']) {
    const box = dict.get(key);
    const wanted = [0, 0, width, height];
    const isRight =
      isArray(box) &&
      box.length === 4 &&
      box.every(
        (side, at) =>
          typeof side === 'number' &&
          Math.abs(side - (wanted[at] ?? 0)) <= BOX_TOLERANCE &&
          isArray(outer) &&
          side === outer[at],
      );
    if (!isRight) ledger.fail('page-size', 'other-size', { page, box: key }, onlyRowOf(expectation));
  }
  const top = isArray(outer) ? outer[3] : undefined;
  return typeof top === 'number' ? top : height;
}
