import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { DPIS, mm, pt } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { SealedVersion } from '../base/sealed-slot.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { hiddenValues } from '../masking/hidden-values.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { checkAny } from '../proof/check-any.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';
import { success } from '../base/result.ts';
import { orderRecord } from '../sealing/order-record.ts';
import { Sealer } from '../sealing/sealer.ts';
import { SEAL_TOOLS, testKey, testSealer } from '../sealing/testing/seal-tools.ts';
import type { SealedElement, Template } from '../template/template.ts';
import { TEMPLATE_VERSION } from '../template/template.ts';
import { makeLabels } from './make-labels.ts';
import type { MadeLabels } from './label-job.ts';

/** A sealed slot on its way from a template to the finished file, which is drawn, scanned and opened. */

let fonts: FontStore;
let sealer: Sealer;
beforeAll(async () => {
  fonts = await nodeFontStore();
  sealer = await testSealer();
});

function template(slot: Partial<SealedElement> = {}): Template {
  return {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    id: 'sealed',
    name: { en: 'Sealed', 'zh-CN': '加密' },
    width: mm(76),
    height: mm(60),
    elements: [
      {
        kind: 'text',
        id: 'to',
        ...{ x: mm(2), y: mm(2), width: mm(70), height: mm(8) },
        lines: ['{{recipient.name}} {{recipient.phone}} {{order.code}}'],
        weight: 'regular',
        size: pt(8),
        minSize: pt(5),
        lineHeight: 1.25,
        keepWords: false,
        align: 'left',
        verticalAlign: 'middle',
        inverse: false,
      },
      {
        kind: 'sealed',
        id: 'seal',
        ...{ x: mm(4), y: mm(12), width: mm(46), height: mm(46) },
        version: 9,
        boundTo: 'order.code',
        remark: true,
        ...slot,
      },
    ],
  };
}

/** Invented. */
function sample(more: Partial<OrderText> = {}): OrderText {
  return {
    orderNo: '7070707070707070707',
    tracking: 'SF7070707070707',
    recipient: {
      name: '欧阳示例',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号示例花园7号楼3单元201室',
    },
    items: ['龙井茶'],
    remark: '放丰巢',
    ...more,
  };
}

interface Options {
  readonly dpi?: Dpi;
  readonly copies?: number;
  readonly sealer?: Sealer | undefined;
}

async function made(
  orders: readonly OrderText[],
  design: Template = template(),
  options: Options = { sealer },
): Promise<MadeLabels> {
  return makeLabels(
    {
      design: { policy: NATIONAL_POLICY, template: design, dpi: options.dpi ?? 203, date: '2026-11-21' },
      orders: orders.map((order, index) => orderOf({ row: index + 2, ...order })),
      count: orders.length,
      copies: options.copies ?? 1,
      refused: [],
      sealer: options.sealer,
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

/** What a scanner reads off each page of a file, drawn at the printer's own dots by a reader that did not write it. */
async function scanned(pdf: Uint8Array | undefined, dpi: Dpi = 203): Promise<readonly string[]> {
  const read = await codeReader();
  const pages = await readPdf(pdf ?? new Uint8Array(), dpi);
  const texts: string[] = [];
  for (const { pixels } of pages) {
    const gray = Uint8Array.from(
      { length: pixels.width * pixels.height },
      (_, at) => pixels.data[at * 4] ?? 0,
    );
    const codes = await read({ columns: pixels.width, rows: pixels.height, pixels: gray, pure: false });
    texts.push(...codes.map(({ text }) => text));
  }
  return texts;
}

describe('a label with a sealed slot', () => {
  it.each(DPIS)('is proven, scanned and opened at %i dpi', async (dpi) => {
    const { pdf, receipt } = await made([sample()], template(), { dpi, sealer });
    expect(receipt.made).toBe(true);
    const [text = ''] = await scanned(pdf, dpi);
    expect(text).toMatch(/^HL1:/);
    expect(await sealer.open(text, 'SF7070707070707')).toEqual({
      ok: true,
      value: {
        name: '欧阳示例',
        phone: '13800138000',
        address: ['浙江省 杭州市 西湖区', '示例路99号示例花园7号楼3单元201室'],
        remark: '放丰巢',
      },
    });
    expect(await sealer.open(text, 'SF7070707070708')).toMatchObject({ problem: { code: 'sealed-moved' } });
  });

  it.each([7, 10, 12] as const satisfies readonly SealedVersion[])(
    'has a code of version %i whatever the order, and is read turned too',
    async (version) => {
      const orders = [
        sample({ remark: '', recipient: { name: '王示例', phone: '13800138000', detail: '示例路1号' } }),
      ];
      for (const rotation of [90, 180, 270]) {
        const { pdf } = await made(orders, template({ version, rotation }), { dpi: 300, sealer });
        const [text = ''] = await scanned(pdf, 300);
        const opened = await sealer.open(text, 'SF7070707070707');
        expect(opened.ok && opened.value.name).toBe('王示例');
      }
    },
  );

  it('shows nothing of the order that the policy hides, wherever one looks', async () => {
    const { pdf = new Uint8Array() } = await made([sample()]);
    const order = orderOf({ row: 2, ...sample() });
    const report = await checkAny(
      pdf,
      { hidden: hiddenValues(order, NATIONAL_POLICY, {}), shown: ['西湖区', 'SF7070707070707'] },
      {
        readCode: await codeReader(),
        decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
        pause: async () => undefined,
      },
    );
    expect(report.leaks).toEqual([]);
    const raw = Buffer.from(pdf);
    for (const value of ['13800138000', '欧阳示例', '201室'])
      expect(raw.includes(Buffer.from(value))).toBe(false);
  });

  it('is sealed anew for each copy', async () => {
    const { pdf } = await made([sample()], template(), { copies: 3, sealer });
    const texts = await scanned(pdf);
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect((await sealer.open(text, 'SF7070707070707')).ok).toBe(true);
  });

  it('is refused without a key, and there is no file', async () => {
    const { pdf, receipt } = await made([sample(), sample()], template(), {});
    expect(pdf).toBeUndefined();
    expect(receipt.refused).toMatchObject([
      { code: 'sealed-no-key', field: 'seal', row: 2 },
      { code: 'sealed-no-key', field: 'seal', row: 3 },
    ]);
  });

  it('is refused where the order does not fit, and the others go on', async () => {
    const long = sample({ remark: '请放在门口'.repeat(12) });
    const { pdf, receipt } = await made([sample(), long]);
    expect(receipt.refused).toMatchObject([
      { code: 'sealed-too-long', field: 'seal', row: 3, params: { element: 'seal', most: 139 } },
    ]);
    expect(await scanned(pdf)).toHaveLength(1);
    expect((await made([long], template({ remark: false }))).receipt.made).toBe(true);
  });

  it('is refused where the number that it is tied to is masked, or is not there', async () => {
    const hidden = sample({ tracking: '', orderNo: '13800138000' });
    expect((await made([hidden])).receipt.refused).toMatchObject([
      { code: 'sealed-id-hidden', field: 'seal' },
    ]);
    const without = sample({ tracking: '' });
    const design = template({ boundTo: 'order.tracking' });
    expect((await made([without], design)).receipt.refused).toMatchObject([{ code: 'sealed-id-empty' }]);
  });

  it('makes no file where what was read back does not open to the order', async () => {
    class Forgetful extends Sealer {
      override async open() {
        return success({ ...orderRecord(orderOf(sample()), true), phone: '13800138001' });
      }
    }
    const { pdf, receipt } = await made([sample()], template(), {
      sealer: new Forgetful(await testKey(), SEAL_TOOLS),
    });
    expect(pdf).toBeUndefined();
    const failed = receipt.checks.filter(({ passed }) => !passed);
    expect(failed).toMatchObject([
      { check: 'codes-equal-scene', problems: [{ code: 'sealed-does-not-open', row: 2 }] },
    ]);
  });
});
