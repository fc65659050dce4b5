import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { POLICIES } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import type { DocumentOptions } from './document-options.ts';
import { MOST_TAGGED, pdfOptions } from './document-options.ts';
import { makeLabels } from './make-labels.ts';
import type { MadeLabels } from './label-job.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

const [policy] = POLICIES;

async function job(
  orders: readonly OrderText[],
  document: DocumentOptions | undefined,
  copies = 1,
): Promise<MadeLabels> {
  if (!policy) throw new Error('no policy');
  return makeLabels(
    {
      design: { policy, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' },
      orders: orders.map((order, index) => orderOf({ row: index + 2, ...order })),
      count: orders.length,
      copies,
      document,
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
const sample = (orderNo: string, name = '王小样', phone = '13800138000'): OrderText => ({
  orderNo,
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
});

async function catalogOf({ pdf, receipt }: MadeLabels): Promise<PDFDict> {
  expect(receipt.refused).toEqual([]);
  expect(receipt.made).toBe(true);
  if (pdf === undefined) throw new Error('no file');
  return (await PDFDocument.load(pdf, { updateMetadata: false })).catalog;
}

function titlesOf(catalog: PDFDict): readonly string[] {
  const titles: string[] = [];
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  let item = outlines?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

describe('the file of a job', () => {
  it('is tagged in the template’s language, with no outline and no metadata, where nobody said otherwise', async () => {
    const catalog = await catalogOf(await job([sample('A-1')], undefined));
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(catalog.get(PDFName.of('Lang'))?.toString()).toBe('(zh-CN)');
    expect(catalog.has(PDFName.of('Outlines'))).toBe(false);
    expect(catalog.has(PDFName.of('Metadata'))).toBe(false);
  });

  it('has no tags where none are asked for, or the labels are many', async () => {
    const catalog = await catalogOf(await job([sample('A-1')], { tagged: false }));
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
    const tagged = (options: DocumentOptions, labels: number): boolean =>
      pdfOptions(options, WAYBILL_76X130, labels).tagged;
    expect([MOST_TAGGED, MOST_TAGGED + 1].map((labels) => tagged({}, labels))).toEqual([true, false]);
    expect(tagged({ tagged: true }, 100_000)).toBe(true);
  });

  it('has one bookmark for each order, at its first piece, by the number as the policy shows it', async () => {
    const orders = [sample('A-1'), sample('转13912345678', '李范本'), sample('')];
    const catalog = await catalogOf(await job(orders, { outline: 'orderNo', archive: true }, 2));
    const titles = titlesOf(catalog);
    expect(titles).toHaveLength(2);
    expect(titles[0]).toBe('A-1');
    expect(titles[1]).not.toContain('13912345678');
    expect(titles[1]).toContain('转');
    expect(catalog.has(PDFName.of('OutputIntents'))).toBe(true);
  });

  it.each([
    'Figure',
    'Artifact',
    'Document',
    'Section',
    'Barcode',
    'MCID',
    '二维码',
    'Adobe',
    'Description',
    'part',
  ])('is made for a customer who is called %s', async (name) => {
    const made = await job([sample('A-1', name), sample('A-2')], { archive: true, outline: 'orderNo' });
    expect(made.receipt).toMatchObject({ made: true, labels: 2, refused: [] });
  });
});
