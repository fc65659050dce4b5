import type { Ink } from '../base/ink.ts';
import { nearestDot } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { SYMBOLOGIES } from '../base/symbology.ts';
import type { Symbology } from '../base/symbology.ts';
import type { QuarterTurn, Turn } from '../base/turn.ts';
import { FONT_IDS } from '../scene/scene.ts';
import type { BitGrid, CutBox, FontId, Mark, PathMark, Scene } from '../scene/scene.ts';
import { hashModules } from './hash-modules.ts';
import { INK_PARTS, oneOf, packNumbers, PackReader, TURN_PARTS } from './packed-marks.ts';
import type { PackedMarks } from './packed-marks.ts';

/**
 * What one page of the finished file must show, small enough to keep for 100,000 pages: about 6 bytes and a character a
 * glyph, with the fixed marks of a template shared by all its pages.
 */
export interface PageExpectation {
  /** Hundredths of a millimetre. */
  readonly width: number;
  readonly height: number;
  /** Left, top, right and bottom of what is left of the page where it is cut, and of what is drawn; absent where it is not cut. */
  readonly cut?: { readonly trim: readonly number[]; readonly bleed: readonly number[] };
  readonly fixed: PackedMarks;
  readonly own: PackedMarks;
  /** Whose labels the page shows, in the order in which they are painted; one, but for sheets. */
  readonly labels: readonly LabelOnPage[];
}

/** One label of a page: so many of the fixed and of the own marks, behind those of the labels before it. */
export interface LabelOnPage {
  /** Whose label it is (`Order.row`), so that a hidden value of the label's own order is told from others. */
  readonly row: number;
  readonly fixed: number;
  readonly own: number;
  /**
   * The page of a label in its place that belongs to no order of the job: what this label has in common with it, glyph for
   * glyph at the same places, would stand there without the order and tells nothing of it. Shared by all labels of a
   * kind in that place.
   */
  readonly neutral?: PageExpectation;
  /** Titles of the bookmarks that lead to its page, in their order. */
  readonly bookmarks?: readonly string[];
}

/**
 * A mark as it must be found; places in hundredths of a millimetre from the top-left corner, y down, on the page: of a
 * turned mark those that its turn brings its points to. `turn` is in hundredths of a degree clockwise, 0 for upright; inks
 * are 0xRRGGBB.
 */
export type ExpectedMark =
  ExpectedText | ExpectedCode | ExpectedRect | ExpectedLine | ExpectedPath | ExpectedImage;

export interface ExpectedText {
  readonly kind: 'text';
  readonly font: FontId;
  /** Thousandths of a point. */
  readonly size: number;
  readonly ink: number;
  readonly turn: number;
  readonly text: string;
  readonly glyphs: readonly ExpectedGlyph[];
}

export interface ExpectedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface ExpectedCode {
  readonly kind: 'code';
  readonly symbology: Symbology;
  readonly content: string;
  /** Dots. */
  readonly x: number;
  readonly y: number;
  readonly dpi: Dpi;
  readonly columns: number;
  readonly rows: number;
  readonly moduleWidth: number;
  readonly moduleHeight: number;
  /** How the modules, which are as they lie on the page, are turned; to be undone before they are read. */
  readonly turn: QuarterTurn | 0;
  /** `hashModules` of the modules. */
  readonly hash: number;
}

/** Places in dots. */
export interface ExpectedImage {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly dpi: Dpi;
  readonly pixels: BitGrid;
}

export interface ExpectedRect {
  readonly kind: 'rect';
  readonly turn: number;
  /** Of the corner that was the top left one; width and height run on from it, turned. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: number;
}

export interface ExpectedLine {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly dash: readonly number[];
  readonly ink: number;
}

export interface ExpectedPath {
  readonly kind: 'path';
  readonly paint: 'fill' | 'stroke';
  readonly ink: number;
  /** Of the stroke; 0 and none of a fill. */
  readonly width: number;
  readonly dash: readonly number[];
  readonly subpaths: readonly ExpectedSubpath[];
}

export interface ExpectedSubpath {
  readonly closed: boolean;
  /** The start, then of each straight piece its end, of each curve two control points and its end: x, y, x, y … */
  readonly controls: readonly number[];
  /** Which of the pieces, from 0, are curves. */
  readonly curves: readonly number[];
}

/** Hundredths of a millimetre in one. Places to 0.01 mm are a twelfth of the smallest dot. */
export const UNITS_PER_MM = 100;

const KINDS = ['text', 'code', 'rect', 'line', 'path', 'image'] as const;
const PAINTS = ['fill', 'stroke'] as const;
const CODE_TURNS = [0, 90, 180, 270] as const;

/** The fixed marks of a template are one array object for all its scenes, so they are packed once. */
const packedFixed = new WeakMap<readonly Mark[], PackedMarks>();

/**
 * Takes the scene of one order's label, which is a page, before it is written and gives what a reader must find. `neutral`
 * is the page of the same design without any order's data; without it nothing on the page is excused.
 */
export function expectPage(
  scene: Scene,
  row: number,
  neutral?: PageExpectation,
  bookmarks: readonly string[] = [],
): PageExpectation {
  const label: LabelOnPage = {
    ...{ row, fixed: scene.fixed.length, own: scene.marks.length },
    ...(neutral === undefined ? {} : { neutral }),
    ...(bookmarks.length === 0 ? {} : { bookmarks }),
  };
  return expectLabels(scene, [label]);
}

/**
 * The same of a page with labels of several orders. Throws (a bug) where an own mark is no label's, and for a number that
 * no packed form can say. Fixed marks beyond the labels' are the page's, such as marks to cut along.
 */
export function expectLabels(scene: Scene, labels: readonly LabelOnPage[]): PageExpectation {
  const [fixedCount, ownCount] = (['fixed', 'own'] as const).map((of) =>
    labels.reduce((sum, label) => sum + label[of], 0),
  );
  if (ownCount !== scene.marks.length || (fixedCount ?? 0) > scene.fixed.length)
    throw new RangeError('marks that are of no label');
  let fixed = packedFixed.get(scene.fixed);
  if (!fixed) {
    fixed = pack(scene.fixed);
    packedFixed.set(scene.fixed, fixed);
  }
  const [width, height] = [units(scene.width), units(scene.height)];
  const { cut } = scene;
  return {
    ...{ width, height },
    ...(cut === undefined ? {} : { cut: { trim: sidesOf(cut.trim), bleed: sidesOf(cut.bleed) } }),
    ...{ fixed, own: pack(scene.marks), labels },
  };
}

const sidesOf = ({ x, y, width, height }: CutBox): readonly number[] =>
  [x, y, x + width, y + height].map(units);

/** The order that a page is of; undefined where it shows labels of several. */
export function onlyRowOf({ labels }: PageExpectation): number | undefined {
  const [first] = labels;
  return labels.every(({ row }) => row === first?.row) ? first?.row : undefined;
}

/** The marks of a page in the order of painting. */
export function marksOf(packed: PackedMarks): readonly ExpectedMark[] {
  const reader = new PackReader(packed);
  const marks: ExpectedMark[] = [];
  while (!reader.done) marks.push(unpackMark(reader));
  return marks;
}

function units(mm: number): number {
  return Math.round(mm * UNITS_PER_MM);
}

function pack(marks: readonly Mark[]): PackedMarks {
  const numbers: number[] = [];
  const texts: string[] = [];
  const pictures: BitGrid[] = [];
  const text = (value: string): void => {
    numbers.push(value.length);
    texts.push(value);
  };
  const turned = (turn: Turn | undefined): void => {
    const hundredths = Math.round((turn?.degrees ?? 0) * 100);
    numbers.push(Math.floor(hundredths / TURN_PARTS), hundredths % TURN_PARTS);
  };
  for (const mark of marks) {
    switch (mark.kind) {
      case 'glyphs':
        numbers.push(0, FONT_IDS.indexOf(mark.font), Math.round(mark.size * 100), ...inkParts(mark.ink));
        turned(mark.turn);
        text(mark.text.text);
        numbers.push(mark.glyphs.length);
        for (const glyph of mark.glyphs) {
          // The scene's y runs down, a glyph's offset up.
          numbers.push((glyph.id << 16) >> 16, ...onPage(mark.x + glyph.x, mark.y - glyph.y, mark.turn));
          numbers.push(glyph.end - glyph.start);
        }
        break;
      case 'code':
        numbers.push(1, SYMBOLOGIES.indexOf(mark.symbology));
        text(mark.content.text);
        numbers.push(nearestDot(mark.x, mark.dpi), nearestDot(mark.y, mark.dpi), mark.dpi);
        numbers.push(mark.modules.columns, mark.modules.rows, mark.moduleWidth, mark.moduleHeight);
        numbers.push(CODE_TURNS.indexOf(mark.turn ?? 0));
        pushHash(numbers, hashModules(mark.modules));
        break;
      case 'rect':
        numbers.push(2);
        turned(mark.turn);
        numbers.push(...onPage(mark.x, mark.y, mark.turn), units(mark.width), units(mark.height));
        numbers.push(...inkParts(mark.fill));
        break;
      case 'line':
        numbers.push(3, ...onPage(mark.x1, mark.y1, mark.turn), ...onPage(mark.x2, mark.y2, mark.turn));
        numbers.push(units(mark.width), ...inkParts(mark.ink ?? 'black'));
        numbers.push(mark.dash.length, ...mark.dash.map(units));
        break;
      case 'path':
        packPath(mark, numbers);
        break;
      case 'image':
        numbers.push(
          KINDS.indexOf('image'),
          nearestDot(mark.x, mark.dpi),
          nearestDot(mark.y, mark.dpi),
          mark.dpi,
        );
        pictures.push(mark.pixels);
        break;
    }
  }
  return { numbers: packNumbers(numbers), text: texts.join(''), pictures };
}

/** Where a point of a mark must be found. Places are rounded once, after the turn. */
function onPage(x: number, y: number, turn: Turn | undefined): readonly [number, number] {
  if (turn === undefined) return [units(x), units(y)];
  const angle = (turn.degrees * Math.PI) / 180;
  const [right, down] = [x - turn.x, y - turn.y];
  return [
    units(turn.x + right * Math.cos(angle) - down * Math.sin(angle)),
    units(turn.y + right * Math.sin(angle) + down * Math.cos(angle)),
  ];
}

/** An ink's colour, read here for itself: what the writer makes of it is what is to be proved. */
function inkParts(ink: Ink): readonly [number, number] {
  const named = ink === 'black' ? 0x000000 : 0xffffff;
  const color = ink.startsWith('#') ? Number(`0x${ink.slice(1)}`) : named;
  return [Math.floor(color / INK_PARTS), color % INK_PARTS];
}

function packPath({ fill, stroke, subpaths, turn }: PathMark, numbers: number[]): void {
  const dash = stroke?.dash ?? [];
  numbers.push(4, stroke === undefined ? 0 : 1, ...inkParts(fill ?? stroke.ink ?? 'black'));
  numbers.push(units(stroke?.width ?? 0), dash.length, ...dash.map(units), subpaths.length);
  for (const { x, y, pieces, closed } of subpaths) {
    numbers.push(closed ? 1 : 0, pieces.length, ...onPage(x, y, turn));
    for (const piece of pieces) {
      if (piece.kind === 'line') numbers.push(0);
      else numbers.push(1, ...onPage(piece.x1, piece.y1, turn), ...onPage(piece.x2, piece.y2, turn));
      numbers.push(...onPage(piece.x, piece.y, turn));
    }
  }
}

function pushHash(numbers: number[], hash: number): void {
  for (const scale of [2 ** 39, 2 ** 26, 2 ** 13, 1]) numbers.push(Math.floor(hash / scale) % 8192);
}

function unpackPath(reader: PackReader): ExpectedPath {
  const paint = oneOf(PAINTS, reader.next());
  const ink = reader.ink();
  const width = reader.next();
  const dash = reader.some(reader.next());
  const subpaths: ExpectedSubpath[] = [];
  for (let count = reader.next(); count > 0; count -= 1) {
    const closed = reader.next() === 1;
    const pieces = reader.next();
    const controls = reader.some(2);
    const curves: number[] = [];
    for (let piece = 0; piece < pieces; piece += 1) {
      const isCurve = reader.next() === 1;
      if (isCurve) curves.push(piece);
      controls.push(...reader.some(isCurve ? 6 : 2));
    }
    subpaths.push({ closed, controls, curves });
  }
  return { kind: 'path', paint, ink, width, dash, subpaths };
}

function unpackMark(reader: PackReader): ExpectedMark {
  const kind = oneOf(KINDS, reader.next());
  switch (kind) {
    case 'text': {
      const font = oneOf(FONT_IDS, reader.next());
      const size = reader.next() * 10;
      const ink = reader.ink();
      const turn = reader.turn();
      const text = reader.text();
      const glyphs: ExpectedGlyph[] = [];
      let start = 0;
      for (let count = reader.next(); count > 0; count -= 1) {
        const id = reader.next() & 0xffff;
        const x = reader.next();
        const y = reader.next();
        const end = start + reader.next();
        glyphs.push({ id, x, y, text: text.slice(start, end) });
        start = end;
      }
      return { kind, font, size, ink, turn, text, glyphs };
    }
    case 'code': {
      const symbology = oneOf(SYMBOLOGIES, reader.next());
      const content = reader.text();
      const x = reader.next();
      const y = reader.next();
      const dpi = reader.dpi();
      const columns = reader.next();
      const rows = reader.next();
      const moduleWidth = reader.next();
      const moduleHeight = reader.next();
      const turn = oneOf(CODE_TURNS, reader.next());
      let hash = 0;
      for (let part = 0; part < 4; part += 1) hash = hash * 8192 + reader.next();
      return { kind, symbology, content, x, y, dpi, columns, rows, moduleWidth, moduleHeight, turn, hash };
    }
    case 'rect':
      return {
        kind,
        turn: reader.turn(),
        x: reader.next(),
        y: reader.next(),
        width: reader.next(),
        height: reader.next(),
        fill: reader.ink(),
      };
    case 'line': {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0] = reader.some(5);
      return { kind, x1, y1, x2, y2, width, ink: reader.ink(), dash: reader.some(reader.next()) };
    }
    case 'path':
      return unpackPath(reader);
    case 'image':
      return { kind, x: reader.next(), y: reader.next(), dpi: reader.dpi(), pixels: reader.picture() };
  }
}
