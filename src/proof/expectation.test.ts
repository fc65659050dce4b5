import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { expectLabels, expectPage, marksOf } from './expectation.ts';
import { hashModules } from './hash-modules.ts';
import { fixedMarks, fontStore, sampleOrder, sampleScene } from './testing/good-file.ts';

describe('what a page must show', () => {
  it('is the scene’s marks in their order, places to a hundredth of a millimetre', async () => {
    const fonts = await fontStore();
    const scene = sampleScene(fonts, fixedMarks(fonts), sampleOrder(2));
    const page = expectPage(scene, 2);
    expect(page).toMatchObject({ labels: [{ row: 2 }], width: 10_000, height: 15_000 });
    for (const [marks, packed] of [
      [scene.fixed, page.fixed],
      [scene.marks, page.own],
    ] as const) {
      const unpacked = marksOf(packed);
      expect(unpacked).toHaveLength(marks.length);
      for (const [index, mark] of marks.entries()) {
        const expected = unpacked[index];
        if (mark.kind === 'glyphs' && expected?.kind === 'text') {
          expect(expected).toMatchObject({
            font: mark.font,
            ink: mark.ink === 'white' ? 0xffffff : 0,
            text: mark.text.text,
            size: mark.size * 1000,
          });
          expect(expected.glyphs.map((glyph) => glyph.text).join('')).toBe(mark.text.text);
          for (const [at, glyph] of mark.glyphs.entries()) {
            expect(expected.glyphs[at]?.id).toBe(glyph.id);
            expect(Math.abs((expected.glyphs[at]?.x ?? NaN) / 100 - (mark.x + glyph.x))).toBeLessThanOrEqual(
              0.0051,
            );
            expect(Math.abs((expected.glyphs[at]?.y ?? NaN) / 100 - (mark.y - glyph.y))).toBeLessThanOrEqual(
              0.0051,
            );
          }
        } else if (mark.kind === 'code' && expected?.kind === 'code') {
          expect(expected).toMatchObject({
            content: mark.content.text,
            columns: mark.modules.columns,
            dpi: 203,
          });
          expect(expected.hash).toBe(hashModules(mark.modules));
        } else expect(expected?.kind).toBe(mark.kind);
      }
    }
  });

  it('takes at most 2 KB a page, the fixed marks once', async () => {
    const fonts = await fontStore();
    const fixed = fixedMarks(fonts);
    const [first, second] = [2, 3].map((row) => expectPage(sampleScene(fonts, fixed, sampleOrder(row)), row));
    expect(second?.fixed).toBe(first?.fixed);
    expect(
      (first?.own.numbers.byteLength ?? Infinity) + 2 * (first?.own.text.length ?? Infinity),
    ).toBeLessThan(2048);
  });

  it('says places on paper larger than 16 bits of hundredths, and no more bytes where they suffice', () => {
    const at = (y: number) => ({
      ...({ width: mm(841), height: mm(1189), dpi: 203, fixed: [] } as const),
      marks: [{ kind: 'rect', x: mm(800.01), y: mm(y), width: mm(1), height: mm(2), fill: 'black' }] as const,
    });
    const page = expectPage(at(1180.5), 2);
    expect(marksOf(page.own)).toMatchObject([{ x: 80_001, y: 118_050, width: 100, height: 200 }]);
    expect(page.own.numbers.BYTES_PER_ELEMENT).toBe(4);
    const near = { ...at(5), marks: at(5).marks.map((mark) => ({ ...mark, x: mm(327) })) };
    expect(expectPage(near, 2).own.numbers.BYTES_PER_ELEMENT).toBe(2);
    expect(() => expectPage(at(Number.NaN), 2)).toThrow(RangeError);
  });

  it('has no own mark that is of no label', async () => {
    const fonts = await fontStore();
    const scene = sampleScene(fonts, fixedMarks(fonts), sampleOrder(2));
    const label = { row: 2, fixed: scene.fixed.length, own: scene.marks.length };
    expect(expectLabels(scene, [label]).labels).toEqual([label]);
    for (const wrong of [
      [],
      [{ ...label, own: label.own - 1 }],
      [{ ...label, fixed: label.fixed + 1 }],
      [label, label],
    ])
      expect(() => expectLabels(scene, wrong)).toThrow(RangeError);
  });

  it('tells codes apart that differ in one module', () => {
    const grid = { columns: 3, rows: 1, bits: Uint8Array.of(0b10100000) };
    expect(hashModules({ ...grid, bits: Uint8Array.of(0b10000000) })).not.toBe(hashModules(grid));
    expect(hashModules({ ...grid, columns: 4 })).not.toBe(hashModules(grid));
  });
});
