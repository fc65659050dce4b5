import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DPIS, mm, ptToMm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { failure } from '../base/result.ts';
import { MASK_STATES } from '../masking/masked-order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { anyOf, band, chip, code, rule, text } from '../template/built-in/elements.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import type { TemplateInputs } from './label-layout.ts';
import { layoutLabel } from './layout-label.ts';
import { missingFontFiles } from './missing-font-files.ts';
import { pathBounds } from './path-geometry.ts';
import { prepareTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { MASKED_ORDERS, field, maskedOrder } from './testing/masked-orders.ts';

function prepare(template: Template, dpi: Dpi = 203, more: Partial<TemplateInputs> = {}) {
  const inputs = { template, fonts: emFonts, encode: encodeSymbol, dpi, fixedText: mintMaskedText };
  return prepareTemplate({ ...inputs, ...more });
}
const labelOf = (order: MaskedOrder) => ({ order, date: '2026-11-21', piece: 1, pieces: 2 });

function sceneOf(template: Template, order: MaskedOrder, dpi: Dpi = 203): Scene {
  const scene = layoutLabel(prepare(template, dpi), labelOf(order));
  if (!scene.ok) throw new Error(JSON.stringify(scene.problem));
  return scene.value;
}
function templateOf(...elements: readonly TemplateElement[]): Template {
  const [first] = BUILT_IN_TEMPLATES;
  return { ...first, id: 'mine', width: mm(60), height: mm(40), elements };
}
const all = (scene: Scene): readonly Mark[] => [...scene.fixed, ...scene.marks];
const textsOf = (scene: Scene): readonly string[] =>
  all(scene).flatMap((mark) => (mark.kind === 'glyphs' ? [mark.text.text] : []));

/** The three that everything else was built around; `print/built-in-labels.test.ts` looks at all of them. */
const DRAWN = BUILT_IN_TEMPLATES.slice(0, 3);

describe('the built-in templates', () => {
  const cases = DRAWN.flatMap((template) =>
    Object.entries(MASKED_ORDERS).map(([name, order]) => [template.id, name, template, order] as const),
  );
  test.each(cases)('%s draws the %s order as it always did', async (id, name, template, order) => {
    await expect(sceneText(sceneOf(template, order))).toMatchFileSnapshot(`golden/${id}-${name}.txt`);
  });

  test.each(DRAWN)('$id prints long numbers with modules of at least two dots', (template) => {
    for (const [orderNo, dots] of [
      ['SF1234567890123', 3],
      ['2987654321098765432', 3],
      ['240101-123456789012', 2],
      ['AB1CD2EF3GH4JK5LM6N', 2],
    ] as const) {
      const codes = all(sceneOf(template, maskedOrder({ orderNo }))).filter((mark) => mark.kind === 'code');
      expect(codes.map(({ symbology }) => symbology).sort()).toEqual(['code128', 'qr']);
      for (const { symbology, moduleWidth } of codes) {
        expect(moduleWidth).toBeGreaterThanOrEqual(symbology === 'qr' ? 4 : dots);
      }
    }
  });
});

const anyText = fc.string({
  unit: fc.constantFrom(...Array.from('浙江杭州市西湖区文三路ABcdg 0123456789*，、-(')),
  maxLength: 24,
});
const anyParty = fc.record({
  name: anyText,
  phone: anyText,
  extension: anyText,
  province: anyText,
  city: anyText,
  district: anyText,
  detail: anyText,
  postcode: anyText,
  country: anyText,
  pickup: anyText,
});
const anyTexts = fc.record({
  orderNo: fc.string({ unit: fc.constantFrom(...Array.from('ABC-0123456789')), minLength: 1, maxLength: 20 }),
  recipient: anyParty,
  sender: anyParty,
  items: fc.array(fc.tuple(anyText, fc.nat(99)), { maxLength: 3 }),
  remark: anyText,
});
const anyOrder = anyTexts.map(maskedOrder);

describe('laws', () => {
  test('every mark lies inside the label, two millimetres from its edges', () => {
    const template = fc.constantFrom(...BUILT_IN_TEMPLATES);
    fc.assert(
      fc.property(template, anyOrder, fc.constantFrom(...DPIS), (design, order, dpi) => {
        const scene = layoutLabel(prepare(design, dpi), labelOf(order));
        if (!scene.ok) return;
        for (const mark of all(scene.value)) {
          const [left, top, right, bottom] = extent(mark);
          expect(Math.min(left, top), mark.kind).toBeGreaterThanOrEqual(2);
          expect(right, mark.kind).toBeLessThanOrEqual(design.width - 2);
          expect(bottom, mark.kind).toBeLessThanOrEqual(design.height - 2);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('between two rules across a waybill there is always something', () => {
    const template = fc.constantFrom(...DRAWN);
    // What a shop's file may leave out; a recipient it always has.
    const blanks = fc.subarray(['orderNo', 'sender', 'items', 'remark'] as const);
    fc.assert(
      fc.property(template, anyTexts, blanks, (design, texts, blank) => {
        const recipient = {
          ...texts.recipient,
          name: '王**',
          city: '杭州市',
          detail: '文三路88号***',
          pickup: '78',
        };
        const order = maskedOrder({
          ...texts,
          ...Object.fromEntries(blank.map((key) => [key, undefined])),
          recipient,
        });
        const scene = layoutLabel(prepare(design), labelOf(order));
        if (!scene.ok) return;
        const rules = all(scene.value)
          .flatMap((mark) => (mark.kind === 'line' && mark.y1 === mark.y2 ? [mark.y1] : []))
          .toSorted((a, b) => a - b);
        expect(rules.length).toBeGreaterThan(1);
        for (const [at, top] of rules.entries()) {
          const bottom = rules[at + 1] ?? design.height;
          const isIn = (mark: Mark) => 'y' in mark && mark.y > top && mark.y < bottom;
          expect(scene.value.marks.some(isIn), `something below the rule at ${top}`).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('most random orders do make a label', () => {
    const orders = fc.sample(anyOrder, { numRuns: 60, seed: 1 });
    const made = orders.filter((order) => layoutLabel(prepare(BUILT_IN_TEMPLATES[0]), labelOf(order)).ok);
    expect(made.length).toBeGreaterThan(40);
  });

  test('equal masked orders give equal scenes, whatever was drawn before them', () => {
    fc.assert(
      fc.property(anyTexts, anyOrder, (texts, other) => {
        const used = prepare(BUILT_IN_TEMPLATES[0]);
        layoutLabel(used, labelOf(other));
        const alone = layoutLabel(prepare(BUILT_IN_TEMPLATES[0]), labelOf(maskedOrder(texts)));
        expect(layoutLabel(used, labelOf(maskedOrder(texts)))).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });

  test('glyphs of a run are in order and cover its text', () => {
    for (const template of DRAWN) {
      for (const mark of all(sceneOf(template, MASKED_ORDERS.long))) {
        if (mark.kind !== 'glyphs') continue;
        const pieces = mark.glyphs.map(({ start, end }) => mark.text.text.slice(start, end));
        expect(pieces.join('')).toBe(mark.text.text);
      }
    }
  });

  test('labels of one prepared template share their fixed marks, and labels of two do not', () => {
    const prepared = prepare(BUILT_IN_TEMPLATES[0]);
    const [one, two] = [MASKED_ORDERS.typical, MASKED_ORDERS.long].map((order) =>
      layoutLabel(prepared, labelOf(order)),
    );
    if (one?.ok !== true || two?.ok !== true) throw new Error('refused');
    expect(one.value.fixed).toBe(two.value.fixed);
    expect(one.value.fixed.length).toBeGreaterThan(5);
    expect(sceneOf(BUILT_IN_TEMPLATES[0], MASKED_ORDERS.typical).fixed).not.toBe(one.value.fixed);
  });
});

/** Left, top, right, bottom of a mark; of text by the widths of the test fonts and the size of its letters. */
function extent(mark: Mark): readonly [number, number, number, number] {
  switch (mark.kind) {
    case 'glyphs': {
      const em = ptToMm(mark.size);
      const width = emFonts.shaper.shape(mark.text.text, 'regular').width * em;
      return [mark.x, mark.y - 0.88 * em, mark.x + width, mark.y + 0.2 * em];
    }
    case 'code': {
      const dot = 25.4 / mark.dpi;
      const { columns, rows } = mark.modules;
      const right = mark.x + columns * mark.moduleWidth * dot + mark.quietX;
      return [
        mark.x - mark.quietX,
        mark.y - mark.quietY,
        right,
        mark.y + rows * mark.moduleHeight * dot + mark.quietY,
      ];
    }
    case 'image': {
      const dot = 25.4 / mark.dpi;
      return [mark.x, mark.y, mark.x + mark.pixels.columns * dot, mark.y + mark.pixels.rows * dot];
    }
    case 'rect':
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'line':
      return [
        mark.x1 - mark.width / 2,
        mark.y1 - mark.width / 2,
        mark.x2 + mark.width / 2,
        mark.y2 + mark.width / 2,
      ];
    case 'path': {
      const { left, top, right, bottom } = pathBounds(mark);
      return [left, top, right, bottom];
    }
  }
}

describe('text elements', () => {
  const block = text(
    'block',
    [5, 5, 50, 30],
    ['{{recipient.name}} {{recipient.phone}}', '备注：{{order.remark}}', '固定'],
    {
      size: 10,
      minSize: 6,
    },
  );

  it('drop lines all of whose fields are empty, and close up', () => {
    expect(textsOf(sceneOf(templateOf(block), maskedOrder({ recipient: { phone: '123' } })))).toEqual([
      '123',
      '固定',
    ]);
    expect(textsOf(sceneOf(templateOf(block), maskedOrder({ remark: '急' })))).toEqual(['备注：急', '固定']);
  });

  it('are not drawn at all where no line is left', () => {
    const only = text('only', [5, 5, 50, 30], ['{{order.remark}}'], { size: 10, minSize: 6, inverse: true });
    expect(all(sceneOf(templateOf(only), maskedOrder({})))).toEqual([]);
  });

  it('are drawn only where one of their fields has something, if they say so', () => {
    const heading = chip('heading', [5, 5, 10, 5], '寄', 9, anyOf('sender.name', 'sender.phone'));
    expect(all(sceneOf(templateOf(heading), maskedOrder({})))).toEqual([]);
    expect(textsOf(sceneOf(templateOf(heading), maskedOrder({ sender: { phone: '1' } })))).toEqual(['寄']);
  });

  it('put white text on a black box, clear of its sides', () => {
    const inverse = text('it', [5, 5, 20, 5], ['{{order.remark}}'], { size: 10, minSize: 6, inverse: true });
    expect(sceneText(sceneOf(templateOf(inverse), maskedOrder({ remark: '急' }))).split('\n')).toEqual([
      'label 60.00 x 40.00 mm, 203 dpi',
      'fixed',
      'marks',
      '  rect 5.00,5.00 20.00 x 5.00 black',
      '  text 5.50,8.55 chinese-regular 10pt white "急" 1 glyph',
      '',
    ]);
  });

  test.each([
    ['left', 'top', 10, 13.1],
    ['center', 'top', 28.24, 13.1],
    ['right', 'top', 46.47, 13.1],
    ['left', 'middle', 10, 23.84],
    ['left', 'bottom', 10, 34.58],
  ] as const)('stand %s and %s in their box', (align, verticalAlign, x, y) => {
    const style = { size: 10, minSize: 6, lineHeight: 1, align, verticalAlign };
    const it = text('it', [10, 10, 40, 25], ['{{order.remark}}'], style);
    const [mark] = sceneOf(templateOf(it), maskedOrder({ remark: '急' })).marks;
    if (mark?.kind !== 'glyphs') throw new Error('no text');
    expect([mark.x, mark.y].map((length) => Math.round(length * 100) / 100)).toEqual([x, y]);
  });

  it('have the look of the first condition that holds, whatever was drawn before', () => {
    const isUrgent = {
      match: 'all',
      tests: [{ field: 'order.remark', is: 'contains', text: '急' }],
    } as const;
    const looks = [
      { when: isUrgent, inverse: true },
      { when: anyOf('order.remark'), weight: 'bold' },
    ] as const;
    const it = text('it', [5, 5, 50, 5], ['{{recipient.name}}'], { size: 10, minSize: 6, looks });
    const prepared = prepare(templateOf(it));
    const looksOf = (remark: string) => {
      const order = maskedOrder({ recipient: { name: '王**' }, remark });
      const scene = layoutLabel(prepared, labelOf(order));
      if (!scene.ok) throw new Error(scene.problem.code);
      return scene.value.marks.map((mark) =>
        mark.kind === 'glyphs' ? `${mark.font} ${mark.ink}` : mark.kind,
      );
    };
    const plain = ['chinese-regular black', 'latin-regular black'];
    expect(looksOf('')).toEqual(plain);
    expect(looksOf('加急')).toEqual(['rect', 'chinese-regular white', 'latin-regular white']);
    expect(looksOf('小心')).toEqual(['chinese-bold black', 'latin-bold black']);
    expect(looksOf('')).toEqual(plain);
  });

  it('of the template alone are no fixed marks where their look changes', () => {
    const looks = [{ when: anyOf('order.remark'), inverse: true }];
    const it = text('it', [5, 5, 50, 5], ['固定'], { size: 10, minSize: 6, looks });
    const prepared = prepare(templateOf(it));
    expect(prepared.fixed).toEqual([]);
  });

  it('set runs of several sizes on one baseline, inverse ones on a box as wide as they are', () => {
    const lines = [
      [
        { text: '收 ', inverse: true },
        { text: ' {{recipient.name}}', size: 2, weight: 'bold' as const },
        { text: ' {{recipient.phone}}' },
      ],
      '{{order.remark}}',
      [{ text: '备注：{{order.remark}}' }, { text: '{{order.number}}' }],
      [{ text: '尾号', size: 0.8 }, { text: ' {{recipient.pickup}} ', inverse: true }, { text: '到' }],
    ];
    const it = text('it', [5, 5, 50, 20], lines, { size: 10, minSize: 6, lineHeight: 1 });
    const order = maskedOrder({ recipient: { name: '王**', phone: '1******5678', pickup: '5678' } });
    expect(
      sceneText(sceneOf(templateOf(it), order))
        .split('\n')
        .slice(3, -1),
    ).toMatchInlineSnapshot(`
      [
        "  rect 5.00,8.10 4.37 x 3.53 black",
        "  text 5.42,11.21 chinese-regular 10pt white "收" 1 glyph",
        "  text 9.37,11.21 latin-bold 20pt " " 1 glyph",
        "  text 12.90,11.21 chinese-bold 20pt "王" 1 glyph",
        "  text 19.96,11.21 latin-bold 20pt "**" 2 glyphs",
        "  text 27.01,11.21 latin-regular 10pt " 1******5678" 12 glyphs",
        "  text 5.00,15.16 chinese-regular 8pt "尾号" 2 glyphs",
        "  text 10.64,15.16 latin-regular 8pt " " 1 glyph",
        "  rect 12.06,12.06 7.90 x 3.53 black",
        "  text 12.48,15.16 latin-regular 10pt white "5678" 4 glyphs",
        "  text 19.96,15.16 latin-regular 10pt " " 1 glyph",
        "  text 21.72,15.16 chinese-regular 10pt "到" 1 glyph",
      ]
    `);
    const black = { ...it, inverse: true };
    expect(
      sceneText(sceneOf(templateOf(black), order))
        .split('\n')
        .slice(3, 7),
    ).toMatchInlineSnapshot(`
      [
        "  rect 5.00,5.00 50.00 x 20.00 black",
        "  rect 5.50,8.10 4.37 x 3.53 white",
        "  text 5.92,11.21 chinese-regular 10pt "收" 1 glyph",
        "  text 9.87,11.21 latin-bold 20pt white " " 1 glyph",
      ]
    `);
  });

  it('keep a line of their own words that are empty as space', () => {
    const spaced = text('it', [5, 5, 50, 30], ['a', '', 'b'], { size: 10, minSize: 6, lineHeight: 1 });
    const [a, b] = all(sceneOf(templateOf(spaced), maskedOrder({})));
    if (a?.kind !== 'glyphs' || b?.kind !== 'glyphs') throw new Error('no text');
    expect(b.y - a.y).toBeCloseTo(2 * 10 * (25.4 / 72), 6);
  });
});

describe('the order of painting', () => {
  const white = { ...rule('white', [6, 6, 10, 10]), kind: 'rect', fill: 'white' } as const;
  const remark = text('remark', [5, 5, 20, 20], ['{{order.remark}}'], { size: 10, minSize: 6 });

  it('keeps a fixed element that lies on a changing one above it', () => {
    const scene = sceneOf(templateOf(remark, rectOf(white)), maskedOrder({ remark: '急' }));
    expect(scene.fixed).toEqual([]);
    expect(scene.marks.map(({ kind }) => kind)).toEqual(['glyphs', 'rect']);
  });

  it('takes a fixed element that touches no changing one out of the labels', () => {
    const scene = sceneOf(templateOf(remark, { ...rectOf(white), x: mm(30) }), maskedOrder({ remark: '急' }));
    expect(scene.fixed.map(({ kind }) => kind)).toEqual(['rect']);
    expect(scene.marks.map(({ kind }) => kind)).toEqual(['glyphs']);
  });
});

function rectOf({
  id,
  x,
  y,
  width,
  height,
}: { id: string } & Record<'x' | 'y' | 'width' | 'height', ReturnType<typeof mm>>) {
  return { kind: 'rect', id, x, y, width, height, fill: 'white' } as const;
}

describe('bands', () => {
  const line = (id: string, y: number, field: string, more: object = {}) =>
    text(id, [5, y, 50, 6], [`{{${field}}}`], { size: 10, minSize: 6, ...more });
  const design = {
    ...templateOf(
      line('name', 2, 'recipient.name'),
      rule('goods-rule', [5, 9.5, 50, 1]),
      line('goods', 12, 'order.goods'),
      line('remark', 22, 'order.remark', { stretches: true }),
    ),
    bands: [
      band('goods-band', 10, 20, 0, true),
      band('remark-band', 20, 30, 1),
      { ...band('last', 30, 40, 1, true), id: 'nothing-in-it' },
    ],
  };
  const heights = (order: MaskedOrder) =>
    all(sceneOf(design, order)).flatMap((mark) => (mark.kind === 'glyphs' ? [Math.floor(mark.y)] : []));

  it('stay where they are while something is in them', () => {
    const full = { recipient: { name: '王' }, items: [['茶', 1]], remark: '急' } as const;
    expect(heights(maskedOrder(full))).toEqual([5, 15, 15, 25]);
  });

  it('leave no gap where all their fields are empty, and take their rules with them', () => {
    const scene = sceneOf(design, maskedOrder({ recipient: { name: '王' }, remark: '急' }));
    expect(all(scene).map(({ kind }) => kind)).toEqual(['glyphs', 'glyphs']);
    expect(heights(maskedOrder({ recipient: { name: '王' }, remark: '急' }))).toEqual([5, 16]);
  });

  it('that bind nothing are not empty', () => {
    expect(prepare(design).collapsing.map(({ band: { id } }) => id)).toEqual(['goods-band']);
  });

  it('share the fixed marks of labels with the same bands', () => {
    const prepared = prepare(BUILT_IN_TEMPLATES[0]);
    const fixedOf = (order: MaskedOrder) => {
      const scene = layoutLabel(prepared, labelOf(order));
      return scene.ok ? scene.value.fixed : undefined;
    };
    expect(fixedOf(MASKED_ORDERS.pasted)).toBe(fixedOf(MASKED_ORDERS.pasted));
    expect(fixedOf(MASKED_ORDERS.pasted)).not.toBe(fixedOf(MASKED_ORDERS.typical));
  });

  it('of a code whose number is hidden stay, so that the label is refused', () => {
    const hidden = maskedOrder({ recipient: { name: '王**' }, orderNo: field('', 'hidden') });
    const scene = layoutLabel(prepare(BUILT_IN_TEMPLATES[0]), labelOf(hidden));
    expect(scene).toMatchObject({ ok: false, problem: { code: 'code-hidden' } });
  });
});

describe('a label is refused', () => {
  const barcode = code('barcode', [3, 3, 54, 20], 'code128', undefined);
  const remark = text('remark', [5, 25, 20, 5], ['{{order.remark}}'], { size: 10, minSize: 6 });
  const refusal = (
    elements: readonly TemplateElement[],
    order: MaskedOrder,
    more: Partial<TemplateInputs> = {},
  ) => {
    const scene = layoutLabel(prepare(templateOf(...elements), 203, more), labelOf(order));
    return scene.ok ? undefined : scene.problem;
  };

  it('for text that overflows', () => {
    expect(refusal([remark], maskedOrder({ remark: '急'.repeat(100) }))).toEqual({
      code: 'text-overflow',
      field: 'remark',
      params: { element: 'remark', minSize: 6 },
    });
  });

  it('for a character that no font has, by its code point', () => {
    expect(refusal([remark], maskedOrder({ remark: '\u{20bb7}\ue000' }))).toEqual({
      code: 'missing-glyph',
      field: 'remark',
      params: { element: 'remark', codePoints: 'U+E000 U+20BB7' },
    });
  });

  it('for a code with nothing to say, unless the template lets it go', () => {
    const always = { ...barcode };
    delete always.showIf;
    expect(refusal([always], maskedOrder({}))).toMatchObject({ code: 'code-empty', field: 'barcode' });
    expect(refusal([barcode], maskedOrder({}))).toBeUndefined();
  });

  it('for a code with characters that it cannot say', () => {
    expect(refusal([barcode], maskedOrder({ orderNo: '订单一' }))).toMatchObject({ code: 'code-characters' });
  });

  it('for a code that is too long for its symbology', () => {
    const encode = () => failure('code-too-long' as const);
    expect(refusal([barcode], maskedOrder({ orderNo: '1' }), { encode })).toMatchObject({
      code: 'code-too-long',
    });
  });

  it('for a code that does not fit', () => {
    expect(refusal([barcode], maskedOrder({ orderNo: 'A'.repeat(40) }))).toMatchObject({
      code: 'code-does-not-fit',
      params: { element: 'barcode', dpi: 203 },
    });
  });

  test.each(MASK_STATES)('or not for a code whose number is %s', (state) => {
    const refused = refusal([barcode], maskedOrder({ orderNo: field('1234', state) }));
    const isReadable = state === 'shown' || state === 'virtual' || state === 'empty';
    expect(refused?.code).toBe(isReadable ? undefined : 'code-hidden');
  });

  it('for a hidden number that is empty as well', () => {
    expect(refusal([barcode], maskedOrder({ orderNo: field('', 'hidden') }))).toMatchObject({
      code: 'code-hidden',
    });
  });

  it('for a mark in the quiet zone of a code', () => {
    const order = maskedOrder({ orderNo: '2987654321098765432' });
    expect(refusal([barcode, rule('rule', [9, 4, 0.5, 20])], order)).toMatchObject({
      code: 'code-covered',
      field: 'barcode',
    });
    expect(refusal([barcode, rule('rule', [4, 4, 0.5, 20])], order)).toBeUndefined();
    expect(refusal([{ ...barcode, x: mm(3) }, rectOf({ ...barcode, id: 'over' })], order)).toMatchObject({
      code: 'code-covered',
    });
    expect(refusal([rectOf({ ...barcode, id: 'under' }), barcode], order)).toBeUndefined();
  });

  it('for a mark over the edge', () => {
    const edge = rule('edge', [10, 0, 30, 0.1], 2);
    expect(refusal([edge], maskedOrder({}))).toEqual({
      code: 'mark-outside-label',
      field: 'edge',
      params: { element: 'edge' },
    });
  });
});

test('a label says which font files it lacks', () => {
  const remark = text('remark', [5, 25, 20, 5], ['{{order.remark}}'], { size: 10, minSize: 6 });
  const prepared = prepare(templateOf(remark));
  expect(missingFontFiles(prepared, labelOf(maskedOrder({ remark: '王' })))).toEqual([]);
  expect(missingFontFiles(prepared, labelOf(maskedOrder({ remark: '龘' })))).toEqual([
    'chinese-regular-whole',
  ]);
});
