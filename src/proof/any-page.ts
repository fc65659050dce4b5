import type { PdfFont } from './pdf/font.ts';
import type { DrawnGlyph, DrawnImage, DrawnPath, OddContent, PageSink } from './pdf/marks.ts';
import type { FoldedText } from './search/folded-text.ts';

/** A glyph's text and place, kept to sort by place. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly nextX: number;
  readonly size: number;
  /** What else the font says of the glyph; absent where that is the same. */
  readonly others?: readonly (string | undefined)[];
}

/** How the glyphs of a page are put one after the other. */
export const READINGS = ['in-text', 'in-reading-order'] as const;
export type Reading = (typeof READINGS)[number];

/** Beyond this a page's glyphs are no longer sorted, and its paths no longer kept. */
const MAX_KEPT = 200_000;

/** Takes what any content draws: text with its places, pictures, shapes, and what is odd. */
export class AnyPage implements PageSink {
  readonly glyphs: PlacedText[] = [];
  readonly paths: DrawnPath[] = [];
  readonly images: DrawnImage[] = [];
  readonly others: Uint8Array[] = [];
  readonly odds = new Set<OddContent>();
  /** Forms that were drawn, by object number. */
  readonly forms = new Set<number>();
  unknownGlyphs = 0;
  /** Whether the page draws more than is kept. */
  overfull = false;
  private mostOthers = 0;
  private readonly usedBy: (font: PdfFont, code: number) => void;

  constructor(used: (font: PdfFont, code: number) => void) {
    this.usedBy = used;
  }

  glyph(glyph: DrawnGlyph): void {
    this.usedBy(glyph.font, glyph.code);
    const { text } = glyph;
    if (text === undefined) this.unknownGlyphs += 1;
    if (this.glyphs.length >= MAX_KEPT) {
      this.overfull = true;
      return;
    }
    const others = glyph.font.others(glyph.code);
    const hasOthers = others.some((other) => other !== undefined && other !== '' && other !== text);
    if (hasOthers) this.mostOthers = Math.max(this.mostOthers, others.length);
    const placed = { text: text ?? '\uFFFD', x: glyph.x, y: glyph.y, nextX: glyph.nextX, size: glyph.size };
    this.glyphs.push(hasOthers ? { ...placed, others } : placed);
  }

  path(path: DrawnPath): void {
    if (this.paths.length < MAX_KEPT) this.paths.push(path);
    else this.overfull = true;
  }

  image(image: DrawnImage): void {
    if (this.images.length < MAX_KEPT) this.images.push(image);
    else this.overfull = true;
  }

  form(number: number | undefined): boolean {
    if (number !== undefined) this.forms.add(number);
    return true;
  }

  formEnd(): void {
    // Nothing is kept by form.
  }

  marked(): void {
    // Says nothing but what kind of content follows.
  }

  markedEnd(): void {
    // What is drawn is looked at the same within and without.
  }

  otherText(bytes: Uint8Array): void {
    this.others.push(bytes);
  }

  odd(code: OddContent): void {
    this.odds.add(code);
  }

  /** How many ways there are to read the page's glyphs: as the file says, and as its fonts say besides. */
  get meanings(): number {
    return 1 + this.mostOthers;
  }

  /**
   * The page's text: in the order of drawing, as one piece, as a reader of the file sees it; by line from the top, as a
   * person sees it, where wide gaps part pieces.
   */
  pieces(reading: Reading, meaning = 0): readonly string[] {
    if (reading === 'in-text') return [this.glyphs.map((glyph) => textOf(glyph, meaning)).join('')];
    return linesOf(this.glyphs).flatMap((line) => piecesOf(line, isFarBeside, meaning));
  }

  /**
   * The page's text by column from the left and down each. Where text runs in lines, what stands below each other is chance;
   * `alone` takes only glyphs with none beside them, which are read down if they are read at all.
   */
  columns(alone: boolean, meaning = 0): readonly string[] {
    const glyphs = alone ? linesOf(this.glyphs).flatMap(glyphsAlone) : this.glyphs;
    return columnsOf(glyphs).flatMap((column) => piecesOf(column, isFarBelow, meaning));
  }
}

function textOf(glyph: PlacedText, meaning: number): string {
  return (meaning > 0 ? glyph.others?.[meaning - 1] : '') || glyph.text;
}

/** A line or column in pieces, parted where two neighbours stand apart. */
function piecesOf(
  glyphs: readonly PlacedText[],
  isApart: (before: PlacedText, glyph: PlacedText) => boolean,
  meaning: number,
): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let before: PlacedText | undefined;
  for (const glyph of glyphs) {
    if (before && isApart(before, glyph)) {
      pieces.push(piece);
      piece = '';
    }
    piece += textOf(glyph, meaning);
    before = glyph;
  }
  return [...pieces, piece];
}

function glyphsAlone(line: readonly PlacedText[]): readonly PlacedText[] {
  return line.filter((glyph, index) => {
    const [before, after] = [line[index - 1], line[index + 1]];
    return (!before || isFarBeside(before, glyph)) && (!after || isFarBeside(glyph, after));
  });
}

/** Folds pieces of text so that matches inside one can be told from matches across. */
export function foldPieces(pieces: readonly string[], into: FoldedText): FoldedText {
  into.clear();
  for (const piece of pieces) into.piece().add(piece);
  return into;
}

function isFarBeside(before: PlacedText, glyph: PlacedText): boolean {
  return glyph.x - Math.max(before.nextX, before.x) > 1.5 * Math.max(glyph.size, before.size);
}

function isFarBelow(before: PlacedText, glyph: PlacedText): boolean {
  return before.y - glyph.y > 2 * Math.max(glyph.size, before.size);
}

function linesOf(glyphs: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const lines = grouped(
    glyphs.toSorted((a, b) => b.y - a.y),
    (first, glyph) => first.y - glyph.y,
  );
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

function columnsOf(glyphs: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const columns = grouped(
    glyphs.toSorted((a, b) => a.x - b.x),
    (first, glyph) => glyph.x - first.x,
  );
  for (const column of columns) column.sort((a, b) => b.y - a.y);
  return columns;
}

/** Sorted glyphs in groups that lie no further than a part of the type size from the first of each. */
function grouped(
  sorted: readonly PlacedText[],
  distance: (first: PlacedText, glyph: PlacedText) => number,
): PlacedText[][] {
  const groups: PlacedText[][] = [];
  let group: PlacedText[] = [];
  for (const glyph of sorted) {
    const [first] = group;
    if (!first || distance(first, glyph) > Math.max(0.5, glyph.size * 0.4)) groups.push((group = []));
    group.push(glyph);
  }
  return groups;
}
