import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { success } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { pngDots } from '../render/png/testing/png-dots.ts';
import { printZpl } from '../render/printer/testing/zpl-printer.ts';
import { zplSettings } from '../render/printer/testing/settings.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { createLabelPictures, pictureFiles } from './label-pictures.ts';
import { createLabelPrinter } from './label-printer.ts';
import type { LabelOutput, PictureKind } from './label-output.ts';
import { makeLabels } from './make-labels.ts';
import { wholeFile } from './testing/whole-file.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

const DESIGN = { policy: NATIONAL_POLICY, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' } as const;
const sample = (row: number, name: string, tracking: string) =>
  orderOf({
    row,
    orderNo: '7070707070707070707',
    tracking,
    recipient: {
      name,
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号',
    },
    items: ['龙井茶'],
  });
const ORDERS = [
  sample(2, '王小样', 'SF7070707070707'),
  sample(3, '码不能写', '单号'),
  sample(4, '李示例', 'SF7070707070708'),
];
const HIDDEN = ['王小样', '李示例', '13800138000', '示例路99号'];

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const tools = async () => ({
  fonts,
  readCode: await codeReader(),
  decodeGb: (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes),
  digest: (bytes: Uint8Array) => Promise.resolve(sha256(bytes)),
  pause: () => Promise.resolve(),
});
const job = { design: DESIGN, orders: ORDERS, count: ORDERS.length, copies: 1, refused: [] };

async function pictured(kind: PictureKind, dpi: 203 | 300 = 203) {
  const readCode = await codeReader();
  const outputOf = () => createLabelPictures(kind, dpi, { fonts: fonts.fonts, readCode });
  return makeLabels({ ...job, design: { ...DESIGN, dpi }, outputOf }, await tools());
}

describe.each(['png', 'svg'] as const)('labels as %s', (kind) => {
  it('are those of the proven file, named by their place, and in the receipt', async () => {
    const { pdf, pictures = [], printed, receipt } = await pictured(kind);
    expect(pdf).toBeDefined();
    expect(printed).toBeUndefined();
    expect(receipt).toMatchObject({ made: true, labels: 2, refused: [{ row: 3 }] });
    expect(pictures.map(({ name }) => name)).toEqual([`label-0001.${kind}`, `label-0002.${kind}`]);
    const lines = pictures.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
    expect(receipt.pictures).toEqual({
      kind,
      files: 2,
      bytes: pictures.reduce((sum, { bytes }) => sum + bytes.length, 0),
      sha256: sha256(lines),
    });
  });
});

it('a PNG has the dots that a printer is sent, and says how many there are in a metre', async () => {
  const grid = headGrid(WAYBILL_76X130, 300);
  const settings = zplSettings(
    { width: grid.columns, height: grid.rows },
    { dpi: 300, media: { kind: 'gap', gap: 24 } },
  );
  const readCode = await codeReader();
  const outputOf = (): LabelOutput => {
    const printer = createLabelPrinter(settings, WAYBILL_76X130, { fonts: fonts.fonts, readCode });
    if (!printer.ok) throw new Error(printer.problem.code);
    return printer.value;
  };
  const { printed } = await makeLabels({ ...job, design: { ...DESIGN, dpi: 300 }, outputOf }, await tools());
  const labels = printZpl(wholeFile(printed));
  const { pictures = [] } = await pictured('png', 300);
  expect(pictures).toHaveLength(2);
  for (const [at, { bytes }] of pictures.entries()) {
    expect(await pngDots(bytes)).toEqual(labels[at]?.bitmap);
    const perMetre = Buffer.from(bytes).toString('latin1').indexOf('pHYs') + 4;
    expect(new DataView(bytes.buffer).getUint32(perMetre)).toBe(11_800);
  }
});

it('an SVG is outlines in millimetres: no text, no picture from elsewhere and no hidden value', async () => {
  const { pictures = [] } = await pictured('svg');
  for (const { bytes } of pictures) {
    const svg = new TextDecoder().decode(bytes);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="76mm" height="130mm"/u);
    // What stands between tags would be text; ids are of fonts and glyphs.
    expect(svg.replaceAll(/<[^>]*>/gu, '')).toBe('');
    expect(svg).not.toMatch(/<(?:text|title|desc|metadata|image|style|script|a)\b|data:|aria-/u);
    for (const value of HIDDEN) expect(svg).not.toContain(value);
    expect(new Set(svg.match(/<(\w+)/gu))).toEqual(new Set(['<svg', '<defs', '<path', '<g', '<use']));
  }
});

it('names sort as the labels do, however many there are', () => {
  const names = pictureFiles('png', new Array<Uint8Array>(12_345).fill(new Uint8Array())).map(
    ({ name }) => name,
  );
  expect(names[0]).toBe('label-00001.png');
  expect(names.toSorted()).toEqual(names);
});

it('a job that is longer than an array can be is refused in words', async () => {
  const outputOf = (): LabelOutput => ({
    provesCodes: true,
    add: () => Promise.resolve(success(undefined)),
    finish: async () => ({ told: { printer: { sha256: '', bytes: new Uint8Array(2 ** 53).length } } }),
  });
  const { pdf, printed, receipt } = await makeLabels({ ...job, outputOf }, await tools());
  expect([pdf, printed]).toEqual([undefined, undefined]);
  expect(receipt).toMatchObject({ made: false, labels: 0, refused: [{ row: 3 }, { code: 'job-too-large' }] });
});
