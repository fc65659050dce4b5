import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { mm, pt } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { PLATFORM_PROFILES } from '../import/platform-profiles.ts';
import { maskOrder } from '../masking/mask-order.ts';
import { POLICIES } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { BUILT_IN_TEMPLATES, builtInTemplate } from '../template/built-in-templates.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';
import { makeLabels } from './make-labels.ts';
import type { MadeLabels } from './label-job.ts';

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

  it.each([
    ['hand-over-100x70-en', 'Courier Hand'],
    ['pickup-card', '由店员'],
  ])('gets one of the template %s, which nobody can change, where called %s', async (id, name) => {
    const template = builtInTemplate(id);
    if (template === undefined) throw new Error(`no template ${id}`);
    const { receipt } = await job([sample('王小样'), sample(name)], template);
    expect(receipt).toMatchObject({ made: true, labels: 2, refused: [] });
  });

  it.each(['20261121', '0571-20261121', '2026-1121'])(
    'and one whose phone is the print date (%s) gets as many as asked for',
    async (phone) => {
      const { receipt } = await job([sample('王小样', phone)], WAYBILL_76X130, 3);
      expect(receipt).toMatchObject({ made: true, labels: 3, refused: [] });
    },
  );
});

describe('an order of several pieces', () => {
  it('has all its labels in the file, or none', async () => {
    // On the second piece there is more than fits.
    const template: Template = {
      ...WAYBILL_76X130,
      id: 'pieces',
      elements: WAYBILL_76X130.elements.map((element) =>
        element.id === 'privacy-notice' && element.kind === 'text'
          ? {
              ...element,
              lines: ['{{order.items}}'.repeat(40)],
              ...{ size: pt(9), minSize: pt(9) },
              showIf: {
                match: 'all' as const,
                tests: [{ field: 'print.piece' as const, is: 'above' as const, number: 1 }],
              },
            }
          : element,
      ),
    };
    const orders = [sample('王小样'), sample('李示例', '13912345678')];
    const { receipt, pdf } = await job(orders, template, 2);
    expect(pdf).toBeUndefined();
    expect(receipt).toMatchObject({
      made: false,
      labels: 0,
      refused: [
        { code: 'text-overflow', row: 2 },
        { code: 'text-overflow', row: 3 },
      ],
    });
    expect((await job(orders, template, 1)).receipt).toMatchObject({ made: true, labels: 2, refused: [] });
  });
});

describe('a template that names one of the job’s recipients', () => {
  const words = (...lines: readonly string[]): Template => ({
    ...WAYBILL_76X130,
    id: 'words',
    elements: WAYBILL_76X130.elements.map((element) =>
      element.id === 'privacy-notice' && element.kind === 'text'
        ? { ...element, height: mm(12), lines, size: pt(6), minSize: pt(6) }
        : element,
    ),
  });
  const others = [sample('李示例', '13912345678'), sample('欧阳明伟'), sample('Anna Example', '13700137000')];

  it.each([
    ['欧阳明伟'],
    ['送给欧阳明伟的礼物'],
    ['欧 阳 明 伟'],
    ['欧阳', '明伟'],
    ['致 Anna Example'],
    ['EXAMPLE, ANNA'],
  ])('by the words %j makes no label of anybody, and says where and not what', async (...lines) => {
    const made = await job(others, words(...lines));
    expect(made.pdf).toBeUndefined();
    expect(made.receipt.refused).toEqual(
      [2, 3, 4].map((row) => ({
        code: 'template-names-order',
        row,
        field: 'privacy-notice',
        params: { element: 'privacy-notice' },
      })),
    );
  });

  it('by the seller’s own name is not one: every label is made', async () => {
    const sent = others.map((order) => ({ ...order, sender: { name: '李小明', phone: '13600136000' } }));
    const { receipt } = await job(sent, words('发件人 李小明'));
    expect(receipt).toMatchObject({ made: true, labels: 3, refused: [] });
  });

  it('by what a buyer quotes of the shop, or by a name that is the middle of other words, is not one either', async () => {
    const quoting = [
      { ...sample('方明', '13912345678'), remark: '问 support@myshop.com' },
      { ...sample('欧阳明伟'), remark: '客服 400-820-8820 说可以' },
    ];
    const { receipt } = await job(quoting, words('support@myshop.com', '客服 400-820-8820', '东方明珠店'));
    expect(receipt).toMatchObject({ made: true, labels: 2, refused: [] });
  });

  it('by what the label is called, as the file would be, makes no label of anybody', async () => {
    const called = await job(others, { ...words('VIP'), name: { en: 'For Anna Example', 'zh-CN': '面单' } });
    expect(called.pdf).toBeUndefined();
    expect(called.receipt.refused[0]).toEqual({ code: 'template-called-as-order', row: 2 });
  });

  it('by what words and a serial number come to is not printed, though the same stands there without any order', async () => {
    const elements = words('1380{{print.serial|pad:7}}').elements;
    const serial = { start: 138_000, step: 1, per: 'row' } as const;
    const { receipt } = await job([sample('王小样'), sample('李示例', '13912345678')], {
      ...words(),
      elements,
      serial,
    });
    expect(receipt.refused).toMatchObject([{ code: 'label-not-proven', row: 2 }]);
    expect(receipt).toMatchObject({ made: true, labels: 1 });
  });

  it('is none where a customer is called as labels speak', async () => {
    const named = ['收件人', '快递', '易碎品', '谢谢', 'Gift Card'].map((name) => sample(name));
    const { receipt } = await job(named, words('收件人 快递 易碎品', '谢谢惠顾 Gift Card'));
    expect(receipt).toMatchObject({ made: true, labels: 5, refused: [] });
  });
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

describe('what a job knows beside the order', () => {
  const SAYS: Template = {
    ...WAYBILL_76X130,
    id: 'says',
    elements: WAYBILL_76X130.elements.flatMap((element) =>
      element.kind === 'text' && element.id === 'print-line'
        ? [{ ...element, lines: ['{{print.time}} {{print.policy}} {{order.platform}}'] }]
        : [],
    ),
  };
  const said = async (template: Template, platform?: string): Promise<string> => {
    if (!policy) throw new Error('no policy');
    const make = createLabelMaker({ policy, template, dpi: 203, date: '2026-11-21', time: '09:05' }, fonts);
    const masked = maskOrder(orderOf(sample('张示例')), policy);
    if (!masked.ok) throw new Error(masked.problem.code);
    const scene = await make(masked.value, { piece: 1, pieces: 1, platform });
    if (!scene.ok) throw new Error(scene.problem.code);
    return scene.value.marks.map((mark) => (mark.kind === 'glyphs' ? mark.text.text : '')).join('');
  };

  it('is printed by name, in the language of the template', async () => {
    expect(await said(SAYS, 'taobao')).toBe(
      `09:05 ${policy?.name['zh-CN']} ${PLATFORM_PROFILES.taobao.name['zh-CN']}`,
    );
    const english = `09:05 ${policy?.name.en} ${PLATFORM_PROFILES.taobao.name.en}`;
    expect(await said({ ...SAYS, language: 'en' }, 'taobao')).toBe(english);
    expect(await said(SAYS, 'constructor')).toBe(`09:05 ${policy?.name['zh-CN']}`);
  });
});

describe('serial numbers', () => {
  const numbered = (serial: NonNullable<Template['serial']>): Template => ({
    ...WAYBILL_76X130,
    id: 'numbered',
    serial,
    elements: WAYBILL_76X130.elements.map((element) =>
      element.id === 'print-line' && element.kind === 'text'
        ? { ...element, lines: ['No. {{print.serial | pad:6}}'] }
        : element,
    ),
  });
  const [one, two] = [sample('王小样'), sample('李示例', '13912345678')];
  // Code 128 cannot say it.
  const unprintable = { ...sample('张样品', '13712345678'), orderNo: '货号一', tracking: '' };
  const shaOf = async (...given: Parameters<typeof job>): Promise<string | undefined> => {
    const { receipt } = await job(...given);
    return receipt.sha256;
  };

  it('count the rows of the job, those that are refused too', async () => {
    const withRefused = await job([one, unprintable, two], numbered({ start: 7, step: 1, per: 'row' }));
    expect(withRefused.receipt).toMatchObject({ labels: 2, refused: [{ code: 'code-characters' }] });
    const byTwos = await shaOf([one, two], numbered({ start: 7, step: 2, per: 'row' }));
    expect(withRefused.receipt.sha256).toBe(byTwos);
    expect(await shaOf([one, two], numbered({ start: 7, step: 1, per: 'row' }))).not.toBe(byTwos);
  });

  it('count the labels, where the template says so', async () => {
    const perCopy = await shaOf([one, two], numbered({ start: 7, step: 1, per: 'copy' }), 2);
    expect(perCopy).not.toBe(await shaOf([one, two], numbered({ start: 7, step: 1, per: 'row' }), 2));
    const single = await shaOf([one, two], numbered({ start: 7, step: 1, per: 'copy' }));
    expect(single).toBe(await shaOf([one, two], numbered({ start: 7, step: 1, per: 'row' })));
  });

  it('that equal a room of their own label’s order are no room', async () => {
    const template = numbered({ start: 1801, step: 1, per: 'row' });
    const bare: Template = {
      ...template,
      elements: template.elements.map((element) =>
        element.id === 'print-line' && element.kind === 'text'
          ? { ...element, lines: ['{{print.serial}}'] }
          : element,
      ),
    };
    const { receipt } = await job([one, two], bare);
    expect(receipt).toMatchObject({ made: true, labels: 2, refused: [] });
  });
});

it('a label with runs, looks, pipes, an ellipsis and a table of goods is proven', async () => {
  const base = WAYBILL_76X130.elements.find(({ id }) => id === 'sender');
  if (base?.kind !== 'text') throw new Error('no text');
  const place = { x: mm(5), width: mm(60), height: mm(15), size: pt(10), minSize: pt(6) };
  const looks = [
    { when: { match: 'all', tests: [{ field: 'order.items', is: 'above', number: 0 }] }, inverse: true },
  ] as const;
  const template: Template = {
    ...WAYBILL_76X130,
    bands: [],
    id: 'rich',
    elements: [
      {
        ...base,
        ...place,
        id: 'runs',
        y: mm(5),
        lines: [
          [
            { text: '收', inverse: true },
            { text: ' {{recipient.name}}', size: 1.333, weight: 'bold' },
          ],
        ],
      },
      { ...base, ...place, id: 'looks', y: mm(25), looks, lines: ['{{order.number | last:4 | pad:6}}'] },
      {
        ...base,
        ...place,
        id: 'cut',
        y: mm(45),
        height: mm(5),
        overflow: 'ellipsis',
        lines: ['{{recipient.address}}'.repeat(3)],
      },
      {
        ...place,
        kind: 'table',
        id: 'goods',
        y: mm(65),
        columns: [{ field: 'item.name', title: '商品', share: 1, align: 'left' }],
        header: true,
        rules: true,
        lineHeight: 1.2,
        rows: 1,
        cellLines: 1,
        more: '等 {{n}} 件',
      },
    ],
  };
  const { receipt } = await job([{ ...sample('王小样'), items: ['龙井茶', '杯子'] }], template);
  expect(receipt).toMatchObject({ made: true, labels: 1, refused: [] });
});
