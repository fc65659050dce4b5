import { describe, expect, it } from 'vitest';
import { mm, pt } from '../../base/length.ts';
import { prepareTemplate } from '../../layout/prepare-template.ts';
import { layoutLabel } from '../../layout/layout-label.ts';
import { emFonts } from '../../layout/testing/em-fonts.ts';
import { MASKED_ORDERS } from '../../layout/testing/masked-orders.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import { BOWL, HOOK } from '../../proof/testing/good-file.ts';
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

  it('draws a turned mark in a frame that is turned about its point', () => {
    const turn = { degrees: 33.5, x: mm(4), y: mm(5.25) };
    const rect = { kind: 'rect', x: mm(1), y: mm(2), width: mm(3), height: mm(1), fill: 'black' } as const;
    expect(drawn({ ...rect, turn })).toContain(
      '<g transform="rotate(33.5 4 5.25)"><path d="M1 2h3v1h-3z"/></g>',
    );
    expect(drawn({ ...run, turn })).toContain(
      '<g transform="rotate(33.5 4 5.25)"><g transform="matrix(0.0254',
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

  it('draws a picture as one path of strokes in whole dots', () => {
    const pixels = {
      columns: 10,
      rows: 3,
      bits: new Uint8Array([0b11001000, 0b01000000, 0, 0, 0b00010000, 0]),
    };
    expect(drawn({ kind: 'image', x: code.x, y: mm(0), dpi: 203, pixels })).toBe(
      `${HEAD}<defs></defs>${PAPER}<path fill="none" stroke="#000" stroke-width="1" shape-rendering="crispEdges" ` +
        'transform="translate(1.001 0) scale(0.12512315)" d="M0 0.5h2m2 0h1m4 0h1M3 2.5h1"/></svg>',
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

  it('draws paths filled by the even-odd rule, holes and all', () => {
    expect(drawn(BOWL)).toBe(
      `${HEAD}<defs></defs>${PAPER}<path fill-rule="evenodd" ` +
        'd="M82 75L94 75C94 85 82 85 82 75ZM87 77L89 77L89 79L87 79Z"/></svg>',
    );
    expect(drawn({ ...BOWL, fill: 'white', stroke: undefined })).toContain('<path fill="#fff" fill-rule=');
  });

  it('draws paths stroked with round ends and corners', () => {
    expect(drawn(HOOK)).toContain(
      '<path fill="none" stroke="#000" stroke-width="0.5" stroke-dasharray="2 1" stroke-linecap="round" ' +
        'stroke-linejoin="round" d="M70 75L70 85L75 85C79 85 79 80 75 80"/>',
    );
    const white: Mark = { ...HOOK, fill: undefined, stroke: { width: mm(1), dash: [], ink: 'white' } };
    expect(drawn(white)).toContain('fill="none" stroke="#fff" stroke-width="1" stroke-linecap');
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
