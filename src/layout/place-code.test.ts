import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DPIS, mm, pt } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { CodeMark } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import type { CodeElement } from '../template/template.ts';
import { placeCode } from './place-code.ts';

type Box = Partial<Pick<CodeElement, 'x' | 'y' | 'width' | 'height' | 'caption' | 'captionSize'>>;

function element(symbology: CodeElement['symbology'], box: Box): CodeElement {
  const place = { x: mm(3), y: mm(25), width: mm(70), height: mm(18) };
  return {
    kind: 'code',
    id: 'it',
    symbology,
    content: '',
    caption: false,
    captionSize: pt(9),
    ...place,
    ...box,
  };
}

function place(symbology: CodeElement['symbology'], text: string, dpi: Dpi, box: Box = {}) {
  const content = mintMaskedText(text);
  const modules = encodeSymbol(symbology, content);
  if (!modules.ok) throw new Error(modules.problem);
  return placeCode(element(symbology, box), content, modules.value, dpi);
}

describe('the module is the largest whole number of dots', () => {
  test.each([
    ['code128', 'SF1234567890123', 203, {}, 3],
    ['code128', 'SF1234567890123', 300, {}, 5],
    ['code128', 'SF1234567890123', 600, {}, 10],
    ['code128', '6912345678901234567', 203, {}, 3],
    ['code128', 'SF1234567890123', 203, { width: mm(50) }, 2],
    ['code128', 'SF1234567890123', 203, { width: mm(40) }, undefined],
    ['code128', 'SF1234567890123', 600, { width: mm(40) }, undefined],
    // Never wider than 0.66 mm, however much room there is.
    ['code128', '100234', 203, {}, 5],
    // Bars at least 6.35 mm tall and 15 % of their length.
    ['code128', 'SF1234567890123', 203, { height: mm(7) }, 2],
    ['code128', 'SF1234567890123', 203, { height: mm(6.2) }, undefined],
    ['code128', 'SF1234567890123', 203, { height: mm(11), caption: true }, 2],
    ['code128', 'SF1234567890123', 203, { height: mm(10), caption: true }, undefined],
    ['qr', 'SF1234567890123', 203, { width: mm(21), height: mm(21) }, 5],
    ['qr', 'SF1234567890123', 203, { width: mm(21), height: mm(12) }, 3],
    ['qr', 'SF1234567890123', 203, { width: mm(10), height: mm(21) }, undefined],
    ['qr', 'SF1234567890123', 300, { width: mm(21), height: mm(8) }, 3],
    ['qr', 'SF1234567890123', 600, { width: mm(21), height: mm(7) }, undefined],
  ] as const)('%s %s at %d dpi in %j: %s', (symbology, text, dpi, box, dots) => {
    expect(place(symbology, text, dpi, box)?.mark.moduleWidth).toBe(dots);
  });
});

/** The code with its quiet zone, in dots. */
function dotsOf(mark: CodeMark) {
  const scale = mark.dpi / 25.4;
  return {
    x: mark.x * scale,
    y: mark.y * scale,
    width: mark.modules.columns * mark.moduleWidth,
    height: mark.modules.rows * mark.moduleHeight,
    quietX: mark.quietX * scale,
    quietY: mark.quietY * scale,
  };
}
const box = fc.record({
  x: fc.double({ min: 0, max: 30, noNaN: true }).map(mm),
  y: fc.double({ min: 0, max: 30, noNaN: true }).map(mm),
  width: fc.double({ min: 20, max: 100, noNaN: true }).map(mm),
  height: fc.double({ min: 8, max: 40, noNaN: true }).map(mm),
  caption: fc.boolean(),
});
const cases = [box, fc.constantFrom(...DPIS), fc.constantFrom('code128' as const, 'qr' as const)] as const;

describe('wherever the box is', () => {
  test('modules are on whole dots counted from the label’s corner', () => {
    fc.assert(
      fc.property(...cases, (given, dpi, symbology) => {
        const mark = place(symbology, 'SF1234567890123', dpi, given)?.mark;
        if (mark === undefined) return;
        const { x, y, quietX, quietY } = dotsOf(mark);
        for (const dots of [x, y, quietX, quietY])
          expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6);
        expect([mark.moduleWidth, mark.moduleHeight].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  test('code, quiet zone and caption stay inside it', () => {
    fc.assert(
      fc.property(...cases, (given, dpi, symbology) => {
        const placed = place(symbology, 'SF1234567890123', dpi, given);
        if (placed === undefined) return;
        const { x, y, width, height, quietX, quietY } = dotsOf(placed.mark);
        const scale = dpi / 25.4;
        expect(quietX).toBeCloseTo((symbology === 'qr' ? 4 : 10) * placed.mark.moduleWidth, 6);
        expect(x - quietX).toBeGreaterThan(given.x * scale - 1e-3);
        expect(y - quietY).toBeGreaterThan(given.y * scale - 1e-3);
        expect(x + width + quietX).toBeLessThan((given.x + given.width) * scale + 1e-3);
        expect(y + height + quietY).toBeLessThan((given.y + given.height) * scale + 1e-3);
        const { captionBox } = placed;
        expect(captionBox !== undefined).toBe(given.caption);
        if (captionBox === undefined) return;
        expect(captionBox.y * scale).toBeGreaterThan(y + height);
        expect(captionBox.y + captionBox.height).toBeLessThan(given.y + given.height + 1e-6);
      }),
    );
  });
});

it('a code stands in the middle of its box, to a dot', () => {
  const mark = place('code128', 'SF1234567890123', 203)?.mark;
  if (mark === undefined) throw new Error('no code');
  const { x, width } = dotsOf(mark);
  expect(Math.abs(x + width / 2 - (38 * 203) / 25.4)).toBeLessThan(1);
});
