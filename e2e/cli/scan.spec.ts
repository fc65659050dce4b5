import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import qrcode from 'qrcode/lib/core/qrcode.js';
import { fileOf, hushlabel } from './shell.ts';

const ORDERS = `订单号,收件人,手机,省,市,区,地址,商品,数量,运单号
A1,王小明,13812345678,浙江省,杭州市,西湖区,文三路100号3单元402,杯子,1,SF1400000104729
A2,李芳,13987654321,广东省,深圳市,南山区,科技园2号楼1501,茶叶,2,SF1400000104738
`;
/** A picture of the app with a label on it; a browser made it. */
const PICTURE = path.resolve(import.meta.dirname, '../../docs/images/designer.png');

interface Scan {
  readonly kind: string;
  readonly pages: number;
  readonly codes: readonly { readonly page: number; readonly symbology: string; readonly text: string }[];
  readonly unread: readonly { readonly page: number; readonly code: string; readonly message: string }[];
}

async function scan(...args: string[]) {
  const { code, stdout, stderr } = await hushlabel(['scan', ...args]);
  expect(stderr).toBe('');
  return { code, ...(JSON.parse(stdout) as Scan) };
}

test('scan reads the codes of a PDF, page by page', async () => {
  const out = path.join(path.dirname(await fileOf('x', '')), 'out.pdf');
  const made = await hushlabel(['labels', await fileOf('orders.csv', ORDERS), '--out', out]);
  expect(made.code).toBe(0);
  const whole = await scan(out);
  expect(whole).toMatchObject({ code: 0, kind: 'pdf', pages: 2, unread: [] });
  const of = (page: number) => whole.codes.filter((code) => code.page === page);
  expect(of(1).length).toBeGreaterThan(0);
  expect(of(1).map(({ text }) => text)).toContain('SF1400000104729');
  expect(of(2).map(({ text }) => text)).toContain('SF1400000104738');
  const second = await scan(out, '--page', '2');
  expect(second.codes).toEqual(of(2));
  const none = await hushlabel(['scan', out, '--page', '3']);
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toContain('there is no page 3');
});

test('scan reads a picture, also from standard input', async () => {
  const read = await scan(PICTURE);
  expect(read).toMatchObject({ code: 0, kind: 'picture', pages: 1, unread: [] });
  expect(read.codes.map(({ symbology }) => symbology).toSorted()).toEqual(['Code128', 'QRCode']);
  const piped = await hushlabel(['scan', '-'], await readFile(PICTURE));
  expect(JSON.parse(piped.stdout)).toMatchObject({ codes: read.codes });
});

test('scan reads a photograph in a PDF, and says what it could not look at', async ({ page }) => {
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(await photographOf(page, 'hushlabel'));
  document.addPage([300, 300]).drawImage(picture, { x: 20, y: 20, width: 200, height: 200 });
  const read = await scan(await fileOf('photo.pdf', await document.save()));
  expect(read.codes).toEqual([{ page: 1, symbology: 'QRCode', text: 'hushlabel' }]);
  expect(read.code).toBe(0);
  const broken = Buffer.from(await document.save({ useObjectStreams: false }));
  const start = broken.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  broken.fill(0, start, start + 64);
  const unread = await scan(await fileOf('broken.pdf', broken));
  expect(unread).toMatchObject({ code: 1, codes: [], unread: [{ page: 1, code: 'jpeg-not-read' }] });
});

/** A QR code as a camera sees it: turned a little, blurred, on gray, as a JPEG. */
async function photographOf(page: Page, text: string): Promise<Uint8Array> {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const url = await page.evaluate(
    ({ side, dark }) => {
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 320;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = '#ccc';
      context.fillRect(0, 0, 320, 320);
      context.filter = 'blur(1px)';
      context.translate(60, 40);
      context.rotate(0.1);
      context.fillStyle = '#333';
      for (const at of dark) context.fillRect((at % side) * 9, Math.floor(at / side) * 9, 9, 9);
      return canvas.toDataURL('image/jpeg', 0.6);
    },
    { side: size, dark: [...data.keys()].filter((at) => data[at] === 1) },
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

test('scan refuses what is no picture and no PDF', async () => {
  for (const [name, content, said] of [
    ['text.txt', 'nothing to see', 'is no PDF, and no PNG'],
    ['empty.png', '', 'is no PDF, and no PNG'],
    ['huge.png', hugePng(60_000), 'is no PDF, and no PNG'],
    ['large.png', hugePng(8_000), 'is no PDF, and no PNG'],
  ] as const) {
    const refused = await hushlabel(['scan', await fileOf(name, content)]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(said);
  }
  const page = await hushlabel(['scan', PICTURE, '--page', '0']);
  expect(page).toMatchObject({ code: 2, stdout: '' });
  const broken = await scan(await fileOf('broken.pdf', '%PDF-1.7 and nothing more'));
  expect(broken.code).toBe(1);
  expect(broken.codes).toEqual([]);
  expect(broken.unread.length).toBeGreaterThan(0);
});

/** The head of a PNG that says it has so many pixels on a side. */
function hugePng(side: number): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([head, size, Buffer.alloc(64)]);
}
