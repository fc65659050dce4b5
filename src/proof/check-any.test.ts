import { PDFDocument, StandardFonts, degrees, rgb } from 'pdf-lib';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { checkAny } from './check-any.ts';
import type { AnyReport } from './any-report.ts';
import { PdfDocument } from './pdf/document.ts';
import { pagesOf } from './pdf/page-tree.ts';
import { codeReader } from './testing/good-file.ts';

/** Files of another program, pdf-lib: cross-reference streams, object streams, simple fonts. All values are invented. */
const PHONE = '13812345678';
const NAME = 'Katarzyna Wisniewska';
const HIDDEN: readonly HiddenValue[] = [
  { row: 7, field: 'recipient.name', text: NAME, part: 'whole' },
  { row: 7, field: 'recipient.phone', text: PHONE, part: 'whole' },
];
const SHOWN = ['K*** W***', '1******5678', 'SF1310000000001', 'Handmade soap x2'];

async function check(
  build: (pdf: PDFDocument) => unknown,
  tools: Parameters<typeof checkAny>[2] = {},
): Promise<AnyReport> {
  const pdf = await PDFDocument.create();
  await build(pdf);
  return checkAny(
    await pdf.save(),
    { hidden: HIDDEN, shown: SHOWN },
    { readCode: await codeReader(), ...tools },
  );
}

async function label(pdf: PDFDocument, extra = ''): Promise<void> {
  const page = pdf.addPage([283, 425]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [index, text] of [...SHOWN, extra].entries())
    page.drawText(text, { x: 20, y: 300 - index * 20, size: 12, font });
}

const places = (report: AnyReport): readonly string[] =>
  report.leaks.map((leak) => `${leak.field} ${leak.where} ${leak.code}`);

function modules(text: string): { readonly size: number; dark(x: number, y: number): boolean } {
  const grid = encodeSymbol('qr', mintMaskedText(text));
  if (!grid.ok) throw new Error(grid.problem);
  const { columns, bits } = grid.value;
  const stride = Math.ceil(columns / 8);
  return { size: columns, dark: (x, y) => ((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0 };
}

function drawCode(pdf: PDFDocument, text: string): void {
  const page = pdf.addPage([283, 425]);
  const { size, dark } = modules(text);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (dark(x, y))
        page.drawRectangle({ x: 40 + x * 4, y: 300 - y * 4, width: 4, height: 4, color: rgb(0, 0, 0) });
    }
  }
}

/** An 8-bit picture of a code. */
function placeImage(
  pdf: PDFDocument,
  text: string,
  space: 'DeviceGray' | 'DeviceRGB',
  bits: 1 | 8 = 8,
): void {
  const { size, dark } = modules(text);
  const scale = 3;
  const side = (size + 8) * scale;
  const parts = space === 'DeviceRGB' ? 3 : 1;
  const stride = bits === 8 ? side * parts : Math.ceil(side / 8);
  const data = new Uint8Array(stride * side).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor(x / scale) - 4, Math.floor(y / scale) - 4];
      if (column < 0 || row < 0 || column >= size || row >= size || !dark(column, row)) continue;
      if (bits === 8) data.fill(0, y * stride + x * parts, y * stride + (x + 1) * parts);
      else data[y * stride + (x >> 3)] = (data[y * stride + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const stream = pdf.context.stream(new Uint8Array(deflateSync(data)), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: side,
    Height: side,
    ColorSpace: space,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
  });
  const page = pdf.addPage([283, 425]);
  const name = page.node.newXObject('Im', pdf.context.register(stream));
  const content = pdf.context.stream(`q 100 0 0 100 50 50 cm ${name.toString()} Do Q`);
  page.node.addContentStream(pdf.context.register(content));
}

describe('a file of another program', () => {
  it('passes when it shows masked values only', async () => {
    const report = await check((pdf) => label(pdf));
    expect(report.leaks).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.looked.pages).toBe(1);
    expect(report.looked.strings).toBeGreaterThan(0);
  });

  it('is read through its cross-reference and object streams', async () => {
    const pdf = await PDFDocument.create();
    await label(pdf);
    pdf.addPage([100, 200]);
    const document = PdfDocument.open(await pdf.save());
    expect(document.rebuilt).toBe(false);
    expect(pagesOf(document).map((page) => page.box)).toEqual([
      [0, 0, 283, 425],
      [0, 0, 100, 200],
    ]);
  });

  it.each([
    ['a phone', PHONE, 'recipient.phone page in-text'],
    ['a phone with spaces', '138 1234 5678', 'recipient.phone page in-text'],
    ['seven digits of a phone', '1381234', 'recipient.phone page in-text'],
    ['a name in capitals', NAME.toUpperCase(), 'recipient.name page in-text'],
    ['a name backwards', [...NAME].toReversed().join(''), 'recipient.name page in-text'],
  ])('leaks %s on its page', async (_, text, leak) => {
    const report = await check((pdf) => label(pdf, text));
    expect(places(report)).toContain(leak);
    expect(report.leaks[0]).toMatchObject({ row: 7, page: 1 });
    expect(report.passed).toBe(false);
  });

  it('leaks letters that were placed apart and out of order', async () => {
    const report = await check(async (pdf) => {
      const page = pdf.addPage([283, 425]);
      const font = await pdf.embedFont(StandardFonts.Courier);
      const order = [...PHONE]
        .map((digit, index) => ({ digit, index }))
        .sort((a, b) => ((a.index * 7) % 11) - ((b.index * 7) % 11));
      for (const { digit, index } of order)
        page.drawText(digit, { x: 20 + index * 8, y: 200, size: 12, font });
    });
    expect(places(report)).toContain('recipient.phone page in-reading-order');
  });

  it('leaks text that is turned and white', async () => {
    const report = await check(async (pdf) => {
      pdf.addPage([283, 425]).drawText(NAME, { x: 100, y: 100, rotate: degrees(90), color: rgb(1, 1, 1) });
    });
    expect(places(report)).toContain('recipient.name page in-text');
  });

  it.each(['title', 'author', 'subject', 'keywords'] as const)('leaks its %s', async (key) => {
    const report = await check(async (pdf) => {
      await label(pdf);
      if (key === 'keywords') pdf.setKeywords([PHONE]);
      else if (key === 'title') pdf.setTitle(PHONE);
      else if (key === 'author') pdf.setAuthor(PHONE);
      else pdf.setSubject(PHONE);
    });
    expect(places(report)).toContain('recipient.phone metadata in-file');
  });

  it('leaks an attachment, packed as it is', async () => {
    const report = await check(async (pdf) => {
      await label(pdf);
      await pdf.attach(Buffer.from(`name\n${NAME}\n`), 'orders.csv', { mimeType: 'text/csv' });
    });
    expect(places(report)).toContain('recipient.name attachment in-file');
  });

  it('leaks a form field’s value', async () => {
    const report = await check(async (pdf) => {
      await label(pdf);
      const [page] = pdf.getPages();
      const field = pdf.getForm().createTextField('f');
      field.setText(PHONE);
      if (page) field.addToPage(page);
    });
    expect(report.leaks.map((leak) => leak.where)).toEqual(expect.arrayContaining(['unused-content']));
    expect(report.warnings.map((warning) => warning.code)).toContain('active-key');
  });

  it.each([
    ['drawn of rectangles', (pdf: PDFDocument) => drawCode(pdf, PHONE)],
    ['as a gray picture', (pdf: PDFDocument) => placeImage(pdf, PHONE, 'DeviceGray')],
    ['as a colour picture', (pdf: PDFDocument) => placeImage(pdf, PHONE, 'DeviceRGB')],
    ['as a 1-bit picture', (pdf: PDFDocument) => placeImage(pdf, PHONE, 'DeviceGray', 1)],
    ['as hexadecimal', (pdf: PDFDocument) => drawCode(pdf, Buffer.from(PHONE).toString('hex'))],
    ['as base64', (pdf: PDFDocument) => drawCode(pdf, Buffer.from(`x|${PHONE}`).toString('base64'))],
    ['in a link', (pdf: PDFDocument) => drawCode(pdf, `https://example.com/?n=${encodeURIComponent(NAME)}`)],
  ])('leaks a code %s', async (_, build) => {
    const report = await check(build);
    expect(report.leaks.map(({ where, page, code }) => ({ where, page, code }))).toContainEqual({
      where: 'code',
      page: 1,
      code: 'in-code',
    });
  });

  it('does not take a code that says what is shown for a leak', async () => {
    const report = await check((pdf) => drawCode(pdf, 'SF1310000000001'));
    expect(report.looked.codes).toBe(1);
    expect(report.passed).toBe(true);
  });

  it('reads codes from pages that are drawn elsewhere, when a drawer is given', async () => {
    let drawn = 0;
    const report = await check((pdf) => drawCode(pdf, PHONE), {
      rasterise: async (pdf, page, dpi) => {
        drawn += 1;
        const [picture] = await readPdf(pdf, dpi, [page]);
        if (!picture) throw new Error('no page');
        const { width, height, data } = picture.pixels;
        return {
          columns: width,
          rows: height,
          pixels: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255),
        };
      },
    });
    expect(drawn).toBe(1);
    expect(places(report)).toContain('recipient.phone code in-code');
  });
});

describe('what one order shows excuses what another hides', () => {
  const hidden: readonly HiddenValue[] = [
    { row: 9, field: 'recipient.name', text: 'Marigold', part: 'whole' },
  ];
  const build = async (lines: readonly string[]): Promise<Uint8Array> => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([283, 425]);
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    for (const [index, text] of lines.entries())
      page.drawText(text, { x: 20, y: 300 - index * 20, size: 12, font });
    return pdf.save();
  };

  it.each([
    ['where the shown text stands whole', ['Soap Marigold 100 g'], true],
    ['where it is wrapped', ['Soap Mari', 'gold 100 g'], true],
    ['where part of it stands', ['Soap Marigold 1'], true],
    ['but not where the value stands for itself', ['Soap Marigold 100 g', 'To: Marigold'], false],
  ])('%s', async (_, lines, passed) => {
    const report = await checkAny(await build(lines), { hidden, shown: ['Soap Marigold 100 g', 'To:'] });
    expect(report.passed).toBe(passed);
  });

  it('but a whole phone is excused nowhere', async () => {
    const report = await checkAny(await build([`call ${PHONE}`]), {
      hidden: HIDDEN,
      shown: [`call ${PHONE}`],
    });
    expect(report.passed).toBe(false);
  });
});

describe('a file that cannot be looked into', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['no PDF', new Uint8Array(Buffer.from('name,phone\n'))],
    ['a PDF of a header alone', new Uint8Array(Buffer.from('%PDF-1.4\n'))],
  ])('does not pass: %s', async (_, bytes) => {
    expect(await checkAny(bytes, { hidden: HIDDEN, shown: SHOWN })).toMatchObject({
      passed: false,
      leaks: [],
    });
  });

  it('does not pass when it is encrypted', async () => {
    const pdf = await PDFDocument.create();
    await label(pdf);
    const text = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
    const encrypted = text.replace('trailer\n<<', 'trailer\n<< /Encrypt << /Filter /Standard >>');
    expect(encrypted).not.toBe(text);
    const report = await checkAny(new Uint8Array(Buffer.from(encrypted, 'latin1')), {
      hidden: HIDDEN,
      shown: SHOWN,
    });
    expect(report.passed).toBe(false);
    expect(report.warnings.map((warning) => warning.code)).toContain('encrypted');
  });

  it('is still searched when its cross references are broken', async () => {
    const pdf = await PDFDocument.create();
    await label(pdf, PHONE);
    const text = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
    const broken = text.replace(/startxref\n\d+/, 'startxref\n7');
    const report = await checkAny(new Uint8Array(Buffer.from(broken, 'latin1')), {
      hidden: HIDDEN,
      shown: SHOWN,
    });
    expect(places(report)).toContain('recipient.phone page in-text');
    expect(report.warnings.map((warning) => warning.code)).toContain('rebuilt');
  });

  it('ends soon on forms that draw each other without end', async () => {
    const forms = Array.from({ length: 12 }, (_, index) => {
      const next = index === 11 ? '' : `/N ${index + 4} 0 R`;
      const body = '/N Do '.repeat(40);
      return `${index + 3} 0 obj\n<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <<${next}>>>> /Length ${body.length}>>\nstream\n${body}\nendstream\nendobj\n`;
    }).join('');
    const body = `%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Count 1 /Kids [20 0 R]>>\nendobj\n${forms}20 0 obj\n<</Type /Page /Parent 2 0 R /Resources <</XObject <</N 3 0 R>>>> /Contents 21 0 R>>\nendobj\n21 0 obj\n<</Length 6>>\nstream\n/N Do \nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n`;
    const start = performance.now();
    const report = await checkAny(new Uint8Array(Buffer.from(body)), { hidden: HIDDEN, shown: SHOWN });
    expect(report.passed).toBe(false);
    // Four seconds where nothing else runs; without an end it would be days.
    expect(performance.now() - start).toBeLessThan(50_000);
  }, 60_000);
});
