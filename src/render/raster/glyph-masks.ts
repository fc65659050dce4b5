import { ptToMm } from '../../base/length.ts';
import type { Pt } from '../../base/length.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import type { FontId, GlyphRun, PlacedGlyph } from '../../scene/scene.ts';
import { keepsAxes, mapX, mapY, wholeDot } from './dot-grid.ts';
import type { Affine } from './dot-grid.ts';
import { fillDots } from './fill.ts';
import type { Mask } from './mask.ts';
import { glyphChains } from './outlines.ts';
import type { PlacedMask } from './shape.ts';

/** Where glyph shapes come from. */
export type GlyphShapes = Pick<FontSet, 'outlines' | 'metrics'>;

/** Bytes of glyphs that are kept: some thousands of common sizes, so that a long job's memory stays flat. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What a kept glyph takes besides its dots. */
const OVERHEAD = 200;

/**
 * Glyphs as dots. Upright text and text in quarter turns sets each glyph's origin on the nearest dot, so that a character
 * looks the same wherever it stands and its dots are drawn once; otherwise turned text is drawn where it lies exactly.
 */
export class GlyphMasks {
  readonly #fonts: GlyphShapes;
  /** By font, size and frame, and in it by glyph. */
  readonly #sets = new Map<string, Map<number, Mask>>();
  #bytes = 0;

  constructor(fonts: GlyphShapes) {
    this.#fonts = fonts;
  }

  /** The glyphs of a run, `frame` taking its millimetres to dots. Blank ones are left out. */
  ofRun(run: GlyphRun, frame: Affine): readonly PlacedMask[] {
    const ofGlyph = keepsAxes(frame) ? this.#setter(run, frame) : this.#drawer(run, frame);
    return run.glyphs.map(ofGlyph).filter(({ mask }) => mask.width > 0);
  }

  #setter({ font, size, x, y }: GlyphRun, frame: Affine): (glyph: PlacedGlyph) => PlacedMask {
    const [a, b, c, d] = frame;
    const key = [font, size, a, b, c, d].join(' ');
    const known = this.#sets.get(key) ?? new Map<number, Mask>();
    this.#sets.set(key, known);
    return (glyph) => {
      let mask = known.get(glyph.id);
      if (mask === undefined) {
        mask = this.#draw(font, size, glyph.id, [a, b, c, d, 0, 0]);
        this.#remember(known, glyph.id, mask);
      }
      const [left, base] = [x + glyph.x, y - glyph.y];
      return { mask, right: wholeDot(mapX(frame, left, base)), down: wholeDot(mapY(frame, left, base)) };
    };
  }

  #drawer({ font, size, x, y }: GlyphRun, frame: Affine): (glyph: PlacedGlyph) => PlacedMask {
    const [a, b, c, d] = frame;
    return (glyph) => {
      const [left, base] = [x + glyph.x, y - glyph.y];
      const place = [mapX(frame, left, base), mapY(frame, left, base)] as const;
      return { mask: this.#draw(font, size, glyph.id, [a, b, c, d, ...place]), right: 0, down: 0 };
    };
  }

  #draw(font: FontId, size: Pt, glyph: number, [a, b, c, d, e, f]: Affine): Mask {
    const em = ptToMm(size) / this.#fonts.metrics(font).unitsPerEm;
    // In font units y runs up.
    const frame: Affine = [a * em, b * em, -c * em, -d * em, e, f];
    return fillDots(glyphChains(this.#fonts.outlines.path(font, glyph), frame), 'nonzero');
  }

  #remember(known: Map<number, Mask>, glyph: number, mask: Mask): void {
    const bytes = mask.bits.length + OVERHEAD;
    if (this.#bytes + bytes > MOST_BYTES) {
      for (const set of this.#sets.values()) set.clear();
      this.#sets.clear();
      this.#bytes = 0;
    }
    this.#bytes += bytes;
    known.set(glyph, mask);
  }
}
