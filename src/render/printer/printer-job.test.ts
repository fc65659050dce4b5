import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankBitmap, type Bitmap } from '../bitmap.ts';
import { BROTHER_ROLLS, type BrotherRoll } from './brother-rolls.ts';
import type { PrinterSettings } from './printer-settings.ts';
import { printBrother, printEscPos } from './testing/byte-printers.ts';
import { bitmapOf, dotsOf, type PrintedLabel } from './testing/label-paper.ts';
import { printCpcl, printEpl, printTspl } from './testing/line-printers.ts';
import { randomBitmap, sizedBitmap } from './testing/random-bitmap.ts';
import {
  brotherSettings,
  cpclSettings,
  eplSettings,
  escPosSettings,
  expectSame,
  jobBytes,
  tsplSettings,
  zplSettings,
} from './testing/settings.ts';
import { printZpl } from './testing/zpl-printer.ts';

const runs = { numRuns: 40 };

interface Way {
  readonly name: string;
  readonly settings: (size: Bitmap) => PrinterSettings;
  readonly print: (bytes: Uint8Array, bitmap: Bitmap) => readonly PrintedLabel[];
}

/** ESC/POS says widths in bytes only: the rest of a row's last byte must be white. */
function cutToWidth(labels: readonly PrintedLabel[], { width }: Bitmap): PrintedLabel[] {
  return labels.map((label) => {
    const dots = dotsOf(label.bitmap);
    if (dots.some((row) => row.slice(width).includes(true))) throw new Error('black beyond the label');
    return { ...label, bitmap: bitmapOf(dots.map((row) => row.slice(0, width))) };
  });
}

const WAYS: readonly Way[] = [
  { name: 'ZPL with run lengths', settings: (size) => zplSettings(size), print: printZpl },
  { name: 'ZPL with zlib', settings: (size) => zplSettings(size, { graphic: 'z64' }), print: printZpl },
  { name: 'ZPL in hexadecimal', settings: (size) => zplSettings(size, { graphic: 'hex' }), print: printZpl },
  { name: 'TSPL', settings: (size) => tsplSettings(size), print: (bytes) => printTspl(bytes, 203) },
  {
    name: 'TSPL at 600 dpi',
    settings: (size) => tsplSettings(size, { dpi: 600 }),
    print: (bytes) => printTspl(bytes, 600),
  },
  {
    name: 'TSPL the other way round',
    settings: (size) => tsplSettings(size, { polarity: 'inverted' }),
    print: (bytes) => printTspl(bytes, 203, 1),
  },
  { name: 'EPL2', settings: (size) => eplSettings(size), print: (bytes) => printEpl(bytes) },
  {
    name: 'EPL2 the other way round',
    settings: (size) => eplSettings(size, { polarity: 'inverted' }),
    print: (bytes) => printEpl(bytes, 1),
  },
  { name: 'CPCL in bytes', settings: (size) => cpclSettings(size), print: printCpcl },
  {
    name: 'CPCL in hexadecimal',
    settings: (size) => cpclSettings(size, { graphic: 'eg' }),
    print: printCpcl,
  },
  {
    name: 'ESC/POS',
    settings: (size) => escPosSettings(size),
    print: (bytes, bitmap) => cutToWidth(printEscPos(bytes).labels, bitmap),
  },
];

describe.each(WAYS)('$name', ({ settings, print }) => {
  it('prints every dot of any label, and no other', () => {
    fc.assert(
      fc.property(randomBitmap, (bitmap) => {
        const labels = print(jobBytes(settings(bitmap), bitmap), bitmap);
        expect(labels).toHaveLength(1);
        expectSame(labels[0]?.bitmap, bitmap);
      }),
      runs,
    );
  });

  it('prints label after label', () => {
    fc.assert(
      fc.property(sizedBitmap({ min: 9, max: 9 }, { min: 5, max: 5 }), randomSmall, (one, other) => {
        const labels = print(jobBytes(settings(one), one, other, one), one);
        expect(labels).toHaveLength(3);
        [one, other, one].forEach((bitmap, at) => expectSame(labels[at]?.bitmap, bitmap));
      }),
      runs,
    );
  });

  it('prints as many copies as are asked for', () => {
    const bitmap = bitmapOf([
      [true, false],
      [false, false],
    ]);
    const labels = print(jobBytes({ ...settings(bitmap), copies: 3 }, bitmap), bitmap);
    expect(labels.reduce((sum, label) => sum + label.copies, 0)).toBe(3);
  });
});

const randomSmall = sizedBitmap({ min: 9, max: 9 }, { min: 5, max: 5 });

describe('Brother QL', () => {
  const rolls = Object.keys(BROTHER_ROLLS) as BrotherRoll[];

  /** Dots of a page that lie where the roll's printable dots are; the others must be white. */
  function onRoll(page: Bitmap, roll: BrotherRoll): Bitmap {
    const { width, rightOffset } = BROTHER_ROLLS[roll];
    const left = 720 - rightOffset - width;
    const rows = dotsOf(page);
    const isBeside = (row: boolean[]): boolean =>
      row.slice(0, left).includes(true) || row.slice(left + width).includes(true);
    if (rows.some(isBeside)) throw new Error('black beside the roll');
    return bitmapOf(rows.map((row) => row.slice(left, left + width)));
  }

  /** 35 blank rows before and after. */
  function withMargins(part: Bitmap): Bitmap {
    const margin = Array.from({ length: 35 }, () => new Array<boolean>(part.width).fill(false));
    return bitmapOf([...margin, ...dotsOf(part), ...margin]);
  }

  it('prints every dot of any label on a roll without end', () => {
    const label = fc
      .constantFrom(...rolls.filter((roll) => BROTHER_ROLLS[roll].length === 0))
      .chain((roll) => {
        const { width } = BROTHER_ROLLS[roll];
        const part = sizedBitmap({ min: width, max: width }, { min: 150, max: 300 });
        return fc.tuple(fc.constant(roll), part, fc.integer({ min: 0, max: 90 }));
      });
    fc.assert(
      fc.property(label, ([roll, part, feed]) => {
        const bitmap = withMargins(part);
        const settings = brotherSettings(bitmap, { roll, media: { kind: 'continuous', feed } });
        const [page, ...others] = printBrother(jobBytes(settings, bitmap));
        if (page === undefined) throw new Error('no page');
        expect(others).toEqual([]);
        // What is cut off is as long as the label and its feed, the margins that the printer adds included.
        expect(page.bitmap.height + 2 * page.margin).toBe(bitmap.height + feed);
        const rows = dotsOf(onRoll(page.bitmap, roll));
        expectSame(bitmapOf(rows.slice(0, part.height)), part);
        expect(rows.slice(part.height).flat()).not.toContain(true);
        expect(page).toMatchObject({ type: 0x0a, lengthMm: 0, margin: 35 });
      }),
      runs,
    );
  });

  it.each(rolls.filter((roll) => BROTHER_ROLLS[roll].length > 0))('prints a label of a roll %s', (roll) => {
    const { width, length, widthMm, lengthMm } = BROTHER_ROLLS[roll];
    const [bitmap] = fc.sample(sizedBitmap({ min: width, max: width }, { min: length, max: length }), {
      numRuns: 1,
      seed: 5,
    });
    if (bitmap === undefined) throw new Error('no label');
    const settings = brotherSettings(bitmap, { roll, media: { kind: 'gap', gap: 35 } });
    const [page] = printBrother(jobBytes(settings, bitmap));
    if (page === undefined) throw new Error('no page');
    expectSame(onRoll(page.bitmap, roll), bitmap);
    expect(page).toMatchObject({ type: 0x0b, widthMm, lengthMm, margin: 0 });
  });

  it('numbers pages and copies, and cuts as asked', () => {
    const bitmap = blankBitmap(696, 220);
    const pages = printBrother(
      jobBytes(brotherSettings(bitmap, { copies: 2, cutter: 'each' }), bitmap, bitmap),
    );
    expect(pages.map(({ isFirst }) => isFirst)).toEqual([true, false, false, false]);
    expect(pages.every(({ autoCut, cutAtEnd }) => autoCut && cutAtEnd)).toBe(true);
    const [uncut] = printBrother(jobBytes(brotherSettings(bitmap, { cutter: 'none' }), bitmap));
    expect(uncut).toMatchObject({ autoCut: false, cutAtEnd: false });
    const [once] = printBrother(jobBytes(brotherSettings(bitmap, { cutter: 'end' }), bitmap));
    expect(once).toMatchObject({ autoCut: false, cutAtEnd: true });
  });

  it('leaves the margins of the roll out of a label as large as the roll', () => {
    const rows = Array.from({ length: 400 }, () => new Array<boolean>(732).fill(false));
    const [row = []] = rows.slice(200);
    [row[18], row[100], row[713]] = [true, true, true];
    const bitmap = bitmapOf(rows);
    const [page] = printBrother(jobBytes(brotherSettings(bitmap), bitmap));
    const printed = dotsOf(page?.bitmap ?? bitmap)[200 - 35]?.flatMap((isBlack, at) => (isBlack ? [at] : []));
    expect(printed).toEqual([12, 94, 707]);
  });
});

describe('offset and direction', () => {
  it('move and turn whole dots, and lose none', () => {
    const moves = fc.tuple(
      sizedBitmap({ min: 1, max: 60 }, { min: 1, max: 30 }),
      fc.integer({ min: -12, max: 12 }),
      fc.integer({ min: -12, max: 12 }),
      fc.constantFrom(0 as const, 180 as const),
    );
    fc.assert(
      fc.property(moves, ([bitmap, x, y, direction]) => {
        const blank = Array.from({ length: bitmap.height + 24 }, () =>
          new Array<boolean>(bitmap.width + 24).fill(false),
        );
        const dots = dotsOf(bitmap);
        const at = (left: number, top: number): boolean[][] =>
          blank.map((row, down) => row.map((_, across) => dots[down - top]?.[across - left] ?? false));
        const label = bitmapOf(at(12, 12));
        const moved = at(12 + x, 12 + y);
        const wanted = direction === 0 ? moved : moved.toReversed().map((row) => row.toReversed());
        const settings = zplSettings(label, { offset: { x, y }, direction });
        expectSame(printZpl(jobBytes(settings, label))[0]?.bitmap, bitmapOf(wanted));
      }),
      { numRuns: 25 },
    );
  });
});
