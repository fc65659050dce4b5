import { expect, it, test } from 'vitest';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { CodeReader } from './code-reader.ts';
import { scanPdf } from './scan-pdf.ts';
import type { ScanTools } from './scan-pdf.ts';

/** A reader that finds one code in each picture, and counts how often it was asked. */
function counting(): ScanTools & { readonly asked: () => number } {
  let asked = 0;
  const readCode: CodeReader = () => {
    asked += 1;
    return Promise.resolve([{ text: 'A', symbology: 'QRCode', bytes: new Uint8Array([65]) }]);
  };
  return { readCode, readPicture: () => Promise.resolve(undefined), decodeGb: () => '', asked: () => asked };
}

const PIXELS = 8;

/** A page that draws one picture so many times. */
async function drawing(
  times: number,
  change: (document: PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  const bytes = new Uint8Array(PIXELS * PIXELS).map((_, at) => (at % 3 === 0 ? 0 : 255));
  const stream = document.context.flateStream(bytes, {
    ...{ Type: 'XObject', Subtype: 'Image', Width: PIXELS, Height: PIXELS },
    ...{ ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
  });
  const name = page.node.newXObject('Im', document.context.register(stream));
  const content = Array.from(
    { length: times },
    (_, at) => `q 50 0 0 50 ${at % 9} 0 cm ${name.asString()} Do Q`,
  ).join('\n');
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content)));
  change(document);
  return document.save({ useObjectStreams: false });
}

it('looks at a picture once, however often it is drawn', async () => {
  const tools = counting();
  const scan = await scanPdf(await drawing(500), tools);
  expect(scan).toMatchObject({ pages: 1, unread: [] });
  expect(scan.codes).toHaveLength(1);
  // The picture by itself, and the page put together.
  expect(tools.asked()).toBeLessThanOrEqual(2);
});

test('a note with an appearance is told as not looked at', async () => {
  const pdf = await drawing(1, (document) => {
    const annotation = document.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 9, 9], AP: {} });
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([annotation]));
  });
  expect((await scanPdf(pdf, counting())).unread).toEqual([{ page: 1, fault: 'annotation-not-read' }]);
});

test('a link is nothing to look at, a pattern is', async () => {
  const link = await drawing(1, (document) => {
    const annotation = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([annotation]));
  });
  expect((await scanPdf(link, counting())).unread).toEqual([]);
  const pattern = await drawing(1, (document) => {
    const resources = document.getPage(0).node.Resources();
    resources?.set(PDFName.of('Pattern'), document.context.obj({ P1: { Type: 'Pattern', PatternType: 1 } }));
  });
  expect((await scanPdf(pattern, counting())).unread).toEqual([{ page: 1, fault: 'pattern-not-read' }]);
});

test('pages that are missing are told', async () => {
  const pdf = await drawing(1, (document) => {
    document.catalog.Pages().set(PDFName.of('Count'), document.context.obj(2));
  });
  const text = new TextDecoder('latin1').decode(pdf);
  const two = new Uint8Array(Buffer.from(text.replace('/Count 1', '/Count 2'), 'latin1'));
  expect((await scanPdf(two, counting())).unread).toEqual([{ page: 0, fault: 'bad-page-tree' }]);
});

test('an encrypted file is called so', async () => {
  const pdf = await drawing(1);
  const text = new TextDecoder('latin1').decode(pdf);
  const locked = text.replace('trailer\n<<', 'trailer\n<<\n/Encrypt << /Filter /Standard >>');
  const scan = await scanPdf(new Uint8Array(Buffer.from(locked, 'latin1')), counting());
  expect(scan).toMatchObject({ codes: [], unread: [{ page: 0, fault: 'encrypted' }] });
});
