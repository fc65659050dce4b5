import type { FontMetrics } from './font-set.ts';
import type { HarfBuzzFont, HarfBuzzGlyph } from './harfbuzz.ts';

const COMBINING = /\p{M}/u;

/** A font in memory, with what was asked of it once kept: fonts do not change. */
export class LoadedFont {
  readonly metrics: FontMetrics;
  readonly #font: HarfBuzzFont;
  readonly #glyphs = new Map<number, number>();
  readonly #advances = new Map<number, number>();
  readonly #pairs = new Map<number, number>();
  readonly #paths = new Map<number, string>();
  #mapped: ReadonlySet<number> | undefined;

  constructor(font: HarfBuzzFont) {
    this.#font = font;
    const em = font.unitsPerEm;
    this.metrics = {
      ascent: font.ascent / em,
      descent: font.descent / em,
      capHeight: font.capHeight / em,
      unitsPerEm: em,
    };
  }

  get unitsPerEm(): number {
    return this.#font.unitsPerEm;
  }

  /** Valid until the next call of anything here. */
  bytes(): Uint8Array {
    return this.#font.bytes();
  }

  has(codePoint: number): boolean {
    return this.glyph(codePoint) !== 0;
  }

  glyph(codePoint: number): number {
    return remember(this.#glyphs, codePoint, (point) => this.#font.nominalGlyph(point));
  }

  /** Font units. */
  advance(glyph: number): number {
    return remember(this.#advances, glyph, (id) => this.#font.advance(id));
  }

  /** Font units from the character at an index to the next one, kerned. For printable ASCII. */
  pairAdvance(text: string, at: number): number {
    const pair = (text.charCodeAt(at) << 7) | text.charCodeAt(at + 1);
    return remember(
      this.#pairs,
      pair,
      () => this.#font.shape(text.slice(at, at + 2), false)[0]?.advance ?? 0,
    );
  }

  path(glyph: number): string {
    return remember(this.#paths, glyph, (id) => this.#font.path(id));
  }

  /** Each glyph stands for some text: where the font would take a letter apart, it is kept whole. */
  shape(text: string): readonly HarfBuzzGlyph[] {
    if (!COMBINING.test(text)) return this.#font.shape(text, false);
    const composed = this.#font.shape(text, true);
    const split = composed.some((glyph, index) => glyph.cluster === composed[index - 1]?.cluster);
    return split ? this.#font.shape(text, false) : composed;
  }

  /** Whether each of these glyphs stands for a character of this file. */
  hasAllGlyphs(glyphs: ReadonlySet<number>): boolean {
    this.#mapped ??= new Set([0, ...this.#font.codePoints().map((point) => this.glyph(point))]);
    for (const glyph of glyphs) if (!this.#mapped.has(glyph)) return false;
    return true;
  }
}

function remember<Value>(known: Map<number, Value>, key: number, find: (key: number) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find(key);
  known.set(key, value);
  return value;
}
