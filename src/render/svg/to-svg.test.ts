import { describe, expect, it } from 'vitest';
import { mm, pt } from '../../base/length.ts';
import { prepareTemplate } from '../../layout/prepare-template.ts';
import { layoutLabel } from '../../layout/layout-label.ts';
import { emFonts } from '../../layout/testing/em-fonts.ts';
import { MASKED_ORDERS } from '../../layout/testing/masked-orders.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { CodeMark, GlyphRun, Mark, Scene } from '../../scene/scene.ts';
import { encodeSymbol } from '../../symbols/encode-symbol.ts';
import { BUILT_IN_TEMPLATES } from '../../template/built-in-templates.ts';
import { toSvg } from './to-svg.ts';

function sceneOf(fixed: readonly Mark[], marks: readonly Mark[] = []): Scene {
  return { width: mm(20), height: mm(10.5), dpi: 203, fixed, marks };
}
const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10.5mm" viewBox="0 0 20 10.5">';
const PAPER = '<path fill="#fff" d="M0 0H20V10.5H0z"/>';
const drawn = (...marks: readonly Mark[]): string => toSvg(sceneOf([], marks), emFonts);

const run: GlyphRun = {
  kind: 'glyphs',
  font: 'latin-regular',
  size: pt(72),
  x: mm(1),
  y: mm(9),
  ink: 'black',
  text: mintMaskedText('a a'),
  glyphs: [
    { id: 97, x: mm(0), y: mm(0), start: 0, end: 1 },
    { id: 32, x: mm(12.7), y: mm(0), start: 1, end: 2 },
    { id: 97, x: mm(25.4), y: mm(2.54), start: 2, end: 3 },
  ],
};
const code: CodeMark = {
  kind: 'code',
  symbology: 'code128',
  content: mintMaskedText('1'),
  x: mm((25.4 / 203) * 8),
  y: mm(0),
  dpi: 203,
  // 1101 0000 1
  modules: { columns: 9, rows: 1, bits: new Uint8Array([0b11010000, 0b10000000]) },
  moduleWidth: 3,
  moduleHeight: 60,
  quietX: mm(3.75),
  quietY: mm(0),
};

describe('toSvg', () => {
  it('draws white paper of the label’s true size', () => {
    expect(drawn()).toBe(`${HEAD}<defs></defs>${PAPER}</svg>`);
  });

  it('paints fixed marks first', () => {
    const rect = (fill: 'black' | 'white') =>
      ({ kind: 'rect', x: mm(1), y: mm(2), width: mm(3), height: mm(0.25), fill }) as const;
    expect(toSvg(sceneOf([rect('black')], [rect('white')]), emFonts)).toBe(
      `${HEAD}<defs></defs>${PAPER}<path d="M1 2h3v0.25h-3z"/><path fill="#fff" d="M1 2h3v0.25h-3z"/></svg>`,
    );
  });

  it('draws text as outlines, each glyph defined once, blanks not at all', () => {
    expect(drawn(run)).toBe(
      `${HEAD}<defs><path id="latin-regular-97" d="M0 0H400V700H0Z"/></defs>${PAPER}` +
        '<g transform="matrix(0.0254 0 0 -0.0254 1 9)"><use href="#latin-regular-97"/>' +
        '<use href="#latin-regular-97" x="1000" y="100"/></g></svg>',
    );
  });

  it('draws white text in white', () => {
    expect(drawn({ ...run, ink: 'white' })).toContain('<g fill="#fff" transform=');
  });

  it('draws a code as one path in whole dots, neighbours as one bar', () => {
    expect(drawn(code)).toBe(
      `${HEAD}<defs></defs>${PAPER}<path shape-rendering="crispEdges" transform="translate(1.001 0) scale(0.12512315)" ` +
        'd="M0 0h6v60h-6zM9 0h3v60h-3zM24 0h3v60h-3z"/></svg>',
    );
  });

  it('draws the rows of a matrix code below each other', () => {
    const modules = { columns: 2, rows: 2, bits: new Uint8Array([0b10000000, 0b01000000]) };
    expect(drawn({ ...code, symbology: 'qr', modules, moduleWidth: 4, moduleHeight: 4 })).toContain(
      'd="M0 0h4v4h-4zM4 4h4v4h-4z"',
    );
  });

  it('draws lines solid and dashed', () => {
    const line = {
      kind: 'line',
      x1: mm(1),
      y1: mm(2),
      x2: mm(9),
      y2: mm(2),
      width: mm(0.25),
      dash: [],
    } as const;
    expect(drawn(line)).toContain('<path stroke="#000" stroke-width="0.25" d="M1 2L9 2"/>');
    expect(drawn({ ...line, dash: [mm(1.5), mm(1)] })).toContain('stroke-dasharray="1.5 1"');
  });

  it('writes no text, metadata, script or link, and the same bytes for the same scene', () => {
    for (const template of BUILT_IN_TEMPLATES.slice(0, 3)) {
      const inputs = {
        template,
        fonts: emFonts,
        encode: encodeSymbol,
        dpi: 203,
        fixedText: mintMaskedText,
      } as const;
      const svgs = [1, 2].map(() => {
        const scene = layoutLabel(prepareTemplate(inputs), {
          order: MASKED_ORDERS.typical,
          date: '2026-11-21',
          piece: 1,
          pieces: 1,
        });
        if (!scene.ok) throw new Error('refused');
        return toSvg(scene.value, emFonts);
      });
      expect(svgs[0]).toBe(svgs[1]);
      const names = new Set([...(svgs[0] ?? '').matchAll(/<([a-z]+)/g)].map(([, name]) => name));
      expect([...names].sort()).toEqual(['defs', 'g', 'path', 'svg', 'use']);
      expect(svgs[0]).not.toMatch(/[^\x20-\x7e]|NaN|Infinity|undefined/);
      expect(svgs[0]?.replaceAll(/="[^"]*"/g, '')).not.toMatch(/5678|2026/);
    }
  });
});
