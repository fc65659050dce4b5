import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { maskOrder } from '../masking/mask-order.ts';
import { POLICIES } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import { orderOf } from '../masking/testing/orders.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { text } from '../template/built-in/elements.ts';
import type { Template } from '../template/template.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { createLabelMaker } from './label-maker.ts';
import type { PrintMark } from './print-mark.ts';

/**
 * The law that the promise rests on, on the bytes that leave: orders that differ only in what every built-in policy
 * hides, its length included, give the same file.
 */

let store: FontStore;
beforeAll(async () => {
  store = await nodeFontStore();
});

async function sceneOf(
  order: OrderText,
  policy: Policy,
  template: Template,
  mark?: PrintMark,
): Promise<Scene> {
  const make = createLabelMaker({ policy, template, dpi: 203, date: '2026-11-21', mark }, store);
  const masked = maskOrder(orderOf(order), policy);
  if (!masked.ok) throw new Error(masked.problem.code);
  const scene = await make(masked.value, { piece: 1, pieces: 1 });
  if (!scene.ok) throw new Error(scene.problem.code);
  return scene.value;
}

async function pdfOf(
  order: OrderText,
  policy: Policy,
  template: Template,
  mark?: PrintMark,
): Promise<Uint8Array> {
  const writer = createPdfWriter(store.fonts);
  writer.addPage(await sceneOf(order, policy, template, mark));
  return writer.finish();
}

const hiddenName = fc
  .array(fc.constantFrom(...'明伟芳娜敏静强磊军洋勇艳杰涛超霞'), { minLength: 1, maxLength: 5 })
  .map((letters) => letters.join(''));
const hiddenDigits = fc.stringMatching(/^[0-9]{4}$/);
const hiddenRoom = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 33 }), fc.integer({ min: 1, max: 9 }))
  .map(([unit, floor, door]) => `${unit}单元${floor}0${door}室`);
const hidden = fc.record({ given: hiddenName, middle: hiddenDigits, room: hiddenRoom });

interface Hidden {
  readonly given: string;
  readonly middle: string;
  readonly room: string;
}

function orderWith(one: Hidden, other: Hidden): OrderText {
  return {
    // No seven digits of these can be in a phone: then the label would rightly be refused.
    orderNo: '7070707070707070707',
    tracking: 'SF7070707070707',
    recipient: {
      name: `欧阳${one.given}`,
      phone: `138${one.middle}5678`,
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: `示例路99号7号楼${one.room}`,
    },
    sender: {
      name: `王${other.given}`,
      phone: `159${other.middle}1234`,
      province: '广东省',
      city: '深圳市',
      district: '南山区',
      detail: `样板街1号B座${other.room}`,
    },
    items: ['龙井茶 250g'],
    // Said again where it does not belong, it must not show there either.
    remark: `请打138${one.middle}5678找欧阳${one.given}`,
  };
}

/** Its height follows its words, so that what is hidden would move what is below. */
const GROWING: Template = (() => {
  const [first] = BUILT_IN_TEMPLATES;
  const style = { size: 14, minSize: 14, overflow: 'grow' } as const;
  const bands = [10, 45].map((y, at) => ({
    id: `b-${at}`,
    y: mm(y),
    height: mm(30),
    collapses: false,
    grows: 0,
  }));
  const words = ['{{recipient.name}} {{recipient.phone}}', '{{recipient.address}}', '{{order.remark}}'];
  const elements = [
    text('it', [5, 11, 40, 6], words, style),
    text('next', [5, 46, 40, 6], ['{{sender.address}}'], style),
  ];
  return { ...first, id: 'growing', elements, bands };
})();

it('orders that differ only in what a policy hides give byte-identical PDFs', async () => {
  await fc.assert(
    fc.asyncProperty(
      hidden,
      hidden,
      hidden,
      hidden,
      fc.constantFrom(...POLICIES),
      fc.constantFrom(...BUILT_IN_TEMPLATES),
      // Stamps of a draft stand where the label is free, which must not tell what is hidden either.
      fc.constantFrom(undefined, 'draft' as const),
      async (a, b, c, d, policy, template, mark) => {
        const first = await pdfOf(orderWith(a, b), policy, template, mark);
        const second = await pdfOf(orderWith(c, d), policy, template, mark);
        expect(Buffer.compare(first, second)).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

it('and so do those whose texts make their boxes as high as they need', async () => {
  await fc.assert(
    fc.asyncProperty(
      hidden,
      hidden,
      hidden,
      hidden,
      fc.constantFrom(...POLICIES),
      async (a, b, c, d, policy) => {
        const first = await pdfOf(orderWith(a, b), policy, GROWING);
        expect(Buffer.compare(first, await pdfOf(orderWith(c, d), policy, GROWING))).toBe(0);
      },
    ),
    { numRuns: 20 },
  );
  const [policy] = POLICIES;
  if (policy === undefined) throw new Error('no policy');
  const one = { given: '明', middle: '0000', room: '1单元101室' };
  const order = orderWith(one, one);
  const longer = { ...order, remark: `${order.remark}${'，请放在门口的鞋柜上面'.repeat(3)}` };
  expect(Buffer.compare(await pdfOf(order, policy, GROWING), await pdfOf(longer, policy, GROWING))).not.toBe(
    0,
  );
}, 60_000);

it('an order that differs in what a policy shows gives another PDF', async () => {
  const one = { given: '明', middle: '0000', room: '1单元101室' };
  const [policy] = POLICIES;
  const [template] = BUILT_IN_TEMPLATES;
  if (policy === undefined) throw new Error('no policy');
  const first = await pdfOf(orderWith(one, one), policy, template);
  const other = { ...orderWith(one, one), tracking: 'SF1234567890124' };
  expect(Buffer.compare(first, await pdfOf(other, policy, template))).not.toBe(0);
});

/** Asks for everything that a template can ask of a field, and of fields that may be hidden. */
function asking(): Template {
  const style = {
    weight: 'regular',
    size: 8,
    minSize: 5,
    lineHeight: 1.2,
    keepWords: false,
    align: 'left',
    verticalAlign: 'top',
    inverse: false,
  };
  const filled = (field: string, is = 'filled') => ({ match: 'any', tests: [{ field, is }] });
  const never = { match: 'all', tests: [{ field: 'order.number', is: 'equal', text: 'zzz' }] };
  const text = (id: string, y: number, lines: readonly unknown[], more: object = {}) => ({
    ...{ kind: 'text', id, x: 3, y, width: 90, height: 9, lines, ...style },
    ...more,
  });
  const code = (id: string, y: number, content: string, showIf: object) => ({
    ...{ kind: 'code', id, x: 3, y, width: 40, height: 9, symbology: 'code128', content },
    ...{ caption: false, captionSize: 7, showIf },
  });
  const fields = [
    'order.remark',
    'recipient.name',
    'recipient.phone',
    'recipient.pickup',
    'recipient.district',
    'recipient.region',
    'recipient.detail',
    'recipient.address',
    'recipient.postcode',
    'recipient.country',
  ];
  const read = parseTemplateDocument({
    ...{ schema: 'hushlabel/template', version: 2, id: 'asking', name: { en: 'Asking', 'zh-CN': '问' } },
    ...{ width: 100, height: 280 },
    elements: [
      code('bound', 1, '{{order.remark}}', never),
      code('bound-postcode', 11, '{{recipient.postcode}}', never),
      text('remark', 21, ['{{order.remark}}']),
      text(
        'runs',
        31,
        [
          [{ text: '{{order.number}} ' }, { text: '{{order.remark|default:"NONE"}}', weight: 'bold' }],
          ...fields.map((field) => [{ text: `{{${field}|first:3|default:"NONE"}}`, size: 0.8 }]),
        ],
        { height: 60 },
      ),
      ...fields.map((field, at) =>
        text(`is-${at}`, 92 + at * 6, ['x'], {
          ...{ height: 5, showIf: filled(field, at % 2 === 0 ? 'filled' : 'empty') },
          looks: [{ when: filled(field), inverse: true }],
        }),
      ),
      ...fields.map((field, at) => ({ ...code(`fixed-${at}`, 152 + at * 9, 'X', filled(field)), height: 8 })),
      ...fields.map((field, at) => ({
        ...{ kind: 'checkbox', id: `box-${at}`, x: 60, y: 152 + at * 9, width: 5, height: 5 },
        tickIf: filled(field),
      })),
      {
        ...{ kind: 'table', id: 'goods', x: 3, y: 245, width: 90, height: 20, header: true, rules: true },
        ...{ size: 8, minSize: 6, lineHeight: 1.2, rows: 5, cellLines: 2, more: '+ {{n}}' },
        columns: [{ field: 'item.name', title: 'Goods', share: 1, align: 'left' }],
        showIf: filled('order.remark', 'empty'),
      },
      text('last', 268, ['{{order.number}}']),
    ],
    bands: [
      { id: 'a', y: 0, height: 10, collapses: true, grows: 0 },
      { id: 'b', y: 10, height: 10, collapses: true, grows: 0 },
      { id: 'c', y: 20, height: 10, collapses: true, grows: 0 },
      { id: 'd', y: 30, height: 240, collapses: true, grows: 1 },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** Leaves out all that a policy may leave out. */
function leavingOut(): Policy {
  const base = POLICIES.find(({ id }) => id === 'maximum');
  if (base === undefined) throw new Error('no policy');
  return {
    ...base,
    id: 'nothing',
    recipient: {
      ...base.recipient,
      name: { rule: 'name.drop' },
      phone: { rule: 'phone.drop' },
      virtual: { rule: 'virtual.mask' },
      region: { rule: 'region.hide' },
      address: { rule: 'address.drop' },
      postcode: { rule: 'postcode.drop' },
      country: { rule: 'country.hide' },
    },
    remark: { rule: 'remark.drop' },
    conditions: [],
  };
}

it('what a policy leaves out whole leaves no trace that it is there, whatever a template asks', async () => {
  const template = asking();
  const policy = leavingOut();
  const orderNo = '7070707070707070707';
  const nobody = await pdfOf({ orderNo, items: ['龙井茶'] }, policy, template);
  const person = {
    ...{ name: '欧阳建国', phone: '13800138000', province: '浙江省', city: '杭州市', district: '西湖区' },
    ...{ detail: '示例路99号7号楼1801室', postcode: '310012', country: '中国' },
  };
  await fc.assert(
    fc.asyncProperty(fc.subarray(Object.keys(person)), fc.boolean(), async (keys, hasRemark) => {
      const recipient = Object.fromEntries(Object.entries(person).filter(([key]) => keys.includes(key)));
      const order = { orderNo, items: ['龙井茶'], recipient, remark: hasRemark ? '放门口' : '' };
      expect(Buffer.compare(await pdfOf(order, policy, template), nobody)).toBe(0);
    }),
    { numRuns: 20, examples: [[Object.keys(person), true]] },
  );
}, 60_000);

it('nothing is said in its place, which would be false of orders that have it', async () => {
  const textsOf = async (policy: Policy) => {
    const { fixed, marks } = await sceneOf({ orderNo: '7070707', remark: '放门口' }, policy, asking());
    return [...fixed, ...marks].flatMap((mark) => (mark.kind === 'glyphs' ? [mark.text.text] : [])).join(' ');
  };
  expect(await textsOf(leavingOut())).not.toContain('NONE');
  // Of what a policy shows it may be said that there is none.
  const { recipient } = leavingOut();
  const showing: Policy = {
    ...leavingOut(),
    recipient: { ...recipient, postcode: { rule: 'postcode.keep' } },
  };
  expect((await textsOf(showing)).match(/NONE/g)).toHaveLength(1);
});
