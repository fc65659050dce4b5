import type { FontSet, FontWeight, ShapedGlyph, ShapedRun } from '../../fonts/font-set.ts';
import type { FontId } from '../../scene/scene.ts';

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
/** Private use stands for what no font has. */
const NOWHERE = /[\ue000-\uf8ff]|[\u{20000}-\u{3ffff}]/u;
const UNITS = 1000;

/**
 * Fonts for tests whose widths are plain to see: Chinese one em, everything else half an em, a run for each font.
 * A glyph's id is its code point, its outline a box.
 */
export const emFonts: FontSet = {
  shaper: {
    shape(text, weight) {
      const runs: ShapedRun[] = [];
      const missing: number[] = [];
      let x = 0;
      let open: { font: FontId; x: number; start: number; glyphs: ShapedGlyph[] } | undefined;
      const close = (end: number): void => {
        if (open !== undefined) runs.push({ ...open, width: x - open.x, end });
        open = undefined;
      };
      for (let at = 0; at < text.length;) {
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
        const font = fontOf(character, weight);
        if (NOWHERE.test(character)) missing.push(character.codePointAt(0) ?? 0);
        if (open?.font !== font) close(at);
        open ??= { font, x, start: at, glyphs: [] };
        const end = at + character.length;
        open.glyphs.push({ id: character.codePointAt(0) ?? 0, x: x - open.x, y: 0, start: at, end });
        x += HAN.test(character) ? 1 : 0.5;
        at = end;
      }
      close(text.length);
      return { runs, width: x, missing };
    },
    missingFiles: (text) => (text.includes('龘') ? ['chinese-regular-whole'] : []),
  },
  outlines: {
    path: (font, glyph) => (glyph === 0x20 ? '' : `M0 0H${font.startsWith('latin') ? 400 : 900}V700H0Z`),
  },
  subsetter: {
    subset: () => new Uint8Array(),
    advance: (font) => (font.startsWith('latin') ? 500 : 1000),
  },
  metrics: () => ({ ascent: 0.88, descent: 0.12, capHeight: 0.7, unitsPerEm: UNITS }),
};

function fontOf(character: string, weight: FontWeight): FontId {
  return HAN.test(character) ? `chinese-${weight}` : `latin-${weight}`;
}
