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
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { text } from '../template/built-in/elements.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';

/**
 * The law that the promise rests on, on the bytes that leave: orders that differ only in what every built-in policy
 * hides, its length included, give the same file.
 */

let store: FontStore;
beforeAll(async () => {
  store = await nodeFontStore();
});

async function pdfOf(order: OrderText, policy: Policy, template: Template): Promise<Uint8Array> {
  const make = createLabelMaker({ policy, template, dpi: 203, date: '2026-11-21' }, store);
  const masked = maskOrder(orderOf(order), policy);
  if (!masked.ok) throw new Error(masked.problem.code);
  const scene = await make(masked.value, { piece: 1, pieces: 1 });
  if (!scene.ok) throw new Error(scene.problem.code);
  const writer = createPdfWriter(store.fonts);
  writer.addPage(scene.value);
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
      async (a, b, c, d, policy, template) => {
        const first = await pdfOf(orderWith(a, b), policy, template);
        const second = await pdfOf(orderWith(c, d), policy, template);
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
