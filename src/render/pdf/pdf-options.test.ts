import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../../base/length.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { BitGrid, Mark, Scene } from '../../scene/scene.ts';
import { encodeSymbol } from '../../symbols/encode-symbol.ts';
import type { PdfOptions } from './pdf-options.ts';
import { createPdfWriter } from './pdf-writer.ts';
import { labelScene, textMarks } from './testing/label-scene.ts';
import { readObjects } from './testing/read-objects.ts';

let store: FontStore;
let fixed: readonly Mark[];
beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
  await store.ensure('', 'bold');
  fixed = [
    ...textMarks(store, '收件人', { x: 5, y: 45, size: 7 }),
    { kind: 'line', x1: mm(5), y1: mm(100), x2: mm(95), y2: mm(100), width: mm(0.5), dash: [] },
  ];
}, 60_000);

function encode(symbology: Symbology, text: string): BitGrid {
  const result = encodeSymbol(symbology, mintMaskedText(text));
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

const labels = (count: number): readonly Scene[] =>
  Array.from({ length: count }, (_, index) => labelScene(store, fixed, encode, index));

function toPdf(scenes: readonly Scene[], options: Partial<PdfOptions> = {}, bookmarked = false): Uint8Array {
  const writer = createPdfWriter(store.fonts, { language: 'en', tagged: false, archive: false, ...options });
  for (const [index, scene] of scenes.entries())
    writer.addPage(scene, bookmarked ? [mintMaskedText(`NO-${index}`)] : []);
  return writer.finish();
}

/** Marked sequences of a content stream with the operators that draw in each. */
function sequencesOf(content: string): readonly string[] {
  const drawing = new Set(['TJ', 'Do', 'f', 'f*', 'S']);
  const said: string[] = [];
  let open: string | undefined;
  for (const line of content.split('\n')) {
    const word = /(\S+)$/.exec(line)?.[1] ?? '';
    if (word === 'BDC' || word === 'BMC') {
      expect(open).toBeUndefined();
      open = line;
    } else if (word === 'EMC') {
      expect(open).toBeDefined();
      open = undefined;
    } else if (['BT', 'ET'].includes(word)) {
      // A sequence and a text object do not cross.
      expect(open).toBeUndefined();
    } else {
      const operator = /TJ$/.test(line) ? 'TJ' : line.split(' ').findLast((part) => drawing.has(part));
      if (operator === undefined) continue;
      expect(open).toBeDefined();
      const entry = `${open ?? ''} ${operator}`;
      if (said.at(-1) !== entry) said.push(entry);
    }
  }
  expect(open).toBeUndefined();
  return said;
}

describe('a tagged file', () => {
  it('has each line, code and picture in a sequence of its own, and lines and boxes in none', () => {
    const [scene] = labels(1);
    if (scene === undefined) throw new Error('no label');
    const box: Mark = { kind: 'rect', x: mm(1), y: mm(1), width: mm(5), height: mm(5), fill: 'black' };
    const pdf = toPdf([{ ...scene, marks: [...scene.marks.slice(0, 6), box, ...scene.marks.slice(-1)] }], {
      tagged: true,
    });
    const content = readObjects(pdf).find(({ stream }) => stream?.includes('/T Do') === true)?.stream ?? '';
    const said = sequencesOf(content);
    expect(said[0]).toBe('/P <</MCID 0>> BDC Do');
    expect(said.at(-2)).toBe('/Artifact BMC f');
    expect(said.at(-1)).toMatch(/^\/Figure <<\/MCID \d>> BDC Do$/);
    const numbers = said.flatMap((entry) => /MCID (\d+)/.exec(entry)?.[1] ?? []).map(Number);
    expect([...new Set(numbers)]).toEqual([...new Set(numbers)].map((_, index) => index));
  });

  it('gives copies of a label the same content and structure of their own', () => {
    const [scene] = labels(1);
    if (scene === undefined) throw new Error('no label');
    const objects = readObjects(toPdf([scene, scene, scene], { tagged: true }));
    const pages = objects.filter(({ dictionary }) => dictionary.includes('/Type /Page '));
    expect(new Set(pages.map(({ dictionary }) => /\/Contents \d+/.exec(dictionary)?.[0])).size).toBe(1);
    expect(pages.map(({ dictionary }) => /\/StructParents (\d+)/.exec(dictionary)?.[1])).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(objects.filter(({ dictionary }) => dictionary.includes('/S /Sect'))).toHaveLength(3);
  });

  it('calls codes by their kind in its language, and says nothing of what is in them', () => {
    const said = (language: PdfOptions['language']): readonly string[] =>
      readObjects(toPdf(labels(1), { tagged: true, language }))
        .flatMap(({ dictionary }) => /\/Alt <FEFF([0-9A-F]+)>/.exec(dictionary)?.[1] ?? [])
        .map((digits) => Buffer.from(digits, 'hex').swap16().toString('utf16le'));
    expect(said('en')).toEqual(['Barcode', 'QR code']);
    expect(said('zh-CN')).toEqual(['条形码', '二维码']);
  });
});

describe('a file', () => {
  it.each([
    ['plain', {}, false],
    ['tagged', { tagged: true }, false],
    ['an archive', { archive: true }, false],
    ['all at once', { tagged: true, archive: true }, true],
  ] as const)('is the same bytes each time it is made: %s', (_, options, bookmarked) => {
    expect(toPdf(labels(5), options, bookmarked)).toEqual(toPdf(labels(5), options, bookmarked));
  });

  it('has another identifier where one label is another', () => {
    const idOf = (pdf: Uint8Array): string =>
      /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '';
    const first = idOf(toPdf(labels(2), { archive: true }));
    expect(first).toHaveLength(32);
    expect(idOf(toPdf(labels(3).slice(1), { archive: true }))).not.toBe(first);
    expect(idOf(toPdf(labels(2)))).toBe('');
  });

  it.each([
    [100, 150],
    [76, 130],
    [57.15, 31.75],
    [210, 297],
    [100.01, 0.1],
  ])('has three equal boxes of %d by %d mm to 0.0001 points', async (width, height) => {
    const pdf = await PDFDocument.load(
      toPdf([{ width: mm(width), height: mm(height), dpi: 203, fixed: [], marks: [] }]),
    );
    const page = pdf.getPage(0);
    for (const box of [page.getMediaBox(), page.getCropBox(), page.getTrimBox()]) {
      expect([box.x, box.y]).toEqual([0, 0]);
      expect(Math.abs(box.width - (width * 72) / 25.4)).toBeLessThan(0.0001);
      expect(Math.abs(box.height - (height * 72) / 25.4)).toBeLessThan(0.0001);
    }
  });

  it('tells another program how it is to be printed', async () => {
    const pdf = await PDFDocument.load(toPdf(labels(1)));
    const preferences = pdf.catalog.getOrCreateViewerPreferences();
    expect(preferences.getPrintScaling()).toBe('None');
    expect(preferences.getPickTrayByPDFSize()).toBe(true);
    expect(preferences.getDuplex()).toBe('Simplex');
    expect(preferences.getNumCopies()).toBe(1);
  });

  it('lists its bookmarks in the order of pages, and has none unless asked', () => {
    const objects = readObjects(toPdf(labels(3), {}, true));
    const titles = objects.flatMap(
      ({ dictionary }) => /\/Title <FEFF([0-9A-F]+)>/.exec(dictionary)?.[1] ?? [],
    );
    expect(titles.map((digits) => Buffer.from(digits, 'hex').swap16().toString('utf16le'))).toEqual([
      'NO-0',
      'NO-1',
      'NO-2',
    ]);
    expect(readObjects(toPdf(labels(3))).some(({ dictionary }) => dictionary.includes('/Outlines'))).toBe(
      false,
    );
  });
});
