import type { FontId } from '../scene/scene.ts';
import { isIgnorable, isMark } from './characters.ts';
import type { FontWeight, ShapedGlyph, ShapedRun, ShapedText } from './font-set.ts';
import { itemise } from './itemise.ts';
import type { LoadedFont } from './loaded-font.ts';
import { Recent } from './recent.ts';

/** Where fonts come from; `LoadedFonts` of `font-store.ts`. */
export interface FontSource {
  readonly generation: number;
  need(id: FontId): LoadedFont;
}

/** Texts remembered of each weight, times two; a template's words and the masks come again on every label. */
const REMEMBERED = 4096;
/** A longer text is a remark: not worth remembering. */
const LONGEST_REMEMBERED = 128;

/**
 * Shapes one line of text in NFC. Before the first `ensure` of a weight it throws; a character that the loaded files
 * lack is in `missing`, and then the runs leave it out.
 */
export function createShaper(source: FontSource): { shape(text: string, weight: FontWeight): ShapedText } {
  // Two of them: a key put together from weight and text would be a new string for each question.
  const texts = { regular: new Recent<ShapedText>(REMEMBERED), bold: new Recent<ShapedText>(REMEMBERED) };
  const latin = new Recent<ShapedGlyphs>(REMEMBERED);
  let generation = source.generation;

  const shapeRun = (font: FontId, text: string): ShapedGlyphs => {
    const loaded = source.need(font);
    if (font === 'chinese-regular' || font === 'chinese-bold') {
      const plain = placePlain(loaded, text);
      if (plain !== undefined) return plain;
    } else if (ASCII.test(text)) {
      return placePairs(loaded, text);
    }
    const key = `${font} ${text}`;
    const known = latin.get(key);
    if (known !== undefined) return known;
    const shaped = placeShaped(loaded, text);
    if (text.length <= LONGEST_REMEMBERED) latin.set(key, shaped);
    return shaped;
  };

  return {
    shape(text, weight) {
      if (generation !== source.generation) {
        texts.regular.clear();
        texts.bold.clear();
        latin.clear();
        generation = source.generation;
      }
      const known = texts[weight].get(text);
      if (known !== undefined) return known;
      const shaped = shapeText(text, weight, source, shapeRun);
      if (text.length <= LONGEST_REMEMBERED) texts[weight].set(text, shaped);
      return shaped;
    },
  };
}

/** Glyphs of a run, indices from the run's own start. */
interface ShapedGlyphs {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

function shapeText(
  text: string,
  weight: FontWeight,
  source: FontSource,
  shapeRun: (font: FontId, text: string) => ShapedGlyphs,
): ShapedText {
  const itemised = itemise(text, weight, (font, point) => source.need(font).has(point));
  const runs: ShapedRun[] = [];
  let x = 0;
  for (const { font, start, end } of itemised.runs) {
    const { glyphs, width } = shapeRun(font, text.slice(start, end));
    const moved =
      start === 0
        ? glyphs
        : glyphs.map((glyph) => ({ ...glyph, start: glyph.start + start, end: glyph.end + start }));
    runs.push({ font, x, width, start, end, glyphs: moved });
    x += width;
  }
  return { runs, width: x, missing: itemised.missing };
}

/**
 * The Chinese files have no GSUB and no GPOS, so a run without marks or ignorable characters is its characters' own
 * glyphs side by side, and HarfBuzz need not be asked. (A test compares the two.) Undefined where it must be.
 */
function placePlain(font: LoadedFont, text: string): ShapedGlyphs | undefined {
  const em = font.unitsPerEm;
  const glyphs: ShapedGlyph[] = [];
  let x = 0;
  for (let at = 0, next = 0; at < text.length; at = next) {
    const point = text.codePointAt(at) ?? 0;
    next = at + (point > 0xffff ? 2 : 1);
    if (!isPlain(point)) return undefined;
    const id = font.glyph(point);
    glyphs.push({ id, x: x / em, y: 0, start: at, end: next });
    x += font.advance(id);
  }
  return { glyphs, width: x / em };
}

function isPlain(point: number): boolean {
  return !isIgnorable(point) && !isMark(point) && !isConjoiningJamo(point);
}

function isConjoiningJamo(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x11ff) ||
    (point >= 0xa960 && point <= 0xa97f) ||
    (point >= 0xd7b0 && point <= 0xd7ff)
  );
}

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Printable ASCII keeps its characters' own glyphs, and what a pair is kerned by does not depend on what is around it:
 * numbers, which are new on every label, need HarfBuzz once for each pair. (A test compares the two.)
 */
function placePairs(font: LoadedFont, text: string): ShapedGlyphs {
  const em = font.unitsPerEm;
  const glyphs: ShapedGlyph[] = [];
  let x = 0;
  for (let at = 0; at < text.length; at += 1) {
    const id = font.glyph(text.charCodeAt(at));
    glyphs.push({ id, x: x / em, y: 0, start: at, end: at + 1 });
    x += at + 1 < text.length ? font.pairAdvance(text, at) : font.advance(id);
  }
  return { glyphs, width: x / em };
}

function placeShaped(font: LoadedFont, text: string): ShapedGlyphs {
  const em = font.unitsPerEm;
  const shaped = font.shape(text);
  let x = 0;
  // Clusters only rise, one a glyph. What HarfBuzz removed before the first glyph belongs to that one.
  const glyphs = shaped.map((glyph, index): ShapedGlyph => {
    const placed = {
      id: glyph.id,
      x: (x + glyph.offsetX) / em,
      y: glyph.offsetY / em,
      start: index === 0 ? 0 : glyph.cluster,
      end: shaped[index + 1]?.cluster ?? text.length,
    };
    x += glyph.advance;
    return placed;
  });
  return { glyphs, width: x / em };
}
