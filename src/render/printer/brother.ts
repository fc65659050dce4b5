import type { Result } from '../../base/result.ts';
import { ByteSink } from '../pdf/byte-sink.ts';
import type { Bitmap } from '../bitmap.ts';
import { mirrored, windowOf } from './bitmap-window.ts';
import { BROTHER_PINS, BROTHER_ROLLS } from './brother-rolls.ts';
import { allInkWithin } from './head-bitmap.ts';
import type { BrotherSettings, Cutter, PrinterProblem } from './printer-settings.ts';
import { bandsOf } from './row-bands.ts';

/** Zeros that close whatever was left half sent; QL-800 asks for 400, older ones for fewer, more do no harm. */
const INVALIDATE = 400;
const ROW_BYTES = BROTHER_PINS / 8;
const CONTINUOUS = 0x0a;
const DIE_CUT = 0x0b;
/** Which values of `ESC i z` count: type 02, width 04, length 08, quality first 40, recover 80. */
const CONTINUOUS_VALUES = 0xc6;
const DIE_CUT_VALUES = 0xce;
/**
 * Blank paper that the printer itself adds before and after a page on a roll without end: 3 mm, the least that the cutter
 * needs (`ESC i d`; the reference's own example is 35 dots). On die-cut labels the same 35 dots at either end are no rows
 * either: 62 × 100 mm are 1,179 dots of which 1,109 print.
 */
export const BROTHER_MARGIN = 35;
const RASTER_MODE = [0x1b, 0x69, 0x61, 0x01];
const ROW = [0x67, 0x00, ROW_BYTES];
const BLANK_ROW = [0x5a];

/** Where a page says whether it is the job's first, counted from its beginning: see `pageHead`. */
export const BROTHER_FIRST_PAGE_AT = 15;

/** Once before the first page: nothing half sent, initialised. */
export const BROTHER_HEAD: readonly number[] = [
  ...Array.from({ length: INVALIDATE }, () => 0),
  ...[0x1b, 0x40],
];
/** Between two pages: print this one. */
export const BROTHER_BETWEEN: readonly number[] = [0x0c];
/** After the last page: print it and feed it out. */
export const BROTHER_TAIL: readonly number[] = [0x1a];

/**
 * The part of a label that the printer can print: the roll's printable dots, in the middle of the label both ways; on a
 * roll without end all but the margins that the printer adds, so that the page is as long as the label and its feed. A
 * smaller label stands in the middle of the roll. Refused where ink is in the margins that are not printed.
 */
export function printablePart(
  bitmap: Bitmap,
  { roll, media }: BrotherSettings,
): Result<Bitmap, PrinterProblem> {
  const { width, length } = BROTHER_ROLLS[roll];
  const left = Math.floor((bitmap.width - width) / 2);
  if (media.kind === 'continuous') {
    const height = bitmap.height + media.feed - 2 * BROTHER_MARGIN;
    return allInkWithin(bitmap, left, BROTHER_MARGIN, width, height);
  }
  const top = Math.floor((bitmap.height - length) / 2);
  return allInkWithin(bitmap, left, top, width, length);
}

/**
 * Pages of Brother's raster language, one for each copy, without what stands before, between and after pages of a job; all
 * control codes stand before each page (Raster Command Reference QL-710W/720NW, 2.1). The
 * first pin is at the right: rows are mirrored, behind as many white dots as the roll leaves free there.
 */
export function brotherPage(printable: Bitmap, settings: BrotherSettings, isFirst: boolean): Uint8Array {
  const { rightOffset } = BROTHER_ROLLS[settings.roll];
  const rows = windowOf(mirrored(printable), -rightOffset, 0, BROTHER_PINS, printable.height);
  const sink = new ByteSink();
  for (let copy = 0; copy < settings.copies; copy += 1) {
    if (copy > 0) sink.bytes(Uint8Array.from(BROTHER_BETWEEN));
    sink.bytes(Uint8Array.from(pageHead(rows.height, settings, isFirst && copy === 0)));
    for (const { bits } of bandsOf(rows, 1)) {
      const isBlank = bits.every((byte) => byte === 0);
      sink.bytes(Uint8Array.from(isBlank ? BLANK_ROW : ROW));
      if (!isBlank) sink.bytes(bits);
    }
  }
  return sink.join();
}

function pageHead(rows: number, { roll, cutter }: BrotherSettings, isFirst: boolean): number[] {
  const { widthMm, lengthMm } = BROTHER_ROLLS[roll];
  const isContinuous = lengthMm === 0;
  const media = isContinuous ? [CONTINUOUS_VALUES, CONTINUOUS] : [DIE_CUT_VALUES, DIE_CUT];
  return [
    ...RASTER_MODE,
    ...[0x1b, 0x69, 0x7a, ...media, widthMm, lengthMm, ...fourBytes(rows), isFirst ? 0 : 1, 0],
    ...cutting(cutter),
    ...[0x1b, 0x69, 0x64, isContinuous ? BROTHER_MARGIN : 0, 0],
    ...[0x4d, 0x00],
  ];
}

/** Cut each page (`ESC i M`, of one page: `ESC i A`), and at the end of the job (`ESC i K`). */
function cutting(cutter: Cutter | undefined): number[] {
  if (cutter === undefined) return [];
  return [
    ...(cutter === 'each' ? [0x1b, 0x69, 0x4d, 0x40, 0x1b, 0x69, 0x41, 0x01] : [0x1b, 0x69, 0x4d, 0x00]),
    ...[0x1b, 0x69, 0x4b, cutter === 'none' ? 0x00 : 0x08],
  ];
}

const fourBytes = (value: number): number[] => [
  value & 0xff,
  (value >> 8) & 0xff,
  (value >> 16) & 0xff,
  (value >> 24) & 0xff,
];
