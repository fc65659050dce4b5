import type { ProofCheck } from './checks.ts';
import type {
  ExpectedCode,
  ExpectedGlyph,
  ExpectedImage,
  ExpectedMark,
  ExpectedText,
  LabelOnPage,
  PageExpectation,
} from './expectation.ts';
import { BLACK, PLACE_TOLERANCE, UNITS_PER_PT, near } from './nearness.ts';
import type { PackedMarks } from './packed-marks.ts';
import type { PdfFont } from './pdf/font.ts';
import type { DrawnGlyph, DrawnImage, DrawnPath, OddContent, PageSink } from './pdf/marks.ts';
import type { Matrix } from './pdf/matrix.ts';
import { nameOf } from './pdf/objects.ts';
import type { BitGrid, FontId } from '../scene/scene.ts';
import { isShape } from './shape-proof.ts';
import type { MarkedContent } from './tag-proof.ts';
import { frameOf, isTurned } from './turned-frame.ts';

/** Glyphs that stand beside each other, in the order of drawing. */
export interface Stretch {
  text: string;
  /** Of its first glyph, in the frame in which it reads from left to right: the page's, for what stands upright. */
  readonly x: number;
  readonly y: number;
  /** Whole degrees that the frame is turned by. */
  readonly turn: number;
  /** For each glyph, where its text begins in `text`, and what it was expected to be; undefined where it was not. */
  readonly starts: number[];
  readonly wanted: (ExpectedGlyph | undefined)[];
  /** Index of the label that its glyphs are of: a stretch ends where a label does. */
  readonly label: number;
}

/** A code that the page shows as it must, and the label that it is of. */
export interface CodeOnPage {
  readonly code: ExpectedCode;
  readonly label: number;
}

/** What pages share: fonts, codes read, forms that were right before. */
export interface PageTools {
  /** Which of the file's fonts stands for which of the scene's; learned at first use, the same ever after. */
  readonly fonts: Map<FontId, PdfFont>;
  /** Whether an image is the code; keeps what must be decoded. */
  readonly codeIs: (image: DrawnImage, code: ExpectedCode) => boolean;
  /** Whether an image is the picture, dot for dot. */
  readonly pictureIs: (image: DrawnImage, picture: BitGrid) => boolean;
  /** Glyphs drawn, for the check of the fonts. */
  readonly used: (font: PdfFont, cid: number) => void;
  readonly drawn: (object: number) => void;
  /** Forms that drew exactly these marks on a page of this height, so that they need not be run again. */
  readonly provenForms: Map<string, PackedMarks>;
}

/** Of a dot. */
const DOT_TOLERANCE = 0.02;
const SIZE_TOLERANCE = 0.002;

/** Holds what a page draws, mark after mark, against what it must draw. The first difference ends the comparison. */
export class PageProof implements PageSink {
  readonly stretches: Stretch[] = [];
  /** The page's first differences, by the check that they belong to, and the label that was to come there, if one was. */
  readonly differences: {
    readonly check: ProofCheck;
    readonly code: string;
    readonly label: number | undefined;
  }[] = [];
  glyphs = 0;
  shapes = 0;
  readonly codes: CodeOnPage[] = [];
  /** Sequences of marked content, in the order of drawing. */
  readonly sequences: MarkedContent[] = [];
  /** Things drawn outside of them. */
  loose = 0;
  /** Everything that the page must show, in the order of painting. */
  readonly marks: readonly ExpectedMark[];
  readonly fixed: readonly ExpectedMark[];
  private readonly packedFixed: PackedMarks;
  private readonly labelEnds: LabelEnds;
  /** Of the last glyph that was as expected. */
  private lastLabel = 0;
  private readonly height: number;
  private readonly tools: PageTools;
  private at = 0;
  private glyphAt = 0;
  private nextX = Number.NaN;
  private nextY = Number.NaN;
  private formKey = '';
  private inForm = false;
  private open: MarkedContent | undefined;

  /** `fixed` and `own` are the page's, unpacked; they are painted in this order. `height` is in points. */
  constructor(
    { fixed: packedFixed, labels }: PageExpectation,
    fixed: readonly ExpectedMark[],
    own: readonly ExpectedMark[],
    height: number,
    tools: PageTools,
  ) {
    this.fixed = fixed;
    this.packedFixed = packedFixed;
    this.labelEnds = labelEnds(labels, fixed.length);
    this.marks = [...fixed, ...own];
    this.height = height;
    this.tools = tools;
  }

  finish(): void {
    const missing = this.expected();
    if (missing && this.differences.length === 0) this.differ(CHECK_OF[missing.kind], 'missing-mark');
    if (this.open) this.odd('marked-content');
  }

  glyph(glyph: DrawnGlyph): void {
    this.glyphs += 1;
    this.note('glyphs');
    if (glyph.font.kind === 'composite') this.tools.used(glyph.font, glyph.cid);
    const label = this.label();
    const wanted = this.differences.length > 0 ? undefined : this.matched(glyph);
    if (wanted !== undefined) this.lastLabel = label ?? this.lastLabel;
    this.collect(glyph, wanted);
  }

  /** The expected glyph that this one is, and on to the next; undefined, and a difference, where it is another. */
  private matched(glyph: DrawnGlyph): ExpectedGlyph | undefined {
    const mark = this.expected();
    const wanted = mark?.kind === 'text' ? mark.glyphs[this.glyphAt] : undefined;
    if (mark?.kind !== 'text' || !wanted) {
      this.differ('text-equals-scene', 'extra-glyph');
      return undefined;
    }
    const code = this.glyphDifference(glyph, mark, wanted);
    if (code !== undefined) {
      this.differ('text-equals-scene', code);
      return undefined;
    }
    this.glyphAt += 1;
    if (this.glyphAt === mark.glyphs.length) this.next();
    return wanted;
  }

  path(path: DrawnPath): void {
    this.shapes += 1;
    this.note('shapes');
    if (this.differences.length > 0) return;
    const mark = this.expected();
    if (mark === undefined || mark.kind === 'text' || mark.kind === 'code' || mark.kind === 'image')
      this.differ('shapes-equal-scene', 'extra-shape');
    else if (!isShape(path, mark, this.height)) this.differ('shapes-equal-scene', 'other-shape');
    else this.next();
  }

  image(image: DrawnImage): void {
    if (image.number !== undefined) this.tools.drawn(image.number);
    if (this.differences.length > 0) return;
    const mark = this.expected();
    this.noteFigure(mark);
    if (mark?.kind === 'image') return this.picture(image, mark);
    if (mark?.kind !== 'code') return this.differ('codes-equal-scene', 'extra-image');
    if (image.fill !== BLACK || image.clipped) return this.differ('codes-equal-scene', 'not-black');
    const [width, height] = [mark.columns * mark.moduleWidth, mark.rows * mark.moduleHeight];
    if (!this.isOnDots(image.matrix, mark, width, height))
      return this.differ('codes-equal-scene', 'off-the-grid');
    if (!this.tools.codeIs(image, mark)) return this.differ('codes-equal-scene', 'other-modules');
    this.codes.push({ code: mark, label: this.label() ?? this.lastLabel });
    this.next();
  }

  private picture(image: DrawnImage, { x, y, dpi, pixels }: ExpectedImage): void {
    this.shapes += 1;
    const isRight =
      image.fill === BLACK &&
      !image.clipped &&
      this.isOnDots(image.matrix, { x, y, dpi }, pixels.columns, pixels.rows) &&
      this.tools.pictureIs(image, pixels);
    if (isRight) this.next();
    else this.differ('shapes-equal-scene', 'other-shape');
  }

  form(number: number | undefined, matrix: Matrix, plain: boolean): boolean {
    if (number !== undefined) this.tools.drawn(number);
    this.note('forms');
    const key =
      plain && this.at === 0 && this.glyphAt === 0 ? `${number} ${matrix.join(' ')} ${this.height}` : '';
    if (key !== '' && this.tools.provenForms.get(key) === this.packedFixed) {
      this.at = this.fixed.length;
      return false;
    }
    this.formKey = key;
    this.inForm = true;
    return true;
  }

  formEnd(): void {
    this.inForm = false;
    this.nextX = Number.NaN;
    const whole = this.at === this.fixed.length && this.glyphAt === 0 && this.differences.length === 0;
    if (this.formKey !== '' && whole) this.tools.provenForms.set(this.formKey, this.packedFixed);
    this.formKey = '';
  }

  marked(tag: string, id: number | undefined): void {
    // A form is drawn on many pages: no part of it belongs to one.
    if (this.open || this.inForm) this.odd('marked-content');
    this.open = { tag, id, glyphs: 0, shapes: 0, forms: 0, figures: [] };
    this.sequences.push(this.open);
  }

  markedEnd(): void {
    if (!this.open || this.inForm) this.odd('marked-content');
    this.open = undefined;
  }

  otherText(): void {
    this.differ('no-active-content', 'alternative-text');
  }

  odd(code: OddContent): void {
    const check = code === 'marked-content' ? 'no-active-content' : 'known-objects';
    if (this.differences.some((known) => known.code === code)) return;
    this.differ(check, code);
  }

  /** Counts what is drawn to the sequence that it is drawn in; what a form draws counts as the form. */
  private note(what: 'glyphs' | 'shapes' | 'forms'): void {
    if (this.inForm) return;
    if (this.open) this.open[what] += 1;
    else this.loose += 1;
  }

  private noteFigure(mark: ExpectedMark | undefined): void {
    if (this.inForm) return;
    if (this.open && mark) this.open.figures.push(mark);
    else this.loose += 1;
  }

  private expected(): ExpectedMark | undefined {
    // A run of no glyphs draws nothing.
    for (;;) {
      const mark = this.marks[this.at];
      if (mark?.kind !== 'text' || mark.glyphs.length > 0) return mark;
      this.at += 1;
    }
  }

  private next(): void {
    this.at += 1;
    this.glyphAt = 0;
  }

  private differ(check: ProofCheck, code: string): void {
    this.differences.push({ check, code, label: this.label() });
  }

  /** The label that the mark to come is of; undefined at the page's own marks and at its end. */
  private label(): number | undefined {
    const isFixed = this.at < this.fixed.length;
    const [ends, at] = isFixed
      ? [this.labelEnds.fixed, this.at]
      : [this.labelEnds.own, this.at - this.fixed.length];
    const label = firstBeyond(ends, at);
    return label < ends.length ? label : undefined;
  }

  private glyphDifference(
    glyph: DrawnGlyph,
    mark: ExpectedText,
    wanted: ExpectedText['glyphs'][number],
  ): string | undefined {
    const { fonts } = this.tools;
    const font = fonts.get(mark.font);
    if (!font) {
      if (![...fonts.values()].includes(glyph.font) && isNamedFor(glyph.font, mark.font))
        fonts.set(mark.font, glyph.font);
      else return 'other-font';
    } else if (font !== glyph.font) return 'other-font';
    if (glyph.font.glyph(glyph.cid) !== wanted.id) return 'other-glyph';
    if ((glyph.text ?? '') !== wanted.text) return 'other-text';
    if (glyph.mode !== 0) return 'not-filled';
    if (glyph.fill !== mark.ink) return 'other-ink';
    if (glyph.clipped) return 'clipped';
    const tolerance = mark.size * SIZE_TOLERANCE + 6;
    if (!near(glyph.size * 1000, mark.size, tolerance)) return 'other-size';
    if (!isTurned(glyph.matrix, glyph.size, mark.turn, SIZE_TOLERANCE)) return 'turned-or-stretched';
    const x = glyph.x * UNITS_PER_PT;
    const y = (this.height - glyph.y) * UNITS_PER_PT;
    return near(x, wanted.x, PLACE_TOLERANCE) && near(y, wanted.y, PLACE_TOLERANCE)
      ? undefined
      : 'other-place';
  }

  private isOnDots(
    matrix: Matrix,
    place: Pick<ExpectedCode, 'x' | 'y' | 'dpi'>,
    width: number,
    height: number,
  ): boolean {
    const [a, b, c, d, e, f] = matrix;
    const dots = place.dpi / 72;
    return (
      b === 0 &&
      c === 0 &&
      near(a * dots, width, DOT_TOLERANCE) &&
      near(d * dots, height, DOT_TOLERANCE) &&
      near(e * dots, place.x, DOT_TOLERANCE) &&
      near((this.height - f - d) * dots, place.y, DOT_TOLERANCE)
    );
  }

  private collect(glyph: DrawnGlyph, wanted: ExpectedGlyph | undefined): void {
    const text = glyph.text ?? '';
    const frame = frameOf(glyph.matrix);
    const [x, y] = frame.place(glyph.x, glyph.y);
    const [nextX, nextY] = frame.place(this.nextX, this.nextY);
    const beside = near(y, nextY, glyph.size * 0.1) && near(x, nextX, glyph.size * 0.3);
    const label = this.lastLabel;
    const before = this.stretches.at(-1);
    const last = beside && before?.label === label ? before : undefined;
    if (last) {
      last.starts.push(last.text.length);
      last.wanted.push(wanted);
      last.text += text;
    } else this.stretches.push({ text, x, y, turn: frame.turn, starts: [0], wanted: [wanted], label });
    this.nextX = glyph.nextX;
    this.nextY = glyph.nextY;
  }
}

/** For each label the number of fixed marks, and of own marks, up to its last. */
interface LabelEnds {
  readonly fixed: readonly number[];
  readonly own: readonly number[];
}

function labelEnds(labels: readonly LabelOnPage[], fixedCount: number): LabelEnds {
  const [fixed, own]: [number[], number[]] = [[], []];
  for (const label of labels) {
    fixed.push((fixed.at(-1) ?? 0) + label.fixed);
    own.push((own.at(-1) ?? 0) + label.own);
  }
  if ((fixed.at(-1) ?? 0) > fixedCount) throw new RangeError('labels of more marks than there are');
  return { fixed, own };
}

/** Index of the first number that is more than `at`; of sorted ones. */
function firstBeyond(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

const CHECK_OF = {
  text: 'text-equals-scene',
  code: 'codes-equal-scene',
  rect: 'shapes-equal-scene',
  line: 'shapes-equal-scene',
  path: 'shapes-equal-scene',
  image: 'shapes-equal-scene',
} as const satisfies Record<ExpectedMark['kind'], ProofCheck>;

/** Whether a font's name says the family and weight that the scene asks for. */
function isNamedFor(font: PdfFont, id: FontId): boolean {
  // Six letters before a plus name the subset (ISO 32000-1, 9.6.4); they may happen to be SC.
  const name = nameOf(font.dict.get('BaseFont')).replace(/^[A-Z]{6}\+/, '');
  return name.includes('SC') === id.startsWith('chinese') && name.endsWith('Bold') === id.endsWith('bold');
}
