import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm, pt } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import type { TableElement } from '../template/template.ts';
import { layoutLabel } from './layout-label.ts';
import { prepareTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';

const TABLE: TableElement = {
  kind: 'table',
  id: 'goods',
  x: mm(5),
  y: mm(5),
  width: mm(50),
  height: mm(20),
  columns: [
    { field: 'item.number', title: '#', share: 1, align: 'right' },
    { field: 'item.name', title: '商品', share: 6, align: 'left' },
    { field: 'item.quantity', title: '数量', share: 2, align: 'center' },
  ],
  header: true,
  rules: true,
  size: pt(10),
  minSize: pt(6),
  lineHeight: 1.2,
  rows: 10,
  cellLines: 2,
  more: '等 {{n}} 件',
};

function drawn(changes: Partial<TableElement>, items: readonly (readonly [string, number])[]) {
  const template = { ...WAYBILL_76X130, id: 'mine', bands: [], elements: [{ ...TABLE, ...changes }] };
  const inputs = {
    template,
    fonts: emFonts,
    encode: encodeSymbol,
    dpi: 203,
    fixedText: mintMaskedText,
  } as const;
  const label = { order: maskedOrder({ items }), date: '2026-11-21', piece: 1, pieces: 1 };
  return layoutLabel(prepareTemplate(inputs), label);
}
function sceneOf(...given: Parameters<typeof drawn>): Scene {
  const scene = drawn(...given);
  if (!scene.ok) throw new Error(scene.problem.code);
  return scene.value;
}
/** Texts of the lines of print, from the top. */
function said(scene: Scene): readonly string[] {
  const lines = new Map<number, string>();
  for (const mark of scene.marks) {
    if (mark.kind === 'glyphs') lines.set(mark.y, (lines.get(mark.y) ?? '') + mark.text.text);
  }
  return [...lines].toSorted(([a], [b]) => a - b).map(([, text]) => text);
}
const many = (count: number) => Array.from({ length: count }, (_, at) => [`茶叶${at}`, at + 1] as const);

describe('a table of goods', () => {
  it('has a row for each kind of goods, with rules below', () => {
    expect(
      sceneText(
        sceneOf({}, [
          ['茶叶', 2],
          ['杯子', 1],
        ]),
      )
        .split('\n')
        .slice(3, -1),
    ).toMatchInlineSnapshot(`
      [
        "  text 8.29,8.76 latin-bold 10pt "#" 1 glyph",
        "  text 11.06,8.76 chinese-bold 10pt "商品" 2 glyphs",
        "  text 45.92,8.76 chinese-bold 10pt "数量" 2 glyphs",
        "  line 5.00,9.71 to 55.00,9.71 width 0.25",
        "  text 8.29,13.59 latin-regular 10pt "1" 1 glyph",
        "  text 11.06,13.59 chinese-regular 10pt "茶叶" 2 glyphs",
        "  text 48.56,13.59 latin-regular 10pt "2" 1 glyph",
        "  line 5.00,14.54 to 55.00,14.54 width 0.25",
        "  text 8.29,18.42 latin-regular 10pt "2" 1 glyph",
        "  text 11.06,18.42 chinese-regular 10pt "杯子" 2 glyphs",
        "  text 48.56,18.42 latin-regular 10pt "1" 1 glyph",
        "  line 5.00,19.37 to 55.00,19.37 width 0.25",
      ]
    `);
  });

  it('is not drawn where there are no goods', () => {
    expect(sceneOf({}, []).marks).toEqual([]);
  });

  it('shrinks before it leaves rows out, and says how many it leaves out', () => {
    expect(said(sceneOf({ header: false }, many(6)))).toHaveLength(6);
    expect(said(sceneOf({ header: false }, many(12))).slice(-2)).toEqual(['5茶叶45', '等 7 件']);
    expect(said(sceneOf({ header: false, rows: 2 }, many(3)))).toEqual(['1茶叶01', '2茶叶12', '等 1 件']);
  });

  it('wraps cells, and ends in an ellipsis what is too long at the smallest size', () => {
    const long = '很长的商品名称'.repeat(4);
    expect(said(sceneOf({ cellLines: 3 }, [[long, 1]])).join('')).toContain('名称');
    expect(said(sceneOf({ cellLines: 1 }, [[long, 1]])).join('')).toContain('…');
  });

  it('is refused where not one row fits, or a font lacks a character', () => {
    const small = drawn({ height: mm(4) }, many(2));
    expect(small).toMatchObject({ ok: false, problem: { code: 'text-overflow', field: 'goods' } });
    const missing = drawn({}, [['\ue000', 1]]);
    expect(missing).toMatchObject({ ok: false, problem: { code: 'missing-glyph', field: 'goods' } });
  });

  it('stays in its box and shows or counts every row, whatever the goods', () => {
    const name = fc.string({ unit: fc.constantFrom(...Array.from('茶叶，ab 12*')), maxLength: 40 });
    const items = fc.array(fc.tuple(name, fc.nat(99)), { minLength: 1, maxLength: 20 });
    const changes = fc.record({
      header: fc.boolean(),
      rules: fc.boolean(),
      rows: fc.integer({ min: 1, max: 12 }),
      cellLines: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(changes, items, (changed, goods) => {
        const numbers = [{ field: 'item.number', title: '号', share: 1, align: 'left' } as const];
        const name = [{ field: 'item.name', title: '品', share: 6, align: 'left' } as const];
        const { marks } = sceneOf({ ...changed, columns: [...numbers, ...name] }, goods);
        const texts = marks.flatMap((mark) => (mark.kind === 'glyphs' ? [mark] : []));
        for (const mark of marks) {
          const bottom = mark.kind === 'line' ? mark.y1 : mark.kind === 'glyphs' ? mark.y : 0;
          expect(bottom).toBeLessThanOrEqual(25 + 1e-6);
        }
        const rows = texts.filter(({ x, text }) => x < 6 && /^[0-9]+$/.test(text.text)).length;
        const left = /等 ([0-9]+) 件/.exec(texts.map(({ text }) => text.text).join(''))?.[1] ?? '0';
        expect(rows + Number(left)).toBe(goods.length);
      }),
      { numRuns: 60 },
    );
  });
});
