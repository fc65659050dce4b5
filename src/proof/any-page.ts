import type { PdfFont } from './pdf/font.ts';
import type { DrawnGlyph, DrawnImage, DrawnPath, OddContent, PageSink } from './pdf/marks.ts';
import type { FoldedText } from './search/folded-text.ts';

/** A glyph's text and place, kept to sort by place. */
interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly nextX: number;
  readonly size: number;
}

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
  private readonly usedBy: (font: PdfFont, code: number) => void;

  constructor(used: (font: PdfFont, code: number) => void) {
    this.usedBy = used;
  }

  glyph(glyph: DrawnGlyph): void {
    this.usedBy(glyph.font, glyph.code);
    const { text } = glyph;
    if (text === undefined) this.unknownGlyphs += 1;
    if (this.glyphs.length >= MAX_KEPT) return;
    this.glyphs.push({
      text: text ?? '\uFFFD',
      x: glyph.x,
      y: glyph.y,
      nextX: glyph.nextX,
      size: glyph.size,
    });
  }

  path(path: DrawnPath): void {
    if (this.paths.length < MAX_KEPT) this.paths.push(path);
  }

  image(image: DrawnImage): void {
    if (this.images.length < MAX_KEPT) this.images.push(image);
  }

  form(number: number | undefined): boolean {
    if (number !== undefined) this.forms.add(number);
    return true;
  }

  formEnd(): void {
    // Nothing is kept by form.
  }

  otherText(bytes: Uint8Array): void {
    this.others.push(bytes);
  }

  odd(code: OddContent): void {
    this.odds.add(code);
  }

  /** Glyphs in the order of drawing, as one piece: a reader of the file sees them so. */
  inDrawingOrder(into: FoldedText): FoldedText {
    into.clear().piece();
    for (const { text } of this.glyphs) into.add(text);
    return into;
  }

  /** Glyphs by line from the top and along each line, as a person sees them; wide gaps part pieces. */
  inReadingOrder(into: FoldedText): FoldedText {
    into.clear();
    for (const line of linesOf(this.glyphs)) {
      let before: PlacedText | undefined;
      for (const glyph of line) {
        const reach = before ? Math.max(before.nextX, before.x) : 0;
        if (!before || glyph.x - reach > 1.5 * Math.max(glyph.size, before.size)) into.piece();
        into.add(glyph.text);
        before = glyph;
      }
    }
    return into;
  }
}

function linesOf(glyphs: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const sorted = glyphs.toSorted((a, b) => b.y - a.y);
  const lines: PlacedText[][] = [];
  let line: PlacedText[] = [];
  let top = Infinity;
  for (const glyph of sorted) {
    if (top - glyph.y > Math.max(0.5, glyph.size * 0.4)) {
      line = [];
      lines.push(line);
      top = glyph.y;
    }
    line.push(glyph);
  }
  for (const each of lines) each.sort((a, b) => a.x - b.x);
  return lines;
}
