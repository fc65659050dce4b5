import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { packageFile } from './inputs.mjs';

const pdfium = PDFiumLibrary.init();
prepareZXingModule({
  overrides: { wasmBinary: packageFile('zxing-wasm/reader/zxing_reader.wasm').buffer },
  fireImmediately: true,
});

/** Pixels a point: 8 a millimetre, so that the narrowest bar has three. */
const SCALE = 2.835;

/**
 * Whether a file is what it was asked to be: a page a label, and on the first and last page ink, the masked strings
 * and both codes. Throws what is wrong; a contender that leaves something out wins nothing.
 */
export async function checkOutput(pdf, labels) {
  const document = await (await pdfium).loadDocument(pdf);
  try {
    if (document.getPageCount() !== labels.length) throw new Error(`${document.getPageCount()} pages`);
    for (const index of [0, labels.length - 1]) await checkPage(document.getPage(index), labels[index]);
  } finally {
    document.destroy();
  }
}

async function checkPage(page, label) {
  // PDFium's wrapper closes a page when it has drawn it, so its text comes first.
  const found = squeeze(page.getText());
  const {
    width,
    height,
    data: pixels,
  } = await page.render({
    scale: SCALE,
    render: async (picture) => picture.data,
  });
  const data = Uint8ClampedArray.from(pixels);
  const ink = inkOf(data);
  if (ink < 0.03 || ink > 0.5) throw new Error(`page ${page.number}: ${(ink * 100).toFixed(1)} % ink`);
  const lacking = label.boxes.filter(
    (box) => !box.text.split('\n').every((line) => found.includes(squeeze(line))),
  );
  if (lacking.length > 0) {
    throw new Error(`page ${page.number} lacks the text of ${lacking.map((box) => box.id).join(', ')}`);
  }
  const codes = await readCodes({ width, height, data });
  for (const { symbology, content } of label.codes) {
    const isRead = codes.some((code) => code.text === content && code.format === FORMATS[symbology]);
    if (!isRead) throw new Error(`page ${page.number}: its ${symbology} cannot be read`);
  }
}

const FORMATS = { code128: 'Code128', qr: 'QRCode' };

async function readCodes(pixels) {
  return (await readBarcodes(pixels, { tryHarder: true })).filter((code) => code.isValid);
}

/** Share of dark pixels. */
function inkOf(data) {
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] < 128) dark += 1;
  return (dark * 4) / data.length;
}

/** Readers put spaces and line ends where they see gaps. */
const squeeze = (text) => text.normalize('NFKC').replace(/\s+/gu, '');
