import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, rgb } from 'pdf-lib';
import type { PDFFont, PDFPage, PDFRef } from 'pdf-lib';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadNodeFont } from '../fonts/testing/node-fonts.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import type { AnyReport } from './any-report.ts';
import { checkAny } from './check-any.ts';
import { charactersOf } from './pdf/truetype-characters.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import { codeReader, fontStore, goodFile, shownOn, textMarks } from './testing/good-file.ts';

/** Ways to hide a value from a search of a file, each found or told as not looked at. All values are invented. */
const PHONE = '13812345678';
const NAME = 'Katarzyna Wisniewska';
const ROW = 7;
const HIDDEN: readonly HiddenValue[] = [
  { row: ROW, field: 'recipient.name', text: NAME, part: 'whole' },
  { row: ROW, field: 'recipient.phone', text: PHONE, part: 'whole' },
  { row: ROW, field: 'recipient.detail', text: '号楼2501', part: 'hidden' },
];
const TRACKING = 'SF1310000000001';
const SHOWN = ['K*** W***', '1******5678', TRACKING, 'Handmade soap x2'].map((text) => ({ row: ROW, text }));

type Build = (pdf: PDFDocument, page: PDFPage, font: PDFFont) => unknown;

async function fileOf(build: Build): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([283, 425]);
  const font = await pdf.embedFont(StandardFonts.Courier);
  for (const [index, { text }] of SHOWN.entries())
    page.drawText(text, { x: 20, y: 400 - index * 14, size: 10, font });
  await build(pdf, page, font);
  return pdf.save({ useObjectStreams: false });
}

async function checkBytes(pdf: Uint8Array, hidden = HIDDEN): Promise<AnyReport> {
  return checkAny(
    pdf,
    { hidden, shown: SHOWN },
    { readCode: await codeReader(), decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes) },
  );
}

const check = async (build: Build, hidden = HIDDEN): Promise<AnyReport> =>
  checkBytes(await fileOf(build), hidden);

const found = ({ leaks }: AnyReport): readonly string[] =>
  leaks.map(({ field, where, code }) => `${field} ${where} ${code}`);
const unchecked = (report: AnyReport): readonly string[] => report.unchecked.map(({ code }) => code);

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');

/** A title in UTF-16, as programs write it. */
const title =
  (text: string): Build =>
  (pdf) => {
    pdf.setTitle('x');
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
    if (!info || !('set' in info)) throw new Error('no info');
    pdf.context.assign(
      pdf.context.trailerInfo.Info as PDFRef,
      pdf.context.obj({ Title: PDFHexString.fromText(text) }),
    );
  };

const drawLines =
  (lines: readonly string[], size = 8): Build =>
  (_, page, font) => {
    for (const [index, text] of lines.entries())
      page.drawText(text, { x: 20, y: 200 - index * 12, size, font });
  };

describe('a value in another way of writing', () => {
  it.each([
    ['base64 in a title in UTF-16', title(base64(`${NAME};${PHONE}`)), 'recipient.phone metadata in-file'],
    ['hexadecimal in a title in UTF-16', title(hex(`${NAME};${PHONE}`)), 'recipient.phone metadata in-file'],
    ['base64 on a page', drawLines([base64(`n=${NAME} p=${PHONE}`)]), 'recipient.name page in-encoded-text'],
    ['hexadecimal on a page', drawLines([hex(PHONE)]), 'recipient.phone page in-encoded-text'],
    [
      'base64 on a page over two lines',
      drawLines([base64(`n=${NAME}`).slice(0, 15), base64(`n=${NAME}`).slice(15)]),
      'recipient.name page in-encoded-text',
    ],
    [
      'base64 of gzip in a title',
      title(gzipSync(`${NAME};${PHONE}`).toString('base64')),
      'recipient.phone metadata in-file',
    ],
  ])('is found: %s', async (_, build, leak) => {
    expect(found(await check(build))).toContain(leak);
  });

  it('is not found in codes that say something else', async () => {
    const report = await check(
      drawLines([base64('nothing to be said here'), hex('a1b2c3d4 e5f6'), '2611210001234567890']),
    );
    expect(report).toMatchObject({ passed: true, leaks: [] });
  });
});

/** A font whose codes from A on stand for the named glyphs, and whose ToUnicode says another text. */
function fontOf(
  pdf: PDFDocument,
  page: PDFPage,
  names: readonly string[],
  told: (index: number) => string,
  type: 'Type1' | 'Type3' = 'Type1',
): PDFName {
  const map = names
    .map(
      (__, index) =>
        `<${(65 + index).toString(16)}> <${Buffer.from(told(index), 'utf16le').swap16().toString('hex')}>`,
    )
    .join('\n');
  const toUnicode = pdf.context.register(
    pdf.context.stream(`begincmap\n${names.length} beginbfchar\n${map}\nendbfchar\nendcmap`),
  );
  const font = pdf.context.obj({
    Type: 'Font',
    Subtype: type,
    BaseFont: 'Courier',
    FirstChar: 65,
    LastChar: 64 + names.length,
    Widths: names.map(() => 600),
    Encoding: { Type: 'Encoding', Differences: [65, ...names] },
    ToUnicode: toUnicode,
  });
  return page.node.newFontDictionary('Lie', pdf.context.register(font));
}

const showCodes = (pdf: PDFDocument, page: PDFPage, font: PDFName, operators: string): void => {
  page.node.addContentStream(
    pdf.context.register(pdf.context.stream(`BT ${font.toString()} 10 Tf ${operators} ET`)),
  );
};

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const codesOf = (text: string): string =>
  [...text].map((_, index) => String.fromCharCode(65 + index)).join('');

describe('text that a font lies about', () => {
  it.each([
    ['named digits', (digit: string) => DIGITS[Number(digit)] ?? ''],
    ['digits named with an addition', (digit: string) => `${DIGITS[Number(digit)] ?? ''}.tnum`],
    ['digits named by their code point', (digit: string) => `uni003${digit}`],
    ['digits named by their code', (digit: string) => `g${48 + Number(digit)}`],
    ['digits named by their code in hexadecimal', (digit: string) => `x3${digit}`],
  ])('is read as its glyphs’ names say: %s', async (_, nameOf) => {
    const report = await check((pdf, page) => {
      const font = fontOf(pdf, page, [...PHONE].map(nameOf), () => '*');
      showCodes(pdf, page, font, `20 200 Td (${codesOf(PHONE)}) Tj`);
    });
    expect(found(report)).toContain('recipient.phone page in-other-meaning');
  });

  it('is read as the file says too, where the names are harmless', async () => {
    const report = await check((pdf, page) => {
      const font = fontOf(
        pdf,
        page,
        [...PHONE].map(() => 'x'),
        (index) => PHONE[index] ?? '',
      );
      showCodes(pdf, page, font, `20 200 Td (${codesOf(PHONE)}) Tj`);
    });
    expect(found(report)).toContain('recipient.phone page in-text');
  });

  it('is read as an embedded program’s own table says', async () => {
    const { pdf } = await goodFile(1, (scene, fonts) => ({
      ...scene,
      marks: [...scene.marks, ...textMarks(fonts, PHONE, { x: 10, y: 100, size: 9 })],
    }));
    const edited = EditablePdf.parse(pdf);
    const whole = await loadNodeFont('latin-regular');
    const digits = [...new Set(PHONE)];
    for (const number of edited.find(/\/Subtype \/Type0/)) {
      const { dict } = edited.object(number);
      const part = (of: string, key: string): number =>
        Number(new RegExp(`/${key} \\[?(\\d+)`).exec(of)?.[1]);
      const map = edited.object(part(dict, 'ToUnicode'));
      let text = Buffer.from(map.stream ?? []).toString('latin1');
      for (const digit of digits) text = text.replaceAll(`<003${digit}>\n`, '<0058>\n');
      map.stream = Buffer.from(text, 'latin1');
      if (dict.includes('SC')) continue;
      const descendant = edited.object(part(dict, 'DescendantFonts')).dict;
      edited.object(part(edited.object(part(descendant, 'FontDescriptor')).dict, 'FontFile2')).stream = whole;
    }
    const hidden = [{ row: 2, field: 'recipient.phone', text: PHONE, part: 'whole' }] as const;
    const report = await checkAny(edited.bytes(), { hidden, shown: [] });
    expect(found(report)).toContain('recipient.phone page in-other-meaning');
  });

  it('is told as not looked at where glyphs are drawings of the file’s own', async () => {
    const report = await check((pdf, page) => {
      const font = fontOf(pdf, page, ['a', 'b'], () => '*', 'Type3');
      showCodes(pdf, page, font, '20 200 Td (AB) Tj');
    });
    expect(unchecked(report)).toContain('drawn-font');
    expect(report.passed).toBe(false);
  });
});

it('the table of a font program says which glyph is which character', async () => {
  const program = await loadNodeFont('latin-regular');
  const characters = charactersOf(program);
  const { fonts } = await fontStore();
  const [run] = fonts.shaper.shape('Aé7', 'regular').runs;
  expect(run?.glyphs.map(({ id }) => characters.get(id))).toEqual(['A', 'é', '7']);
  for (const cut of [0, 20, 100, 1000, 5000]) {
    expect(() => charactersOf(program.subarray(0, cut))).not.toThrow();
  }
});

describe('text in pieces', () => {
  it.each([
    ['one operator a digit', [...PHONE].map((digit, index) => [digit, 20 + index * 9, 200] as const)],
    [
      'drawn from the end',
      [...PHONE].map((digit, index) => [digit, 20 + index * 9, 200] as const).toReversed(),
    ],
    ['in a column', [...PHONE].map((digit, index) => [digit, 100, 240 - index * 12] as const)],
    [
      'in a column, in any order',
      shuffled([...PHONE].map((digit, index) => [digit, 100, 240 - index * 12] as const)),
    ],
    [
      'in a column from below',
      shuffled([...PHONE].map((digit, index) => [digit, 100, 100 + index * 12] as const)),
    ],
    [
      'far apart, in any order',
      shuffled([...PHONE].map((digit, index) => [digit, 20 + index * 22, 200] as const)),
    ],
    [
      'in a column beside another, in any order',
      shuffled(
        Array.from(PHONE).flatMap((digit, index) => [
          [digit, 100, 240 - index * 12] as const,
          ['7', 130, 240 - index * 12] as const,
        ]),
      ),
    ],
  ])('is put together: %s', async (_, glyphs) => {
    const report = await check((__, page, font) => {
      for (const [text, x, y] of glyphs) page.drawText(text, { x, y, size: 9, font });
    });
    expect(report.leaks.map(({ field }) => field)).toContain('recipient.phone');
  });
});

function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item, index) => ({ item, at: (index * 5) % items.length }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function modules(text: string): { readonly size: number; dark(x: number, y: number): boolean } {
  const grid = encodeSymbol('qr', mintMaskedText(text));
  if (!grid.ok) throw new Error(grid.problem);
  const { columns, bits } = grid.value;
  const stride = Math.ceil(columns / 8);
  return {
    size: columns,
    dark: (x, y) =>
      x >= 0 &&
      x < columns &&
      y >= 0 &&
      y < columns &&
      ((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0,
  };
}

/** Part of a code's modules, `scale` pixels each, as a gray picture of one byte a pixel. */
function placePart(
  pdf: PDFDocument,
  page: PDFPage,
  isDark: (x: number, y: number) => boolean,
  [columns, rows]: readonly [number, number],
  matrix: string,
  scale = 3,
): void {
  const data = new Uint8Array(columns * scale * rows * scale).fill(255);
  for (let y = 0; y < rows * scale; y += 1) {
    for (let x = 0; x < columns * scale; x += 1) {
      if (isDark(Math.floor(x / scale), Math.floor(y / scale))) data[y * columns * scale + x] = 0;
    }
  }
  const stream = pdf.context.stream(new Uint8Array(deflateSync(data)), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: columns * scale,
    Height: rows * scale,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  });
  const name = page.node.newXObject('Im', pdf.context.register(stream));
  page.node.addContentStream(
    pdf.context.register(pdf.context.stream(`q ${matrix} cm ${name.toString()} Do Q`)),
  );
}

describe('a code that is put together on the page', () => {
  const { size, dark } = modules(PHONE);
  const half = Math.ceil(size / 2);
  const leak = 'recipient.phone code in-code';

  it.each([
    [
      'of two pictures side by side',
      (pdf: PDFDocument, page: PDFPage) => {
        placePart(pdf, page, dark, [half, size], `${half * 4} 0 0 ${size * 4} 60 100`);
        placePart(
          pdf,
          page,
          (x, y) => dark(x + half, y),
          [size - half, size],
          `${(size - half) * 4} 0 0 ${size * 4} ${60 + half * 4} 100`,
        );
      },
    ],
    [
      'of two pictures, one above the other',
      (pdf: PDFDocument, page: PDFPage) => {
        placePart(
          pdf,
          page,
          (x, y) => dark(x, y + half),
          [size, size - half],
          `${size * 4} 0 0 ${(size - half) * 4} 60 100`,
        );
        placePart(pdf, page, dark, [size, half], `${size * 4} 0 0 ${half * 4} 60 ${100 + (size - half) * 4}`);
      },
    ],
    [
      'of a picture and boxes',
      (pdf: PDFDocument, page: PDFPage) => {
        placePart(pdf, page, dark, [half, size], `${half * 4} 0 0 ${size * 4} 60 100`);
        for (let y = 0; y < size; y += 1) {
          for (let x = half; x < size; x += 1) {
            if (dark(x, y))
              page.drawRectangle({
                x: 60 + x * 4,
                y: 100 + (size - 1 - y) * 4,
                width: 4,
                height: 4,
                color: rgb(0, 0, 0),
              });
          }
        }
      },
    ],
    [
      'of one path',
      (pdf: PDFDocument, page: PDFPage) => {
        let operators = '0 g\n';
        for (let y = 0; y < size; y += 1) {
          for (let x = 0; x < size; x += 1)
            if (dark(x, y)) operators += `${60 + x * 4} ${100 + (size - 1 - y) * 4} 4 4 re\n`;
        }
        page.node.addContentStream(pdf.context.register(pdf.context.stream(`${operators}f`)));
      },
    ],
    [
      'of block letters, two for a module',
      (pdf: PDFDocument, page: PDFPage) => {
        const font = fontOf(pdf, page, ['block', 'space'], (index) => (index === 0 ? '█' : ' '));
        // A cell is 6 by 10: with a pitch of 12, two letters are a square.
        const rows = Array.from({ length: size }, (_, y) =>
          Array.from({ length: size }, (__, x) => (dark(x, y) ? 'AA' : 'BB')).join(''),
        );
        showCodes(
          pdf,
          page,
          font,
          `5 Tz 50 Tz 12 TL 20 300 Td ${rows
            .map((row) => `(${row}) Tj T*`)
            .join(' ')
            .replace('5 Tz', '')}`.replace('5 Tz 50 Tz 12 TL', '50 Tz 6 TL'),
        );
      },
    ],
    [
      'of half blocks',
      (pdf: PDFDocument, page: PDFPage) => {
        const font = fontOf(pdf, page, ['full', 'upper', 'lower', 'space'], (index) => '█▀▄ '[index] ?? '');
        const rows = Array.from({ length: Math.ceil(size / 2) }, (_, y) =>
          Array.from({ length: size }, (__, x) => {
            const [top, bottom] = [dark(x, 2 * y), dark(x, 2 * y + 1)];
            return top ? (bottom ? 'A' : 'B') : bottom ? 'C' : 'D';
          }).join(''),
        );
        showCodes(pdf, page, font, `12 TL 20 300 Td ${rows.map((row) => `(${row}) Tj T*`).join(' ')}`);
      },
    ],
    [
      'of the letter X',
      (_: PDFDocument, page: PDFPage, font: PDFFont) => {
        for (let y = 0; y < size; y += 1) {
          const text = Array.from({ length: size }, (__, x) => (dark(x, y) ? 'X' : ' ')).join('');
          page.drawText(text, { x: 20, y: 300 - y * 6, size: 10, font });
        }
      },
    ],
  ] as const)('is read: %s', async (_, build) => {
    expect(found(await check(build))).toContain(leak);
  });
});

/** A stream that no page draws, with a key that says that it is a file. */
const attached =
  (bytes: Uint8Array): Build =>
  (pdf) => {
    const file = pdf.context.register(pdf.context.stream(bytes, { Type: 'EmbeddedFile' }));
    pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ EmbeddedFiles: { Names: [] }, X: file }));
  };

const RECORD = Buffer.from(`name,phone\n${NAME},${PHONE}\n`.repeat(3));

function zipOf(bytes: Buffer): Buffer {
  const packed = deflateRawSync(bytes);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(5, 26);
  return Buffer.concat([head, Buffer.from('a.csv'), packed]);
}

describe('packed data', () => {
  it.each([
    ['gzip', gzipSync(RECORD)],
    ['zlib', deflateSync(RECORD)],
    ['zlib with a small window', deflateSync(RECORD, { windowBits: 9 })],
    ['deflate alone', deflateRawSync(RECORD)],
    ['a zip file', zipOf(RECORD)],
    ['gzip in gzip', gzipSync(gzipSync(RECORD))],
    ['gzip behind other bytes', Buffer.concat([Buffer.from('some text first\n'), gzipSync(RECORD)])],
  ])('in an attachment is undone: %s', async (_, bytes) => {
    const report = await check(attached(bytes));
    expect(found(report)).toContain('recipient.phone attachment in-file');
  });

  it.each([
    ['gzip', gzipSync('nothing of anybody')],
    ['a zip file', zipOf(Buffer.from('nothing of anybody'))],
    ['text', Buffer.from('nothing of anybody')],
  ])('that says nothing is no reason not to pass: %s', async (_, bytes) => {
    expect(await check(attached(bytes))).toMatchObject({ leaks: [], unchecked: [] });
  });

  it.each([
    ['bzip2', Buffer.from('BZh91AY&SY0000000000', 'latin1')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 200, 201])],
    ['gzip that breaks off', gzipSync(RECORD).subarray(0, 24)],
  ])('that is not undone is told: %s', async (_, bytes) => {
    const report = await check(attached(bytes));
    expect(unchecked(report)).toContain('attachment-not-read');
    expect(report.passed).toBe(false);
  });

  it('in a stream behind the end of its data is undone', async () => {
    const tail =
      (bytes: Buffer): Build =>
      (pdf) =>
        pdf.context.register(
          pdf.context.stream(Buffer.concat([deflateSync(Buffer.from('harmless')), bytes]), {
            Filter: 'FlateDecode',
            Type: 'X',
          }),
        );
    for (const bytes of [deflateSync(RECORD), gzipSync(RECORD), deflateRawSync(RECORD), RECORD]) {
      expect((await check(tail(bytes))).leaks.map(({ field }) => field)).toContain('recipient.phone');
    }
    expect(unchecked(await check(tail(Buffer.from([1, 2, 3, 4, 5, 250, 251, 252]))))).toContain(
      'stream-not-read',
    );
  });

  it.each([
    ['as it is', RECORD],
    ['a given name alone', Buffer.from('Wisniewska, Katarzyna; Katarzyna Wisniewska')],
    ['as zlib', deflateSync(RECORD)],
    ['as gzip', gzipSync(RECORD)],
    ['as deflate', deflateRawSync(RECORD)],
    ['in base64', Buffer.from(RECORD.toString('base64'))],
  ])('behind the end of the file is found: %s', async (_, tail) => {
    const report = await checkBytes(Buffer.concat([await fileOf(() => undefined), Buffer.from('\n'), tail]));
    expect(report.leaks.map(({ field, where }) => `${field} ${where}`)).toContain(
      'recipient.name outside-objects',
    );
  });

  it('that nobody can read behind the end of the file is told', async () => {
    const noise = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 151 + 7) & 255));
    const report = await checkBytes(Buffer.concat([await fileOf(() => undefined), noise]));
    expect(unchecked(report)).toContain('bytes-after-end');
    expect(
      await checkBytes(Buffer.concat([await fileOf(() => undefined), Buffer.from('\n\r\n')])),
    ).toMatchObject({
      passed: true,
    });
  });
});

function pictureOf(filter: string): Build {
  return (pdf, page) => {
    const stream = pdf.context.stream(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 10,
      Height: 10,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: filter,
    });
    const name = page.node.newXObject('Im', pdf.context.register(stream));
    page.node.addContentStream(
      pdf.context.register(pdf.context.stream(`q 9 0 0 9 9 9 cm ${name.toString()} Do Q`)),
    );
  };
}

describe('what is not looked at is told, and the file does not pass', () => {
  const { size, dark } = modules(TRACKING);
  it.each([
    ['jpeg-not-read', 'a photograph', pictureOf('DCTDecode')],
    ['jpx-not-read', 'a JPEG 2000 picture', pictureOf('JPXDecode')],
    ['fax-not-read', 'a fax', pictureOf('CCITTFaxDecode')],
    [
      'picture-not-read',
      'a picture with no code in it',
      (pdf: PDFDocument, page: PDFPage) =>
        placePart(pdf, page, (x, y) => (x * x + y * 3) % 5 === 0, [31, 17], '90 0 0 60 50 50', 1),
    ],
    [
      'picture-not-read',
      'a picture with letters beside its code',
      (pdf: PDFDocument, page: PDFPage) =>
        placePart(
          pdf,
          page,
          (x, y) =>
            dark(Math.floor((x - 12) / 3), Math.floor((y - 12) / 3)) || (y > 120 && (x * 7 + y * 5) % 11 < 3),
          [400, 180],
          '200 0 0 90 20 50',
          1,
        ),
    ],
    [
      'outlines-not-read',
      'letters drawn as outlines',
      (_: PDFDocument, page: PDFPage) => {
        for (let index = 0; index < 11; index += 1)
          page.drawSvgPath('M 0 0 C 2 0 4 2 4 4 L 0 8 Z', { x: 20 + index * 8, y: 100, color: rgb(0, 0, 0) });
      },
    ],
    [
      'outlines-not-read',
      'letters of dots',
      (_: PDFDocument, page: PDFPage) => {
        for (let index = 0; index < 80; index += 1)
          page.drawRectangle({
            x: 20 + ((index * 7) % 60) * 2,
            y: 100 + ((index * 5) % 7) * 2,
            width: 2,
            height: 2,
          });
      },
    ],
  ] as const)('%s: %s', async (code, _, build) => {
    const report = await check(build);
    expect(unchecked(report)).toContain(code);
    expect(report.warnings.map((warning) => warning.code)).toContain(code);
    expect(report).toMatchObject({ passed: false, leaks: [] });
  });

  it('a picture that is one code is looked at in full', async () => {
    const report = await check((pdf, page) =>
      placePart(pdf, page, (x, y) => dark(x - 4, y - 4), [size + 8, size + 8], '100 0 0 100 50 50'),
    );
    expect(report.looked.codes).toBe(1);
    expect(report).toMatchObject({ passed: true, unchecked: [] });
  });

  it('codes, where there is no reader', async () => {
    const bytes = await fileOf((pdf, page) => placePart(pdf, page, dark, [size, size], '100 0 0 100 50 50'));
    const report = await checkAny(bytes, { hidden: HIDDEN, shown: SHOWN });
    expect(unchecked(report)).toContain('codes-not-read');
  });
});

describe('a short number', () => {
  const text = (line: string): Build => drawLines([line], 10);
  it.each(['2501', 'Room 2501', '13812', '38123 x', '1381234'])(
    'is found on the label of its order: %s',
    async (line) => {
      expect(found(await check(text(line))).join(' ')).toMatch(/in-short-number|in-text/);
    },
  );

  it.each([
    '2026-11-21',
    '2026年11月21日',
    '26112100012501',
    'No. 12501',
    '250 g',
    'x25012',
    '1/1 2.501.9',
    '5678',
  ])('is not taken for one: %s', async (line) => {
    const Latin = line.replace(/[年月日]/g, '-');
    expect(await check(text(Latin))).toMatchObject({ passed: true, leaks: [] });
  });

  it('is a room only where it is not the year of the print date', async () => {
    const hidden = [
      ...HIDDEN,
      { row: ROW, field: 'recipient.detail', text: '楼2026', part: 'hidden' } as const,
    ];
    expect(await check(text('2026-11-21'), hidden)).toMatchObject({ passed: true });
    expect(found(await check(text('2026'), hidden))).toContain('recipient.detail page in-short-number');
  });

  it('of another order than the label’s is chance', async () => {
    const other = HIDDEN.map((value) => ({ ...value, row: 99 }));
    expect(await check(text('2501'), other)).toMatchObject({ passed: true, leaks: [] });
  });

  it('is told where nothing says whose label the page is', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([283, 425]);
    page.drawText('Room 2501', { x: 20, y: 200, font: await pdf.embedFont(StandardFonts.Courier) });
    const bytes = await pdf.save();
    expect(unchecked(await checkBytes(bytes))).toEqual(['short-number']);
    const many = Array.from({ length: 30 }, (_, row) => ({ ...HIDDEN[2], row }) as HiddenValue);
    expect(await checkBytes(bytes, many)).toMatchObject({ passed: true });
  });

  it('of the app’s own labels is none', async () => {
    const good = await goodFile(6);
    const shown = good.expected.flatMap((page, index) =>
      shownOn({ ...good, expected: [page] }).map((line) => ({
        row: good.orders[index]?.row ?? 0,
        text: line,
      })),
    );
    const report = await checkAny(good.pdf, { hidden: good.hidden, shown }, { readCode: await codeReader() });
    expect(report).toMatchObject({ passed: true, warnings: [] });
  });
});

it('characters of two lines that stand below each other are no name', async () => {
  const good = await goodFile(6);
  const [order] = good.orders.filter(({ maskedName }) => maskedName.startsWith('欧'));
  const name = { row: order?.row ?? 0, field: 'recipient.name', text: '欧示', part: 'whole' } as const;
  const report = await checkAny(good.pdf, { hidden: [name], shown: [] }, { readCode: await codeReader() });
  expect(report).toMatchObject({ passed: true, leaks: [] });
});

describe('a word of the format', () => {
  const hidden: readonly HiddenValue[] = ['Identity', 'Resources', 'Helvetica'].map((name, index) => ({
    row: index,
    field: 'recipient.name',
    text: name,
    part: 'whole',
  }));

  it('gives nobody away who is called so', async () => {
    const bytes = await fileOf((pdf, page) => {
      const font = fontOf(pdf, page, ['a'], () => 'a');
      showCodes(pdf, page, font, '20 200 Td (A) Tj');
      pdf.context.register(
        pdf.context.stream(
          '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity)>> def /CMapName /Adobe-Identity-UCS def',
        ),
      );
      pdf.context.register(
        pdf.context.obj({
          Encoding: 'Identity-H',
          CIDSystemInfo: { Ordering: PDFString.of('Identity') },
        }),
      );
    });
    const report = await checkBytes(bytes, hidden);
    expect(found(report)).toEqual([]);
  });

  it.each([
    ['in the title', title('Identity')],
    [
      'in a string',
      (pdf: PDFDocument) =>
        pdf.context.register(pdf.context.obj({ Note: PDFHexString.fromText('Identity') })),
    ],
    ['on a page', drawLines(['Identity'])],
    [
      'in a string of content',
      (pdf: PDFDocument) => pdf.context.register(pdf.context.stream('/Ordering (Mr Identity) Tj')),
    ],
    [
      'in a name with more to it',
      (pdf: PDFDocument) => pdf.context.register(pdf.context.obj({ Note: 'Mr-Identity' })),
    ],
    ['in an attachment', attached(Buffer.from('name\nIdentity\n'))],
  ] as const)('gives somebody away %s', async (_, build) => {
    expect((await check(build, hidden)).leaks).toContainEqual(expect.objectContaining({ row: 0 }));
  });
});
