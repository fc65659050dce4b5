import { describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { anyOf, code } from '../template/built-in/elements.ts';
import type { LineElement, TemplateElement } from '../template/template.ts';
import { layoutLabel } from './layout-label.ts';
import { pathBounds } from './path-geometry.ts';
import { prepareTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';
import { SHAPES, boxed, shapesTemplate } from './testing/shape-elements.ts';

const NAMED = maskedOrder({ recipient: { name: '王**' }, orderNo: '2987654321098765432' });

function layout(elements: readonly TemplateElement[], order = NAMED) {
  const inputs = {
    template: shapesTemplate(elements),
    fonts: emFonts,
    encode: encodeSymbol,
    dpi: 203,
    fixedText: mintMaskedText,
  } as const;
  return layoutLabel(prepareTemplate(inputs), { order, date: '2026-11-21', piece: 1, pieces: 1 });
}
function sceneOf(elements: readonly TemplateElement[], order = NAMED): Scene {
  const scene = layout(elements, order);
  if (!scene.ok) throw new Error(JSON.stringify(scene.problem));
  return scene.value;
}
const marksOf = (elements: readonly TemplateElement[], order = NAMED): readonly Mark[] => {
  const { fixed, marks } = sceneOf(elements, order);
  return [...fixed, ...marks];
};

test.each(Object.entries(SHAPES))('%s are drawn as they always were', async (name, elements) => {
  await expect(sceneText(sceneOf(elements))).toMatchFileSnapshot(`golden/shapes-${name}.txt`);
});

describe('a shape', () => {
  it('lies within its box, outline and all', () => {
    for (const element of [...(SHAPES['rects'] ?? []), ...(SHAPES['ellipses'] ?? [])]) {
      for (const mark of marksOf([element])) {
        if (mark.kind !== 'path') continue;
        const { left, top, right, bottom } = pathBounds(mark);
        expect(left, element.id).toBeCloseTo(element.x, 6);
        expect(top, element.id).toBeCloseTo(element.y, 6);
        expect(right, element.id).toBeCloseTo(element.x + element.width, 6);
        expect(bottom, element.id).toBeCloseTo(element.y + element.height, 6);
      }
    }
  });

  it('has corners no rounder than half its shorter side', () => {
    const pill = { kind: 'rect', ...boxed('pill', 5, 5, 20, 6), fill: 'black' } as const;
    expect(marksOf([{ ...pill, radius: mm(50) }])).toEqual(marksOf([{ ...pill, radius: mm(3) }]));
  });

  it('may frame a code without covering it, and not cross it', () => {
    const barcode = code('barcode', [5, 5, 50, 20], 'code128', undefined);
    const frame = (x: number, radius: number) =>
      ({
        kind: 'rect',
        ...boxed('frame', x, 4, 52, 22),
        fill: 'none',
        radius: mm(radius),
        stroke: mm(0.5),
      }) as const;
    expect(layout([barcode, frame(4, 1)]).ok).toBe(true);
    expect(layout([barcode, frame(7.9, 1)])).toMatchObject({ ok: false, problem: { code: 'code-covered' } });
    const disc = { kind: 'ellipse', ...boxed('disc', 0, 0, 60, 40), fill: 'black' } as const;
    expect(layout([disc, barcode])).toMatchObject({ ok: false, problem: { code: 'code-covered' } });
    // White paper below a code is fine, round as well; above it is not.
    expect(layout([{ ...disc, fill: 'white' }, barcode]).ok).toBe(true);
    expect(layout([barcode, { ...disc, fill: 'white' }])).toMatchObject({
      problem: { code: 'code-covered' },
    });
  });
});

describe('a line to cut along', () => {
  const cut = (box: ReturnType<typeof boxed>): LineElement => ({
    kind: 'line',
    ...box,
    thickness: mm(0.25),
    style: 'cut',
  });
  const spanOf = (marks: readonly Mark[], axis: 'x' | 'y') =>
    marks.flatMap((mark) => {
      if (mark.kind === 'path') {
        const { left, top, right, bottom } = pathBounds(mark);
        return [axis === 'x' ? [left, right] : [top, bottom]];
      }
      return mark.kind === 'line' ? [axis === 'x' ? [mark.x1, mark.x2] : [mark.y1, mark.y2]] : [];
    });

  it.each([
    ['x', boxed('cut', 5, 20, 40, 1)],
    ['y', boxed('cut', 20, 2, 1, 36)],
  ] as const)('has scissors at its start and dashes behind them, along %s', (axis, box) => {
    const spans = spanOf(marksOf([cut(box)]), axis);
    const [start, end] = axis === 'x' ? [5, 45] : [2, 38];
    const line = spans.at(-1);
    const scissors = spans.slice(0, -1);
    expect(line).toEqual([start + 4.5, end]);
    expect(scissors.length).toBeGreaterThan(0);
    for (const [from = 0, to = 0] of scissors) {
      expect(from).toBeGreaterThanOrEqual(start);
      expect(to).toBeLessThan(line?.[0] ?? 0);
    }
  });

  it('has smaller scissors where it is short', () => {
    const [line] = spanOf(marksOf([cut(boxed('cut', 5, 20, 6, 1))]), 'x').slice(-1);
    expect(line).toEqual([7.25, 11]);
  });

  it('is refused where its scissors reach over the edge', () => {
    expect(layout([cut(boxed('cut', 5, 0, 40, 1))])).toEqual({
      ok: false,
      problem: { code: 'mark-outside-label', field: 'cut', params: { element: 'cut' } },
    });
  });
});

describe('a box to tick', () => {
  const box = { kind: 'checkbox', ...boxed('box', 5, 5, 6, 6), tickIf: anyOf('order.remark') } as const;

  it('is always drawn, and ticked where its condition holds', () => {
    const empty = marksOf([box], maskedOrder({}));
    const ticked = marksOf([box], maskedOrder({ remark: '急' }));
    expect(empty).toHaveLength(1);
    expect(ticked).toHaveLength(2);
    expect(ticked[0]).toEqual(empty[0]);
    expect(ticked[1]).toMatchObject({ kind: 'path', stroke: { width: 0.75 } });
  });

  it('without a condition is empty and the same on every label', () => {
    const plain = { kind: 'checkbox', ...boxed('box', 5, 5, 6, 6) } as const;
    const scene = sceneOf([plain], maskedOrder({ remark: '急' }));
    expect(scene.marks).toEqual([]);
    expect(scene.fixed).toHaveLength(1);
  });
});

test('shapes that thick strokes push over the edge are refused', () => {
  const edge = { kind: 'line', ...boxed('edge', 10, 0, 30, 0.1), thickness: mm(2), style: 'dotted' } as const;
  expect(layout([edge])).toMatchObject({ ok: false, problem: { code: 'mark-outside-label', field: 'edge' } });
});
