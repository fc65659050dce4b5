import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { SYMBOLOGIES } from '../base/symbology.ts';
import { loadEncoder } from '../symbols/load-encoder.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { chip, code, rule, text } from '../template/built-in/elements.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { arbitraryTemplateDocument } from '../template/testing/arbitrary-template.ts';
import { createLabelCheck } from './check-label.ts';
import { layoutLabel } from './layout-label.ts';
import { prepareTemplate } from './prepare-template.ts';
import type { PreparedTemplate } from './prepare-template.ts';
import { emFonts } from './testing/em-fonts.ts';
import { MASKED_ORDERS, maskedOrder } from './testing/masked-orders.ts';

const encode = await loadEncoder(SYMBOLOGIES);

function prepare(template: Template, dpi: Dpi = 203): PreparedTemplate {
  return prepareTemplate({ template, fonts: emFonts, encode, dpi, fixedText: mintMaskedText });
}
const labelOf = (order: MaskedOrder) => ({ order, date: '2026-11-21', piece: 1, pieces: 2 });

const ORDER = maskedOrder({ orderNo: 'SF1234567890123', recipient: { name: '张三丰' }, remark: '请放门口' });

function found(elements: readonly TemplateElement[], more: Partial<Template> = {}, dpi: Dpi = 203) {
  const [first] = BUILT_IN_TEMPLATES;
  const template: Template = {
    ...first,
    id: 'mine',
    width: mm(100),
    height: mm(60),
    elements,
    bands: [],
    ...more,
  };
  return createLabelCheck(prepare(template, dpi))(labelOf(ORDER));
}
const box = (id: string, [x, y, width, height]: Box, fill: 'black' | 'white'): TemplateElement => ({
  kind: 'rect',
  id,
  x: mm(x),
  y: mm(y),
  width: mm(width),
  height: mm(height),
  fill,
});
type Box = readonly [number, number, number, number];
const NAME = ['{{recipient.name}}'];
const PLAIN = { size: 9, minSize: 6 };

describe('the check of a label', () => {
  // The others refuse orders that lack what they are for; which ones is listed in `print/built-in-labels.test.ts`.
  const WAYBILLS = BUILT_IN_TEMPLATES.filter(({ id }) => /^waybill-(?:76x130|100x150|4x6)$/u.test(id));
  test.each(WAYBILLS)('finds nothing wrong in $id with ordinary orders', (template) => {
    const check = createLabelCheck(prepare({ ...template, margin: mm(2) }));
    for (const [name, order] of Object.entries(MASKED_ORDERS))
      expect(
        check(labelOf(order)).filter(({ code: what }) => !EXPECTED.has(what)),
        name,
      ).toEqual([]);
  });

  it('goes on after the first reason and finds the others', () => {
    const findings = found([
      text('narrow', [2, 2, 3, 3], ['一二三四五六'], PLAIN),
      code('tiny', [2, 10, 20, 10], 'code128', undefined),
      text('rare', [2, 30, 40, 8], ['\u{2a700} {{recipient.name}}'], PLAIN),
      code('crowded', [50, 2, 48, 20], 'code128', undefined),
      rule('crossing', [60, 8, 20, 1]),
    ]);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code: what, element, severity }) => [what, element, severity])).toEqual([
      ['text-overflow', 'narrow', 'error'],
      ['code-does-not-fit', 'tiny', 'error'],
      ['missing-glyph', 'rare', 'error'],
      ['code-covered', 'crowded', 'error'],
    ]);
    expect(errors[2]?.params).toMatchObject({ codePoints: 'U+2A700' });
    expect(errors[3]?.params).toMatchObject({ by: 'crossing' });
  });

  it('says that a quiet zone is broken, not only that a code is crossed', () => {
    const inQuietZone = found([
      code('code', [2, 2, 90, 20], 'code128', undefined),
      rule('near', [2, 10, 9, 1]),
    ]);
    expect(inQuietZone).toMatchObject([{ code: 'code-covered', element: 'code', params: { by: 'near' } }]);
  });

  it.each<[string, readonly TemplateElement[], Partial<Template>, string, object]>([
    [
      'text that shrank below 6 points',
      [text('small', [5, 5, 12, 6], ['一二三四五六七八九十甲乙'], { size: 9, minSize: 4 })],
      {},
      'text-shrunk',
      { size: 5.5, wanted: 9, least: 6 },
    ],
    [
      'bars of two dots',
      [code('code', [5, 5, 50, 15], 'code128', undefined)],
      {},
      'code-module-small',
      { dots: 2, millimetres: 0.25, advised: 3 },
    ],
    [
      'cells of three dots',
      [code('code', [5, 5, 14, 14], 'qr', undefined)],
      {},
      'code-module-small',
      { dots: 3, advised: 4 },
    ],
    [
      'bars that are short',
      [code('code', [5, 5, 50, 9], 'code128', undefined)],
      {},
      'code-bars-short',
      { height: 8.9, advised: 10 },
    ],
    [
      'a code near the edge',
      [code('code', [0, 0.5, 80, 15], 'code128', undefined)],
      {},
      'code-near-edge',
      { distance: 0.5, advised: 2 },
    ],
    [
      'ink in the margin',
      [text('name', [1, 5, 40, 6], NAME, PLAIN)],
      { margin: mm(3) },
      'mark-in-margin',
      { reach: 2, margin: 3 },
    ],
    [
      'an element under a box',
      [text('name', [5, 5, 40, 6], NAME, PLAIN), box('lid', [4, 4, 60, 10], 'white')],
      {},
      'element-covered',
      { by: 'lid' },
    ],
    [
      'black text that reaches onto a black box',
      [box('ground', [10, 4, 60, 10], 'black'), text('name', [5, 5, 40, 6], NAME, PLAIN)],
      {},
      'text-unseen',
      { by: 'ground' },
    ],
    [
      'text over text',
      [text('name', [5, 5, 40, 6], NAME, PLAIN), text('more', [5, 6, 40, 6], ['{{order.remark}}'], PLAIN)],
      {},
      'text-over-text',
      { by: 'name' },
    ],
  ])('warns of %s, which refuses nothing', (_what, elements, more, code_, params) => {
    const all = found(elements, more);
    expect(all.every(({ severity }) => severity === 'warning')).toBe(true);
    const one = all.filter(({ code: what }) => what === code_);
    expect(one).toHaveLength(1);
    expect(one[0]?.params).toMatchObject(params);
  });

  it.each<[string, readonly TemplateElement[], Partial<Template>, Dpi]>([
    ['white text on its own black box', [chip('chip', [5, 5, 8, 8], '收', 15)], {}, 203],
    [
      'black text on white paper upon a black box',
      [
        box('ground', [4, 4, 60, 20], 'black'),
        box('paper', [5, 5, 50, 10], 'white'),
        text('name', [6, 6, 40, 6], NAME, PLAIN),
      ],
      {},
      203,
    ],
    [
      'lines of text one above the other',
      [
        text('a', [5, 5, 40, 3.2], NAME, { size: 9, minSize: 9, lineHeight: 1 }),
        text('b', [5, 8.2, 40, 3.2], NAME, { size: 9, minSize: 9, lineHeight: 1 }),
      ],
      {},
      203,
    ],
    ['four dots at 300 dpi', [code('code', [5, 5, 60, 15], 'code128', undefined)], {}, 300],
    ['three dots at 203 dpi', [code('code', [5, 5, 90, 15], 'code128', undefined)], {}, 203],
    [
      'text that shrank but can be read',
      [text('name', [5, 5, 10, 6], NAME, { size: 12, minSize: 6 })],
      {},
      203,
    ],
    ['ink that keeps the margin', [text('name', [3, 5, 40, 6], NAME, PLAIN)], { margin: mm(3) }, 203],
  ])('does not warn of %s', (_what, elements, more, dpi) => {
    expect(found(elements, more, dpi)).toEqual([]);
  });

  it('says each thing once of an element, the worst of it', () => {
    const lines = ['{{recipient.name}}', '{{order.remark}}', '{{order.number}}'];
    const findings = found([text('block', [1, 5, 40, 20], lines, { ...PLAIN, align: 'left' })], {
      margin: mm(3),
    });
    expect(findings).toMatchObject([{ code: 'mark-in-margin', element: 'block', params: { reach: 2 } }]);
  });

  it('takes a box on the slant for what it covers, not for the box round it', () => {
    const corner = box('corner', [21, 21, 3, 3], 'black');
    const square = box('square', [20, 20, 30, 30], 'black');
    expect(found([corner, square])).toMatchObject([{ code: 'element-covered', element: 'corner' }]);
    expect(found([corner, { ...square, rotation: 45 }])).toEqual([]);
    const words = text('words', [21, 20.5, 8, 6], ['字'], PLAIN);
    expect(found([square, words])).toMatchObject([{ code: 'text-invisible', element: 'words' }]);
    expect(found([{ ...square, rotation: 45 }, words])).toEqual([]);
  });

  it('takes a round shape for what it covers, not for the box round it', () => {
    const words = text('words', [30, 30, 12, 6], ['字'], PLAIN);
    const round = (
      x: number,
      y: number,
      size: number,
      fill: 'none' | 'white' = 'white',
    ): TemplateElement => ({
      ...{ kind: 'ellipse', id: 'round', fill, stroke: mm(0.3) },
      ...{ x: mm(x), y: mm(y), width: mm(size), height: mm(size) },
    });
    expect(found([words, round(20, 15, 35)])).toMatchObject([{ code: 'element-covered', element: 'words' }]);
    // Above it, a ring round it, and one whose corner alone lies over it.
    expect(found([round(20, 15, 35), words])).toEqual([]);
    expect(found([words, round(20, 15, 35, 'none')])).toEqual([]);
    const corner = box('corner', [21, 16, 3, 3], 'black');
    expect(found([corner, round(20, 15, 35)])).toEqual([]);
  });

  it('looks again at what is the same on all labels while it is refused', () => {
    let isLoaded = false;
    const shaper: typeof emFonts.shaper = {
      ...emFonts.shaper,
      shape(words, weight) {
        const shaped = emFonts.shaper.shape(words, weight);
        return isLoaded ? shaped : { ...shaped, missing: [0x9f98] };
      },
    };
    const [first] = BUILT_IN_TEMPLATES;
    const template: Template = { ...first, bands: [], elements: [text('own', [5, 5, 40, 6], ['龘'], PLAIN)] };
    const check = createLabelCheck(
      prepareTemplate({
        template,
        fonts: { shaper },
        encode,
        dpi: 203,
        fixedText: mintMaskedText,
      }),
    );
    expect(check(labelOf(ORDER))).toMatchObject([{ code: 'missing-glyph' }]);
    isLoaded = true;
    expect(check(labelOf(ORDER))).toEqual([]);
  });
});

/** What the built-in templates accept: long numbers have bars of two dots, and much text is small. */
const EXPECTED: ReadonlySet<string> = new Set(['code-module-small', 'text-shrunk']);

describe('laws', () => {
  it('a label has errors exactly where it is refused, the reason of the refusal among them', () => {
    const order = fc.constantFrom(ORDER, ...Object.values(MASKED_ORDERS));
    let refused = 0;
    fc.assert(
      fc.property(
        arbitraryTemplateDocument,
        order,
        fc.constantFrom<Dpi>(203, 300),
        (document, masked, dpi) => {
          const template = parseTemplateDocument(document);
          if (!template.ok) throw new Error(template.problem.code);
          const drawn = layoutLabel(prepare(template.value, dpi), labelOf(masked));
          const errors = createLabelCheck(prepare(template.value, dpi))(labelOf(masked)).filter(
            ({ severity }) => severity === 'error',
          );
          expect(errors.length > 0).toBe(!drawn.ok);
          if (drawn.ok) return;
          refused += 1;
          const { code: why, field: element, params } = drawn.problem;
          expect(errors).toContainEqual(expect.objectContaining({ code: why, element, params }));
        },
      ),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(8);
  });

  it('one check gives of each label what a new one gives', () => {
    const orders = Object.values(MASKED_ORDERS);
    fc.assert(
      fc.property(fc.constantFrom(...BUILT_IN_TEMPLATES), fc.shuffledSubarray(orders), (template, some) => {
        const check = createLabelCheck(prepare(template));
        for (const order of some)
          expect(check(labelOf(order))).toEqual(createLabelCheck(prepare(template))(labelOf(order)));
      }),
      { numRuns: 30 },
    );
  });
});
