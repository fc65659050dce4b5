import { channelsOf } from '../../base/ink.ts';
import type { Ink } from '../../base/ink.ts';
import type { Language } from '../../base/language.ts';
import { mm, mmToPt, nearestDot } from '../../base/length.ts';
import type { Mm } from '../../base/length.ts';
import { turnFactors } from '../../base/turn.ts';
import type { Turn } from '../../base/turn.ts';
import { unreachable } from '../../base/unreachable.ts';
import type {
  CodeMark,
  FontId,
  GlyphRun,
  ImageMark,
  LineMark,
  Mark,
  PathMark,
  RectMark,
  Subpath,
} from '../../scene/scene.ts';
import { ContentTags } from './content-tags.ts';
import type { TaggedItem } from './content-tags.ts';
import type { Reference } from './pdf-document.ts';
import type { SubsetFont } from './subset-font.ts';
import { decimal, rounded } from './syntax.ts';

/** What the marks draw with. */
export interface PageTools {
  font(id: FontId): SubsetFont;
  /** The resource name of a font, the same in the whole file. */
  fontName(id: FontId): string;
  codeImage(mark: CodeMark): Reference;
  picture(mark: ImageMark): Reference;
}

/** Operators, and the resources that they name. */
export interface PageContent {
  readonly operators: string;
  readonly fonts: readonly FontId[];
  readonly images: Readonly<Record<string, Reference>>;
  /** What the numbers of its marked content stand for; none without tags. */
  readonly items: readonly TaggedItem[];
}

/** What is drawn before a page's own marks, and whether all of it is tagged. */
interface PageFrame {
  /** The marks of the form `T`; none where there is no such form. */
  readonly form: readonly Mark[];
  /** In whose words codes and pictures are told of; undefined for content without tags. */
  readonly tags: Language | undefined;
}

const BARE: PageFrame = { form: [], tags: undefined };

/** TJ moves in steps of a ten-thousandth of the type size; places are kept to half a step, without drift. */
const TJ_DECIMALS = 1;
const TJ_STEP = 0.1;
/** Em that TJ moves over at most: what is farther off is no part of the same words. */
const MOST_GAP = 1;

interface TurnedFrame {
  /** Operands of `cm`. */
  readonly matrix: string;
  readonly fill: Ink;
  readonly textFont: string;
}

interface Pen {
  readonly x: number;
  readonly baseline: number;
}

/** Marks to content operators. `height` is the page's, in points as the file writes it: y runs up from there. */
export function drawMarks(
  marks: readonly Mark[],
  height: number,
  tools: PageTools,
  frame: PageFrame = BARE,
): PageContent {
  const drawing = new Drawing(height, tools, frame.tags);
  if (frame.form.length > 0) drawing.form(frame.form);
  for (const mark of marks) drawing.mark(mark);
  return drawing.finish();
}

/** Points to 0.0001, a 30,000th of a millimetre. */
const point = (value: number): string => decimal(value, 4);
const points = (value: Mm): string => point(mmToPt(value));

class Drawing {
  readonly #height: number;
  readonly #tools: PageTools;
  readonly #fonts = new Set<FontId>();
  readonly #images: Record<string, Reference> = {};
  readonly #out: string[] = [];
  readonly #tags: ContentTags | undefined;
  #fill: Ink = 'black';
  #inText = false;
  /** Font and size survive from one text object to the next. */
  #textFont = '';
  /** The turned frame that marks are drawn in, and what holds again when it is left; undefined outside of one. */
  #frame: TurnedFrame | undefined;
  /** Where the last run of this text object ended, in points; undefined where there is none. */
  #pen: Pen | undefined;

  constructor(height: number, tools: PageTools, tags: Language | undefined) {
    this.#height = height;
    this.#tools = tools;
    this.#tags = tags === undefined ? undefined : new ContentTags(tags, this.#out);
  }

  form(marks: readonly Mark[]): void {
    this.#tags?.form(marks);
    this.#out.push('/T Do');
    this.#tags?.end();
  }

  mark(mark: Mark): void {
    this.#turn(mark.kind === 'code' || mark.kind === 'image' ? undefined : mark.turn);
    switch (mark.kind) {
      case 'glyphs':
        this.#glyphs(mark);
        break;
      case 'code':
        this.#code(mark);
        break;
      case 'image':
        this.#mask(this.#tools.picture(mark), mark, mark.pixels.columns, mark.pixels.rows);
        break;
      case 'rect':
        this.#rect(mark);
        break;
      case 'line':
        this.#line(mark);
        break;
      case 'path':
        this.#path(mark);
        break;
      default:
        unreachable(mark);
    }
  }

  finish(): PageContent {
    this.#turn(undefined);
    this.#endText();
    this.#tags?.end();
    const operators = this.#out.join('\n');
    return { operators, fonts: [...this.#fonts], images: this.#images, items: this.#tags?.items ?? [] };
  }

  /** Enters the frame that is turned so, and leaves another; the marks of one element share one. */
  #turn(turn: Turn | undefined): void {
    const matrix = turn === undefined ? '' : this.#matrixOf(turn);
    if (matrix === (this.#frame?.matrix ?? '')) return;
    this.#endText();
    this.#tags?.end();
    if (this.#frame !== undefined) {
      this.#out.push('Q');
      this.#fill = this.#frame.fill;
      this.#textFont = this.#frame.textFont;
      this.#frame = undefined;
    }
    if (matrix === '') return;
    this.#frame = { matrix, fill: this.#fill, textFont: this.#textFont };
    this.#out.push(`q ${matrix} cm`);
  }

  /** On a page y runs up, so that a turn clockwise is one by the negative angle. */
  #matrixOf({ degrees, x, y }: Turn): string {
    const { cos, sin } = turnFactors(degrees);
    const [left, up] = [mmToPt(x), this.#y(y)];
    const moved = [left - cos * left - sin * up, up + sin * left - cos * up];
    return [cos, -sin, sin, cos, ...moved].map((value) => decimal(value, 6)).join(' ');
  }

  #y(value: Mm): number {
    return this.#height - mmToPt(value);
  }

  #ink(ink: Ink): void {
    if (this.#fill === ink) return;
    this.#out.push(`${levelsOf(ink)} ${isGray(ink) ? 'g' : 'rg'}`);
    this.#fill = ink;
  }

  #endText(): void {
    if (this.#inText) {
      this.#tags?.end();
      this.#out.push('ET');
    }
    this.#inText = false;
    this.#pen = undefined;
  }

  #glyphs(run: GlyphRun): void {
    if (run.glyphs.length === 0) return;
    if (!this.#inText) {
      this.#tags?.end();
      this.#out.push('BT');
    }
    this.#inText = true;
    this.#ink(run.ink);
    this.#fonts.add(run.font);
    const size = rounded(run.size, 3);
    const font = `/${this.#tools.fontName(run.font)} ${size} Tf`;
    if (font !== this.#textFont) this.#out.push(font);
    this.#textFont = font;
    const left = rounded(mmToPt(run.x), 4);
    const baseline = rounded(this.#y(run.y), 4);
    // A run that follows the last on its line goes on from there: fonts change within most lines.
    const gap = this.#pen?.baseline === baseline ? left - this.#pen.x : Infinity;
    const follows = gap > -size && gap < MOST_GAP * size;
    if (!follows) {
      this.#tags?.line();
      this.#out.push(`1 0 0 1 ${left} ${baseline} Tm`);
    }
    const end = this.#show(run, size, follows ? -gap : 0);
    this.#pen = { x: left + end, baseline };
  }

  /**
   * Shows a run's glyphs, the pen being `start` points right of its origin; each starts within half a TJ step of its
   * place in the scene. Gives where the pen is then.
   */
  #show(run: GlyphRun, size: number, start: number): number {
    const subset = this.#tools.font(run.font);
    const text = run.text.text;
    let pen = start;
    let rise = 0;
    let parts: string[] = [];
    let codes = '';
    const closeString = (): void => {
      if (codes !== '') parts.push(`<${codes}>`);
      codes = '';
    };
    const flush = (): void => {
      closeString();
      if (parts.length > 0) this.#out.push(`[${parts.join('')}]TJ`);
      parts = [];
    };
    for (const glyph of run.glyphs) {
      const lifted = glyph.y === 0 ? 0 : rounded(mmToPt(glyph.y), 3);
      if (lifted !== rise) {
        flush();
        this.#out.push(`${lifted} Ts`);
        rise = lifted;
      }
      const back = ((pen - mmToPt(glyph.x)) * 1000) / size;
      if (Math.abs(back) >= TJ_STEP / 2) {
        const moved = rounded(back, TJ_DECIMALS);
        closeString();
        parts.push(String(moved));
        pen -= (moved * size) / 1000;
      }
      const { code, width } = subset.use(glyph.id, text.slice(glyph.start, glyph.end));
      codes += code;
      pen += (width * size) / 1000;
    }
    flush();
    if (rise !== 0) this.#out.push('0 Ts');
    return pen;
  }

  /**
   * One pixel one dot on the nominal grid of 25.4/dpi mm from the page's top left corner. The scene's millimetres are
   * whole dots already; rounding them here takes their floating-point dust away.
   */
  #code(mark: CodeMark): void {
    const width = mark.modules.columns * mark.moduleWidth;
    this.#mask(this.#tools.codeImage(mark), mark, width, mark.modules.rows * mark.moduleHeight);
  }

  #mask(image: Reference, mark: CodeMark | ImageMark, width: number, height: number): void {
    const { x, y, dpi } = mark;
    this.#endText();
    this.#ink('black');
    this.#tags?.figure(mark);
    const toPt = (dots: number): number => (dots * POINTS_PER_INCH) / dpi;
    const left = nearestDot(x, dpi);
    const bottom = nearestDot(y, dpi) + height;
    const name = `I${Object.keys(this.#images).length + 1}`;
    this.#images[name] = image;
    const place = [
      toPt(width - 2 * INSET),
      0,
      0,
      toPt(height - 2 * INSET),
      toPt(left + INSET),
      this.#height - toPt(bottom - INSET),
    ];
    this.#out.push(`q ${place.map((value) => decimal(value, 6)).join(' ')} cm /${name} Do Q`);
    this.#tags?.end();
  }

  #rect(mark: RectMark): void {
    this.#endText();
    this.#tags?.artifact();
    this.#ink(mark.fill);
    const bottom = this.#y(mm(mark.y + mark.height));
    this.#out.push(`${points(mark.x)} ${point(bottom)} ${points(mark.width)} ${points(mark.height)} re f`);
  }

  #line(mark: LineMark): void {
    this.#endText();
    this.#tags?.artifact();
    const pen = `${strokeIn(mark.ink)}${points(mark.width)} w ${dashOf(mark.dash)}`;
    const from = `${points(mark.x1)} ${point(this.#y(mark.y1))} m`;
    const to = `${points(mark.x2)} ${point(this.#y(mark.y2))} l`;
    this.#out.push(`q ${pen}${from} ${to} S Q`);
  }

  #path({ fill, stroke, subpaths }: PathMark): void {
    this.#endText();
    this.#tags?.artifact();
    const outline = subpaths.map((subpath) => this.#subpath(subpath)).join(' ');
    if (fill !== undefined) {
      this.#ink(fill);
      this.#out.push(`${outline} f*`);
      return;
    }
    this.#out.push(
      `q ${strokeIn(stroke.ink)}${points(stroke.width)} w 1 J 1 j ${dashOf(stroke.dash)}${outline} S Q`,
    );
  }

  #subpath({ x, y, pieces, closed }: Subpath): string {
    const at = (left: Mm, top: Mm): string => `${points(left)} ${point(this.#y(top))}`;
    const drawn = pieces.map((piece) =>
      piece.kind === 'line'
        ? `${at(piece.x, piece.y)} l`
        : `${at(piece.x1, piece.y1)} ${at(piece.x2, piece.y2)} ${at(piece.x, piece.y)} c`,
    );
    return [`${at(x, y)} m`, ...drawn, ...(closed ? ['h'] : [])].join(' ');
  }
}

const isGray = (ink: Ink): boolean => ink === 'black' || ink === 'white';

/** Operands that set an ink: of a colour its red, green and blue in DeviceRGB, from which 0 to 255 are got back exactly. */
function levelsOf(ink: Ink): string {
  if (isGray(ink)) return ink === 'black' ? '0' : '1';
  return channelsOf(ink)
    .map((channel) => decimal(channel / 255, 4))
    .join(' ');
}

/** Sets the ink of a stroke within its own `q`; nothing for black, which a page begins with. */
function strokeIn(ink: Ink = 'black'): string {
  return ink === 'black' ? '' : `${levelsOf(ink)} ${isGray(ink) ? 'G' : 'RG'} `;
}

/** Sets a line's dashes; nothing for a solid one. */
function dashOf(dash: readonly Mm[]): string {
  return dash.length === 0 ? '' : `[${dash.map(points).join(' ')}] 0 d `;
}

const POINTS_PER_INCH = 72;
/**
 * Dots by which a code is drawn smaller on each side. Renderers round an image's edges outward to whole dots, so an
 * edge that is a rounding error beyond its dot stretches the code by one. Measured over 12 places at 203, 300 and 600
 * dpi: without it poppler and mupdf drew 0 of 36 codes dot for dot, with it 36 of 36; Ghostscript all either way.
 */
const INSET = 0.008;
