import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { anyOf, code, text } from '../template/built-in/elements.ts';
import type { Box } from '../template/built-in/elements.ts';
import type { Band, Template, TemplateElement } from '../template/template.ts';
import { createLabelCheck } from './check-label.ts';
import { layoutElements } from './layout-elements.ts';
import { arrangementFor, layoutLabel } from './layout-label.ts';
import { prepareTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';

/** Ten points high lines: 3.53 mm, and as wide as high. */
const LINE = (10 * 25.4) / 72;
const STYLE = { size: 10, minSize: 10, lineHeight: 1, overflow: 'grow' } as const;
const grows = (id: string, box: Box, words: string, more: object = {}) =>
  text(id, box, [words], { ...STYLE, ...more });
const still = (id: string, box: Box, words = '定') =>
  text(id, box, [words], { size: 8, minSize: 8, lineHeight: 1 });
const band = (id: string, y: number, height: number, more: Partial<Band> = {}): Band => ({
  ...{ id, y: mm(y), height: mm(height), collapses: false, grows: 0 },
  ...more,
});

function template(elements: readonly TemplateElement[], more: Partial<Template> = {}): Template {
  const [first] = BUILT_IN_TEMPLATES;
  return { ...first, id: 'mine', width: mm(60), height: mm(60), elements, bands: [], ...more };
}
const prepare = (design: Template) =>
  prepareTemplate({
    template: design,
    fonts: emFonts,
    encode: encodeSymbol,
    dpi: 203,
    fixedText: mintMaskedText,
  });
const labelOf = (order: MaskedOrder) => ({ order, date: '2026-11-21', piece: 1, pieces: 1 });
const remark = (length: number, more: object = {}) =>
  labelOf(maskedOrder({ remark: '长'.repeat(length), ...more }));

/** Top and height of every element, as it is laid out for a label. */
function placesOf(design: Template, label: ReturnType<typeof labelOf>) {
  const { elements } = arrangementFor(prepare(design), label).inputs.template;
  return Object.fromEntries(elements.map(({ id, y, height }) => [id, [round(y), round(height)]]));
}
const round = (length: number): number => Math.round(length * 100) / 100;
/** Heights of so many lines, as a box that grew has them: up to the hundredth. */
const lines = (count: number): number => Math.ceil(count * LINE * 100 - 1e-6) / 100;
const codeOf = (design: Template, label: ReturnType<typeof labelOf>): string => {
  const laid = layoutLabel(prepare(design), label);
  return laid.ok ? 'drawn' : `${laid.problem.code} ${laid.problem.field}`;
};

describe('a text that grows', () => {
  const alone = template([grows('it', [5, 5, 36, 4], '{{order.remark}}'), still('below', [5, 12, 30, 4])]);

  it('keeps its box where its words fit, and its size where they do not', () => {
    expect(placesOf(alone, remark(3))).toMatchObject({ it: [5, 4] });
    expect(placesOf(alone, remark(25))).toMatchObject({ it: [5, lines(3)], below: [12, 4] });
    const scene = layoutLabel(prepare(alone), remark(25));
    if (!scene.ok) throw new Error(scene.problem.code);
    expect(sceneText(scene.value).match(/text .*/g)).toMatchInlineSnapshot(`
      [
        "text 5.00,8.10 chinese-regular 10pt "长长长长长长长长长长" 10 glyphs",
        "text 5.00,11.63 chinese-regular 10pt "长长长长长长长长长长" 10 glyphs",
        "text 5.00,15.16 chinese-regular 10pt "长长长长长" 5 glyphs",
        "text 5.00,14.48 chinese-regular 8pt "定" 1 glyph",
      ]
    `);
  });

  it('in no band moves nothing, and preflight says what it runs into', () => {
    const found = createLabelCheck(prepare(alone))(remark(25));
    expect(found).toMatchObject([{ code: 'text-over-text', element: 'below', params: { by: 'it' } }]);
    const overCode = template([
      grows('it', [5, 5, 36, 4], '{{order.remark}}'),
      code('bars', [5, 12, 52, 15], 'code128', undefined),
    ]);
    expect(codeOf(overCode, remark(3, { orderNo: '1234' }))).toBe('drawn');
    expect(codeOf(overCode, remark(33, { orderNo: '1234' }))).toBe('code-covered bars');
  });

  it('grows down to the safe edge, then shrinks, then refuses the label', () => {
    const low = (minSize: number) =>
      template([grows('it', [5, 45, 36, 4], '{{order.remark}}', { minSize })], { margin: mm(3) });
    expect(placesOf(low(10), remark(30))).toMatchObject({ it: [45, lines(3)] });
    // 12 mm to the margin hold three lines.
    expect(codeOf(low(10), remark(31))).toBe('text-overflow it');
    expect(codeOf(low(8), remark(31))).toBe('drawn');
    expect(placesOf(low(8), remark(31))['it']?.[1]).toBeLessThanOrEqual(12);
    expect(codeOf(low(8), remark(200))).toBe('text-overflow it');
  });

  it('grows to its own most, where that is said', () => {
    const held = (maxHeight: number) =>
      template([grows('it', [5, 5, 36, 4], '{{order.remark}}', { maxHeight: mm(maxHeight) })]);
    expect(placesOf(held(8), remark(20))).toMatchObject({ it: [5, lines(2)] });
    expect(codeOf(held(8), remark(21))).toBe('text-overflow it');
    // A most that is less than its height takes nothing away.
    expect(codeOf(held(1), remark(10))).toBe('drawn');
  });

  it('grows with its black box, in runs, and in the look that it has', () => {
    const looks = [{ when: anyOf('recipient.name'), inverse: true }];
    const inverse = template([grows('it', [5, 5, 36, 4], '{{order.remark}}', { looks })]);
    // The box takes a millimetre of its width: nine letters a line, not ten.
    expect(placesOf(inverse, remark(20))).toMatchObject({ it: [5, lines(2)] });
    expect(placesOf(inverse, remark(20, { recipient: { name: '王**' } }))).toMatchObject({
      it: [5, lines(3)],
    });
    const runs = text(
      'it',
      [5, 5, 36, 4],
      [[{ text: '备注', size: 2 }, { text: '{{order.remark}}' }]],
      STYLE,
    );
    expect(placesOf(template([runs]), remark(16))).toMatchObject({ it: [5, lines(3)] });
  });

  it('does not grow where it is not shown, or a font lacks a letter', () => {
    const showIf = anyOf('recipient.name');
    expect(
      placesOf(template([grows('it', [5, 5, 36, 4], '{{order.remark}}', { showIf })]), remark(25)),
    ).toEqual({
      it: [5, 4],
    });
    expect(codeOf(alone, labelOf(maskedOrder({ remark: '\u{2a700}'.repeat(30) })))).toBe('missing-glyph it');
  });

  it('is drawn grown in the designer, and moves nothing there', () => {
    const design = template([grows('it', [5, 5, 36, 4], '{{order.remark}}'), still('next', [5, 12, 30, 4])], {
      bands: [band('a', 4, 6), band('b', 11, 6)],
    });
    const topsFor = (length: number) =>
      layoutElements(prepare(design), remark(length)).map(({ marks }) =>
        marks.ok ? marks.value.map((mark) => ('y' in mark ? round(mark.y) : 0)) : marks.problem.code,
      );
    expect(topsFor(25)[0]).toHaveLength(3);
    expect(topsFor(25)[1]).toEqual(topsFor(1)[1]);
  });
});

describe('a text that grows in a band', () => {
  const strips = [band('a', 4, 12), band('b', 17, 8), band('c', 26, 8, { grows: 1 })];
  const design = template(
    [
      grows('it', [5, 5, 36, 4], '{{order.remark}}'),
      still('beside', [42, 5, 15, 4]),
      still('under', [5, 10, 30, 4]),
      still('next', [5, 18, 30, 4]),
      {
        kind: 'rect',
        id: 'frame',
        x: mm(5),
        y: mm(27),
        width: mm(30),
        height: mm(6),
        fill: 'none',
        stroke: mm(1),
      },
      still('outside', [5, 50, 30, 4]),
    ],
    { bands: strips },
  );
  const more = lines(3) - 4;

  it('pushes what is below it in the band, and the bands below, and nothing else', () => {
    expect(placesOf(design, remark(25))).toEqual({
      it: [5, lines(3)],
      beside: [5, 4],
      under: [round(10 + more), 4],
      next: [round(18 + more), 4],
      frame: [round(27 + more), 6],
      outside: [50, 4],
    });
    expect(placesOf(design, remark(5))).toMatchObject({ under: [10, 4], next: [18, 4] });
  });

  it('pushes as far as the higher of two side by side, and together with one above it', () => {
    const two = (second: Box) =>
      template(
        [
          grows('one', [5, 5, 20, 4], '{{order.remark}}'),
          grows('two', second, '{{recipient.name}}'),
          still('next', [5, 18, 30, 4]),
        ],
        { bands: strips },
      );
    const order = remark(10, { recipient: { name: '王'.repeat(15) } });
    // Five letters a line: two lines and three.
    expect(placesOf(two([30, 5, 20, 4]), order)).toMatchObject({ next: [round(18 + lines(3) - 4), 4] });
    const stacked = placesOf(two([5, 10, 20, 4]), order);
    expect(stacked).toMatchObject({
      two: [round(10 + lines(2) - 4), lines(3)],
      next: [round(18 + lines(2) - 4 + lines(3) - 4), 4],
    });
  });

  it('takes the height that an empty band leaves before bands that grow do', () => {
    const goes = template(
      [...design.elements, text('gone', [5, 36, 30, 4], ['{{order.number}}'], { size: 8, minSize: 8 })],
      { bands: [...strips, band('d', 35, 14, { collapses: true })] },
    );
    // 14 mm are left: 6.59 for the text, the rest for the band of the frame.
    const places = placesOf(goes, remark(25));
    expect(places['gone']).toBeUndefined();
    expect(places).toMatchObject({ next: [round(18 + more), 4], frame: [round(27 + more), 6] });
    const stretched = goes.elements.map((each) =>
      each.id === 'frame' ? { ...each, stretches: true as const } : each,
    );
    const frame = placesOf({ ...goes, elements: stretched }, remark(25))['frame'];
    expect(frame?.[0]).toBe(round(27 + more));
    expect(frame?.[1]).toBeCloseTo(6 + 14 - more, 1);
    expect(placesOf({ ...goes, elements: stretched }, remark(3))['frame']).toEqual([27, 20]);
  });

  it('makes what stretches in its band as much higher', () => {
    const frame = {
      kind: 'rect',
      id: 'around',
      ...{ x: mm(4), y: mm(4.5), width: mm(40), height: mm(11) },
    } as const;
    const framed = template(
      [{ ...frame, fill: 'none', stroke: mm(0.3), stretches: true }, ...design.elements],
      { bands: strips },
    );
    expect(placesOf(framed, remark(25))).toMatchObject({ around: [4.5, round(11 + more)] });
  });

  it('moves what stretches below it, and makes that no higher', () => {
    const frame = { kind: 'rect', id: 'below', x: mm(4), y: mm(12), width: mm(40), height: mm(4) } as const;
    const framed = template(
      [{ ...frame, fill: 'none', stroke: mm(0.3), stretches: true }, ...design.elements],
      { bands: strips },
    );
    expect(placesOf(framed, remark(25))).toMatchObject({ below: [round(12 + more), 4] });
  });

  it('shrinks, then refuses, where what it pushes would reach over the safe edge', () => {
    const tight = (minSize: number) =>
      template([grows('it', [5, 5, 36, 4], '{{order.remark}}', { minSize }), still('last', [5, 50, 30, 4])], {
        bands: [band('a', 4, 6), band('b', 49, 6)],
        margin: mm(2),
      });
    // Four millimetres are free below the last: two lines in all fit, three do not.
    expect(placesOf(tight(10), remark(20))).toMatchObject({ it: [5, lines(2)] });
    expect(codeOf(tight(10), remark(21))).toBe('text-overflow it');
    expect(placesOf(tight(7), remark(21))['last']?.[0]).toBeLessThanOrEqual(54);
    expect(codeOf(tight(7), remark(21))).toBe('drawn');
    expect(codeOf(tight(7), remark(60))).toBe('text-overflow it');
  });

  it('shares the fixed marks of labels whose texts grow alike', () => {
    const prepared = prepare(design);
    const fixed = [22, 27, 35].map((length) => {
      const laid = layoutLabel(prepared, remark(length));
      return laid.ok ? laid.value.fixed : undefined;
    });
    expect(fixed[0]).toBe(fixed[1]);
    expect(fixed[0]).not.toBe(fixed[2]);
  });

  it('never lies over what comes below it, nor over the edge, however long its words', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const heights = fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        heights,
        count,
        count,
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (high, one, two, margin, out) => {
          const tops = high.map((_, at) => 1 + high.slice(0, at).reduce((sum, each) => sum + each, 0));
          const bands = high.map((height, at) =>
            band(`b-${at}`, tops[at] ?? 0, height, { grows: at, collapses: out && at === 1 }),
          );
          const elements = tops.flatMap((y, at): TemplateElement[] => [
            at === 1
              ? text(`t-${at}`, [5, y, 20, 2], ['{{order.number}}'], { size: 5, minSize: 4, lineHeight: 1 })
              : grows(`t-${at}`, [5, y, 20, 4], at === 0 ? '{{order.remark}}' : '{{recipient.name}}', {
                  minSize: 6,
                }),
            still(`s-${at}`, [5, y + 4, 20, 1], ''),
          ]);
          const mine = template(elements, { bands, margin: mm(margin), height: mm(60) });
          const label = remark(one, { recipient: { name: '王'.repeat(two) } });
          const after = arrangementFor(prepare(mine), label).inputs.template.elements;
          for (const [at, above] of after.entries()) {
            const drawn = elements.find(({ id }) => id === above.id);
            expect(above.height).toBeGreaterThanOrEqual(drawn?.height ?? 0);
            const edge = Math.max(60 - margin, (drawn?.y ?? 0) + (drawn?.height ?? 0));
            expect(above.y + above.height).toBeLessThanOrEqual(edge + 1e-6);
            for (const below of after.slice(at + 1))
              expect(above.y + above.height).toBeLessThanOrEqual(below.y + 0.011);
          }
          const laid = layoutLabel(prepare(mine), label);
          if (!laid.ok) expect(laid.problem.code).toBe('text-overflow');
        },
      ),
      { numRuns: 150 },
    );
  });
});
