import { nearestDot, mm } from '../base/length.ts';
import type { Dpi, Mm } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CutBoxes, LineMark, Mark } from '../scene/scene.ts';
import { withBleed } from '../stock/bleed.ts';
import { cutMarks } from '../stock/cut-marks.ts';
import { fillSheets } from '../stock/fill-sheets.ts';
import type { SheetFill, SheetPlan } from '../stock/fill-sheets.ts';
import { labelOnPlace } from '../stock/label-on-place.ts';
import { overlap, placesOnSheet } from '../stock/sheet-places.ts';
import type { Box, LabelShape, SheetStock, Size } from '../stock/stock.ts';
import { drawnOut } from './drawn-out.ts';
import type { Bleed } from './drawn-out.ts';
import type { Move } from './move-marks.ts';

/** The sheets that a job is printed on, and how they are filled. */
export interface JobSheet {
  readonly stock: SheetStock;
  readonly fill: SheetFill;
  /** Whether marks to cut along are drawn around the labels. */
  readonly cutMarks: boolean;
  /** What lies behind each page of labels; nothing where absent. */
  readonly backs?: SheetBacks | undefined;
  /** How far what reaches a label's edge is drawn out over it, in millimetres; not at all where absent. */
  readonly bleed?: Mm | undefined;
}

/** `blank`: an empty page behind each, so that a printer that turns sheets over prints no labels on the backs of labels. */
export const SHEET_BACKS = ['none', 'blank'] as const;
export type SheetBacks = (typeof SHEET_BACKS)[number];

/** More than anybody cuts off, in millimetres. */
export const MOST_BLEED = 10;

/** A job's sheets as its labels are put on them. */
export interface LabelSheets {
  readonly page: Size;
  readonly plan: SheetPlan;
  /** The same on every page; none where none are wanted. */
  readonly cutMarks: readonly LineMark[];
  readonly backs: SheetBacks;
  /** Where each page is cut to its label; absent where the page is a sheet. */
  readonly cut?: CutBoxes;
  /** A label's marks as they are drawn on a place: those at its edge over it, as far as there is room for them. */
  drawOut(marks: readonly Mark[], place: number): readonly Mark[];
  /** Where each label of a page lies, by the number of its place. */
  moveTo(place: number): Move;
}

/** Of marks on paper, in millimetres; of the width that a hairline has on a printer of 203 dpi. */
const CUT_MARKS = { length: 5, distance: 1, width: 0.13 } as const;

/**
 * Plans the sheets for labels of a size. Each label lies in the middle of its place, but for the page's dot grid: it is moved
 * to the nearest dot, by half a dot at most, so that its codes are whole dots. It leaves its place by as much only where
 * the place has no dot to spare. Refuses what `fillSheets` refuses, labels that fit the places neither way
 * (`label-larger-than-place`, with both sizes), and labels whose corners would lie on each other, as they do where
 * round places stand in a honeycomb (`label-over-label`).
 */
export function planSheets(sheet: JobSheet, label: Size, dpi: Dpi): Result<LabelSheets> {
  const { stock, fill } = sheet;
  const plan = fillSheets(stock, fill);
  if (!plan.ok) return plan;
  const laid = layOnPlaces(stock, label);
  if (!laid.ok) return laid;
  const moves = new Map(
    laid.value.map(({ number, box, turned }): [number, Move] => {
      const x = nearestDot(turned ? mm(box.x + box.width) : box.x, dpi);
      return [number, { x, y: nearestDot(box.y, dpi), dpi, turned }];
    }),
  );
  const { backs = 'none', bleed = 0 } = sheet;
  const bleeds = bleedsOf(laid.value, stock.page, bleed);
  const sizes = { ...CUT_MARKS, distance: CUT_MARKS.distance + bleed };
  const marks = sheet.cutMarks ? cutMarks(placesOnSheet(stock, 'across'), stock.page, sizes) : [];
  return success({
    page: stock.page,
    ...{ plan: plan.value, backs },
    drawOut(drawn, place) {
      const room = bleeds.get(place);
      return room === undefined ? drawn : drawnOut(drawn, label, room);
    },
    cutMarks: marks.map((mark) => ({ kind: 'line', ...mark, width: mm(CUT_MARKS.width), dash: [] })),
    moveTo(place) {
      const move = moves.get(place);
      if (move === undefined) throw new RangeError('no such place');
      return move;
    },
  });
}

/** The room about each label for what is drawn over its edge, as the label lies: never a neighbour's, and none beyond the page. */
function bleedsOf(laid: readonly LaidLabel[], page: Size, bleed: number): ReadonlyMap<number, Bleed> {
  if (bleed === 0) return new Map();
  const boxes = laid.map(({ box, ...each }) => ({ ...each, ...box }));
  const wider = withBleed(boxes, page, bleed);
  return new Map(
    boxes.map((box, at): [number, Bleed] => {
      const { x, y, width, height } = wider[at] ?? box;
      const [left, top] = [mm(box.x - x), mm(box.y - y)];
      const [right, bottom] = [mm(width - box.width - left), mm(height - box.height - top)];
      // Turned to the right, its left edge lies at the top.
      const room = box.turned
        ? { left: top, top: right, right: bottom, bottom: left }
        : { left, top, right, bottom };
      return [box.number, room];
    }),
  );
}

/** How a label lies on a sheet; or why it cannot. */
export type LabelFit =
  { readonly fits: true; readonly turned: boolean } | { readonly fits: false; readonly problem: Problem };

export function labelFit(stock: SheetStock, label: Size): LabelFit {
  const laid = layOnPlaces(stock, label);
  if (!laid.ok) return { fits: false, problem: laid.problem };
  return { fits: true, turned: laid.value.some(({ turned }) => turned) };
}

interface LaidLabel {
  /** Of its place. */
  readonly number: number;
  readonly box: Box;
  readonly turned: boolean;
}

/** A label in the middle of each place. */
function layOnPlaces(stock: SheetStock, label: Size): Result<readonly LaidLabel[]> {
  const laid: LaidLabel[] = [];
  for (const place of placesOnSheet(stock, 'across')) {
    const placed = labelOnPlace(place, label);
    if (placed === undefined) return failure(tooLarge(label, stock));
    if (laid.some(({ box }) => overlap(AS_DRAWN, placed.box, box)))
      return failure({ code: 'label-over-label', params: sizeOf(label) });
    laid.push({ number: place.number, ...placed });
  }
  return success(laid);
}

/** Labels are drawn to their corners, whatever the shape of the place. */
const AS_DRAWN: LabelShape = { shape: 'rect', width: mm(0), height: mm(0) };

function tooLarge(label: Size, { label: place }: SheetStock): Problem {
  const { width: placeWidth, height: placeHeight } = sizeOf(place);
  return { code: 'label-larger-than-place', params: { ...sizeOf(label), placeWidth, placeHeight } };
}

function sizeOf({ width, height }: Size) {
  return { width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 };
}
