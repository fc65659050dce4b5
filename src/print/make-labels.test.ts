import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { mm, pt } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { POLICIES } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import type { Template } from '../template/template.ts';
import { makeLabels } from './make-labels.ts';
import type { MadeLabels } from './make-labels.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

const [policy] = POLICIES;

async function job(
  orders: readonly OrderText[],
  template: Template = WAYBILL_76X130,
  copies = 1,
): Promise<MadeLabels> {
  if (!policy) throw new Error('no policy');
  return makeLabels(
    {
      design: { policy, template, dpi: 203, date: '2026-11-21' },
      orders: orders.map((order, index) => orderOf({ row: index + 2, ...order })),
      count: orders.length,
      copies,
      refused: [],
    },
    {
      fonts,
      readCode: await codeReader(),
      decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
      digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      pause: async () => undefined,
    },
  );
}

/** Invented. */
function sample(name: string, phone = '13800138000'): OrderText {
  return {
    orderNo: '7070707070707070707',
    tracking: 'SF7070707070707',
    recipient: {
      name,
      phone,
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号7号楼1801室',
    },
    items: ['龙井茶'],
  };
}

/** A design of the user's own, with words on it that people are called. */
const WORDED: Template = {
  ...WAYBILL_76X130,
  id: 'worded',
  elements: WAYBILL_76X130.elements.map((element) =>
    element.id === 'privacy-notice' && element.kind === 'text'
      ? {
          ...element,
          height: mm(12),
          lines: ['Page One', 'Noto Sans', '隐私 Font'],
          size: pt(6),
          minSize: pt(6),
        }
      : element,
  ),
};

describe('a customer who is called as what is on every label', () => {
  it.each([
    ['Identity', WAYBILL_76X130],
    ['Noto Sans', WAYBILL_76X130],
    ['Adobe Identity', WAYBILL_76X130],
    ['Hushlabel', WAYBILL_76X130],
    ['Resources', WAYBILL_76X130],
    ['隐私', WAYBILL_76X130],
    ['隐私面单', WAYBILL_76X130],
    ['签收', WAYBILL_76X130],
    ['Page', WORDED],
    ['Page One', WORDED],
    ['Font', WORDED],
    ['Noto Sans', WORDED],
  ])('%s gets a label', async (name, template) => {
    const { receipt } = await job([sample('欧阳建国', '13912345678'), sample(name)], template);
    expect(receipt.refused).toEqual([]);
    expect(receipt).toMatchObject({ made: true, labels: 2 });
    const alone = await job([sample(name)], template);
    expect(alone.receipt).toMatchObject({ made: true, labels: 1, refused: [] });
  });

  it.each(BUILT_IN_TEMPLATES)('gets one of the template $id too', async (template) => {
    // What is said on waybills is said of all; the others are proved once, codes read back.
    const names = template.id.startsWith('waybill') ? ['隐私', '取件', '签收', '收件'] : ['易碎'];
    for (const name of names) {
      const { receipt } = await job([sample(name)], template);
      expect(receipt).toMatchObject({ made: true, refused: [] });
    }
  });

  it.each(['20261121', '0571-20261121', '2026-1121'])(
    'and one whose phone is the print date (%s) gets as many as asked for',
    async (phone) => {
      const { receipt } = await job([sample('王小样', phone)], WAYBILL_76X130, 3);
      expect(receipt).toMatchObject({ made: true, labels: 3, refused: [] });
    },
  );
});

describe('an order whose label shows what another order hides', () => {
  it('is refused itself, however many the others are, and the others go on', async () => {
    const shower = sample('李示例', '13812345678-4321');
    const others = Array.from({ length: 30 }, (_, index) =>
      sample(`王${'小样明'[index % 3]}示`, '13812345678'),
    );
    const { receipt } = await job([...others.slice(0, 9), shower, ...others.slice(9)], WAYBILL_76X130);
    expect(receipt.refused).toEqual([{ code: 'value-hidden-elsewhere', row: 11 }]);
    expect(receipt).toMatchObject({ made: true, labels: 30 });
  });
});
