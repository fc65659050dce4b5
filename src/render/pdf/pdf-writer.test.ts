import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dot, dotsToMm, mm, pt } from '../../base/length.ts';
import type { Dpi } from '../../base/length.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { BitGrid, GlyphRun, Mark, Scene } from '../../scene/scene.ts';
import { encodeSymbol } from '../../symbols/encode-symbol.ts';
import { readCodes } from '../../symbols/testing/read-code.ts';
import { createPdfWriter } from './pdf-writer.ts';
import { codeMark, labelScene, textMarks } from './testing/label-scene.ts';
import { inkIn, isDark, readPdf } from './testing/pdfium.ts';
import { readObjects } from './testing/read-objects.ts';

let store: FontStore;
let fixed: readonly Mark[];

beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
  await store.ensure('', 'bold');
  fixed = [
    ...textMarks(store, '收件人 Recipient', { x: 5, y: 45, size: 7 }),
    { kind: 'line', x1: mm(5), y1: mm(100), x2: mm(95), y2: mm(100), width: mm(0.5), dash: [] },
  ];
}, 60_000);

function encode(symbology: Symbology, text: string): BitGrid {
  const result = encodeSymbol(symbology, mintMaskedText(text));
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function toPdf(scenes: readonly Scene[]): Uint8Array {
  const writer = createPdfWriter(store.fonts);
  for (const scene of scenes) writer.addPage(scene);
  return writer.finish();
}

function sceneOf(marks: readonly Mark[], width = 100, height = 60, dpi: Dpi = 203): Scene {
  return { width: mm(width), height: mm(height), dpi, fixed: [], marks };
}

/** Of the points of a path in font units, control points included. */
function boundsOf(outline: string): { left: number; right: number; top: number; bottom: number } | undefined {
  const numbers = [...outline.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  if (xs.length === 0) return undefined;
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };
}

const labels = (count: number): readonly Scene[] =>
  Array.from({ length: count }, (_, index) => labelScene(store, fixed, encode, index));

/** PDFium ends lines with CR LF and sets a space where it sees a gap. */
const wordsOf = (text: string): string => text.replace(/\s+/g, '');
const textOf = (scene: Scene): string =>
  [...scene.fixed, ...scene.marks].map((mark) => (mark.kind === 'glyphs' ? mark.text.text : '')).join('');

describe('text', () => {
  const lines = [
    '欧阳建国 广东省深圳市南山区',
    'Łukasz Müller, Ångström & Søn',
    'Nguyễn Thị Hường – Đặng Quốc Ẩn',
    'Αθήνα Москва “quoted” €5.00',
    '〒150-0002 東京都渋谷区 カタカナ',
    '龘 鬱 囧 ＡＢＣ１２３，。！',
    'AVATAR To Te. WAVE fiffl',
    'x̂ ẹ q̃ é',
  ];

  it.each(lines)('is drawn where the scene says and extracted as it was: %s', async (text) => {
    await store.ensure(text, 'regular');
    const marks = textMarks(store, text, { x: 10, y: 30, size: 14 });
    const [page] = await readPdf(toPdf([sceneOf(marks)]), 300);
    if (page === undefined) throw new Error('no page');
    expect(wordsOf(page.text)).toBe(wordsOf(text));
    let drawn = 0;
    for (const run of marks) {
      for (const glyph of run.glyphs) {
        const outline = boundsOf(store.fonts.outlines.path(run.font, glyph.id));
        if (outline === undefined) continue;
        const unit = (14 / 72 / 1000) * 25.4;
        const box = {
          x: run.x + glyph.x + outline.left * unit,
          y: run.y - glyph.y - outline.top * unit,
          width: (outline.right - outline.left) * unit,
          height: (outline.top - outline.bottom) * unit,
        };
        expect(inkIn(page, 300, box)).toBeGreaterThan(0.15);
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThan(3);
    expect(inkIn(page, 300, { x: 0, y: 0, width: 100, height: 23 })).toBe(0);
    expect(inkIn(page, 300, { x: 0, y: 34, width: 100, height: 26 })).toBe(0);
  });

  it('has the ink of its outlines, to a pixel at the edge', async () => {
    const [run] = textMarks(store, '田', { x: 20, y: 50, size: 100 });
    const glyph = run?.glyphs[0];
    if (run === undefined || glyph === undefined) throw new Error('no glyph');
    const [page] = await readPdf(toPdf([sceneOf([run])]), 300);
    if (page === undefined) throw new Error('no page');
    const outline = boundsOf(store.fonts.outlines.path(run.font, glyph.id));
    if (outline === undefined) throw new Error('no outline');
    const em = (100 / 72) * 300;
    const expected = {
      left: (20 / 25.4) * 300 + (outline.left / 1000) * em,
      right: (20 / 25.4) * 300 + (outline.right / 1000) * em,
      top: (50 / 25.4) * 300 - (outline.top / 1000) * em,
      bottom: (50 / 25.4) * 300 - (outline.bottom / 1000) * em,
    };
    const dark: [number, number][] = [];
    for (let y = 0; y < page.pixels.height; y++) {
      for (let x = 0; x < page.pixels.width; x++) if (isDark(page, x, y)) dark.push([x, y]);
    }
    expect(Math.abs(Math.min(...dark.map(([x]) => x)) - expected.left)).toBeLessThan(1.5);
    expect(Math.abs(Math.max(...dark.map(([x]) => x)) + 1 - expected.right)).toBeLessThan(1.5);
    expect(Math.abs(Math.min(...dark.map(([, y]) => y)) - expected.top)).toBeLessThan(1.5);
    expect(Math.abs(Math.max(...dark.map(([, y]) => y)) + 1 - expected.bottom)).toBeLessThan(1.5);
  });

  it('keeps each glyph within 0.01 mm of its place, in a long line of a large size too', () => {
    const [run] = textMarks(store, 'AVATAR To Te. '.repeat(12), { x: 2.345, y: 20, size: 71.3 });
    if (run === undefined) throw new Error('no run');
    const objects = readObjects(toPdf([sceneOf([run], 2000)]));
    const content = objects.find((object) => object.stream?.includes('TJ'))?.stream ?? '';
    const widths = / \/?W \[1 \[([^\]]+)\]\]/.exec(
      objects.map((object) => object.dictionary).join('\n'),
    )?.[1];
    const advance = widths?.split(' ').map(Number) ?? [];
    const origin = Number(/1 0 0 1 (\S+) /.exec(content)?.[1]);
    let pen = origin;
    const found: number[] = [];
    for (const [, codes, move] of (/\[(.*)\]TJ/.exec(content)?.[1] ?? '').matchAll(
      /<([0-9A-F]+)>|(-?[\d.]+)/g,
    )) {
      if (move !== undefined) pen -= (Number(move) * 71.3) / 1000;
      for (const cid of codes?.match(/.{4}/g) ?? []) {
        found.push((pen * 25.4) / 72);
        pen += ((advance[Number.parseInt(cid, 16) - 1] ?? 0) * 71.3) / 1000;
      }
    }
    expect(found).toHaveLength(run.glyphs.length);
    run.glyphs.forEach((glyph, index) => {
      expect(Math.abs((found[index] ?? 0) - run.x - glyph.x)).toBeLessThan(0.01);
    });
  });

  it('tells apart what one glyph stands for', async () => {
    const [first] = textMarks(store, 'A', { x: 5, y: 10, size: 12 });
    if (first === undefined) throw new Error('no run');
    const again: GlyphRun = { ...first, y: mm(20), text: mintMaskedText('B') };
    const wide: GlyphRun = {
      ...first,
      y: mm(30),
      text: mintMaskedText('CD'),
      glyphs: first.glyphs.map((glyph) => ({ ...glyph, end: 2 })),
    };
    const [page] = await readPdf(toPdf([sceneOf([first, again, wide])]), 72);
    expect(wordsOf(page?.text ?? '')).toBe('ABCD');
  });

  it('is white on black where the scene says so', async () => {
    const box = { kind: 'rect', x: mm(10), y: mm(10), width: mm(40), height: mm(20), fill: 'black' } as const;
    const text = textMarks(store, '国国国', { x: 12, y: 25, size: 30, ink: 'white' });
    const [page] = await readPdf(
      toPdf([sceneOf([box, ...text, { ...box, y: mm(40), height: mm(10) }])]),
      203,
    );
    if (page === undefined) throw new Error('no page');
    const share = inkIn(page, 203, { x: 12, y: 15, width: 30, height: 12 });
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.9);
    expect(inkIn(page, 203, { x: 10.2, y: 40.2, width: 39.6, height: 9.6 })).toBe(1);
  });
});

describe('codes', () => {
  it.each([
    [203, 3],
    [300, 2],
    [600, 1],
  ] as const)('are read back from the pixels of a label, at %d dpi', async (dpi, count) => {
    const scenes = Array.from({ length: count }, (_, index) => labelScene(store, fixed, encode, index, dpi));
    for (const [index, page] of (await readPdf(toPdf(scenes), dpi)).entries()) {
      const code = `SF${String(1234567890123 + index * 7919)}`;
      expect(await readCodes(page.pixels)).toEqual({ code128: [code], qr: [code] });
    }
  });

  it.each([203, 300, 600] as const)('are the asked dots and no other, at %d dpi', async (dpi) => {
    const modules = encode('qr', 'SF1234567890123');
    const bars = encode('code128', 'SF1234567890123');
    const place = { x: 31, y: 17, moduleWidth: 3, moduleHeight: 3, dpi };
    const below = { x: 7, y: 200, moduleWidth: 2, moduleHeight: 31, dpi };
    const scene: Scene = {
      // A whole number of dots, so that a pixel of the picture is a dot of the printer.
      width: dotsToMm(dot(480), dpi),
      height: dotsToMm(dot(360), dpi),
      dpi,
      fixed: [],
      marks: [codeMark('qr', '', modules, place), codeMark('code128', '', bars, below)],
    };
    const [page] = await readPdf(toPdf([scene]), dpi);
    if (page === undefined) throw new Error('no page');
    expect([page.pixels.width, page.pixels.height]).toEqual([480, 360]);
    const bitOf = (grid: BitGrid, at: typeof place, x: number, y: number): boolean => {
      const column = Math.floor((x - at.x) / at.moduleWidth);
      const row = Math.floor((y - at.y) / at.moduleHeight);
      if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return false;
      return (
        ((grid.bits[row * Math.ceil(grid.columns / 8) + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0
      );
    };
    let wrong = 0;
    for (let y = 0; y < 360; y++) {
      for (let x = 0; x < 480; x++) {
        const wanted = bitOf(modules, place, x, y) || bitOf(bars, below, x, y);
        if (isDark(page, x, y) !== wanted) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  it('are masks of one pixel a dot, shared when equal', () => {
    const [scene] = labels(1);
    if (scene === undefined) throw new Error('no label');
    const images = readObjects(toPdf([scene, { ...scene }, scene])).filter((object) =>
      object.dictionary.includes('/Subtype /Image'),
    );
    expect(images.map(({ dictionary }) => dictionary.replace(/ \/Length \d+/, ''))).toEqual([
      '<</Type /XObject /Subtype /Image /Width 435 /Height 112 /ImageMask true /BitsPerComponent 1 /Decode [1 0] /Interpolate false /Filter /FlateDecode>>',
      '<</Type /XObject /Subtype /Image /Width 126 /Height 126 /ImageMask true /BitsPerComponent 1 /Decode [1 0] /Interpolate false /Filter /FlateDecode>>',
    ]);
  });
});

describe('strokes and boxes', () => {
  it('lie where the scene says', async () => {
    const line = {
      kind: 'line',
      x1: mm(10),
      y1: mm(20),
      x2: mm(90),
      y2: mm(20),
      width: mm(2),
      dash: [],
    } as const;
    const dashed = { ...line, y1: mm(40), y2: mm(40), dash: [mm(4), mm(4)] };
    const [page] = await readPdf(toPdf([sceneOf([line, dashed])]), 254);
    if (page === undefined) throw new Error('no page');
    expect(inkIn(page, 254, { x: 10, y: 19, width: 80, height: 2 })).toBeGreaterThan(0.99);
    expect(inkIn(page, 254, { x: 10, y: 39, width: 4, height: 2 })).toBeGreaterThan(0.95);
    expect(inkIn(page, 254, { x: 14.1, y: 39, width: 3.8, height: 2 })).toBe(0);
    expect(inkIn(page, 254, { x: 0, y: 21.2, width: 100, height: 17.6 })).toBe(0);
    expect(inkIn(page, 254, { x: 0, y: 0, width: 9.8, height: 60 })).toBe(0);
  });
});

describe('the file', () => {
  it('is the same bytes for the same scenes, whatever was loaded and written before', async () => {
    const before = toPdf(labels(5));
    const other = await nodeFontStore();
    await other.ensure(['龘'], 'regular');
    await other.ensure(['龘'], 'bold');
    const writer = createPdfWriter(other.fonts);
    for (const scene of labels(5)) writer.addPage(scene);
    expect(Buffer.from(writer.finish()).equals(Buffer.from(before))).toBe(true);
  });

  it('is small: 20 labels take less than 150 KB and a further one less than 2.5 KB', () => {
    const twenty = toPdf(labels(20)).length;
    expect(twenty).toBeLessThan(150_000);
    expect((toPdf(labels(220)).length - twenty) / 200).toBeLessThan(2500);
  });

  it('has pages of exactly the size of the label', async () => {
    const pdf = toPdf([sceneOf([], 76, 130), sceneOf([], 100, 150), sceneOf([], 101.6, 152.4)]);
    const boxes = readObjects(pdf).flatMap(({ dictionary }) => [
      ...dictionary.matchAll(/\/(MediaBox|CropBox|TrimBox) (\[[^\]]*\])/g),
    ]);
    expect(new Set(boxes.map(([, , box]) => box))).toEqual(
      new Set(['[0 0 215.43307 368.50394]', '[0 0 283.46457 425.19685]', '[0 0 288 432]']),
    );
    expect(boxes).toHaveLength(9);
    const pages = await readPdf(pdf, 20);
    expect(pages.map(({ width }) => Math.round(width * 100))).toEqual([21543, 28346, 28800]);
  });

  it('holds only objects of known kinds, and names of its own', () => {
    const kinds = new Map<string, number>();
    const objects = readObjects(toPdf(labels(70)));
    for (const { dictionary, stream } of objects) {
      const type = /^<<\/Type \/(\w+)/.exec(dictionary)?.[1] ?? '';
      const subtype = /\/Subtype \/(\w+)/.exec(dictionary)?.[1] ?? '';
      const kind = `${type} ${subtype}`.trim() || (stream === undefined ? dictionary : 'stream');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({
      Catalog: 1,
      Pages: 3,
      Page: 70,
      'XObject Form': 1,
      'XObject Image': 140,
      'Font Type0': 4,
      'Font CIDFontType2': 4,
      FontDescriptor: 4,
      '<</Producer (Hushlabel)>>': 1,
      // A content stream a page, and FontFile2, CIDToGIDMap and ToUnicode of each font.
      stream: 70 + 4 * 3,
    });
    const catalog = objects.find(({ dictionary }) => dictionary.includes('/Catalog'))?.dictionary ?? '';
    expect(catalog.replace(/\d+ 0 R/, 'R')).toBe(
      '<</Type /Catalog /Pages R /Lang (zh-CN) /PageLabels <</Nums [0 <</S /D>>]>> /ViewerPreferences ' +
        '<</PrintScaling /None /PickTrayByPDFSize true /Duplex /Simplex /NumCopies 1 /Enforce [/PrintScaling]>>>>',
    );
    const names = objects
      .filter(({ dictionary }) => !/\/Font(Name|Descriptor)|\/BaseFont/.test(dictionary))
      .flatMap(({ dictionary }) => dictionary.match(/\/[^\s/<>[\]()]+/g) ?? [])
      .filter((name) => !KNOWN_NAMES.has(name));
    expect([...new Set(names)].sort()).toEqual(['/F1', '/F2', '/F3', '/F4', '/I1', '/I2', '/T']);
  });

  it('writes what all labels share once', () => {
    const objects = readObjects(toPdf(labels(12)));
    const forms = objects.filter(({ dictionary }) => dictionary.includes('/Form'));
    expect(forms).toHaveLength(1);
    const pages = objects.filter(({ dictionary }) => dictionary.includes('/Type /Page '));
    expect(pages.every(({ dictionary }) => dictionary.includes(`/T ${String(forms[0]?.number)} 0 R`))).toBe(
      true,
    );
  });

  it('shows exactly the texts of its scenes, page by page', async () => {
    const scenes = labels(6);
    const pages = await readPdf(toPdf(scenes), 20);
    expect(pages.map(({ text }) => wordsOf(text))).toEqual(scenes.map((scene) => wordsOf(textOf(scene))));
  });

  it('does not hold a font outline for any character but those shown', () => {
    const texts = readObjects(toPdf([sceneOf(textMarks(store, '王**', { x: 5, y: 10, size: 12 }))]))
      .filter(({ stream }) => stream?.includes('beginbfchar') === true)
      .flatMap(({ stream }) => [...(stream?.matchAll(/^<(?!0000)[0-9A-F]{4}> <([0-9A-F]+)>$/gm) ?? [])])
      .map(([, code]) => String.fromCharCode(Number.parseInt(code ?? '', 16)));
    expect(texts.sort()).toEqual(['*', '王']);
  });

  it('has a page tree that every page can be reached in, however many there are', async () => {
    const [scene] = labels(1);
    if (scene === undefined) throw new Error('no label');
    const count = 64 * 64 + 3;
    const pdf = toPdf(Array.from({ length: count }, () => scene));
    const last = await readPdf(pdf, 20, [count - 1]);
    expect(last[0]?.text).toContain('SF1234567890123');
    const kids = readObjects(pdf).flatMap(
      ({ dictionary }) => /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1] ?? [],
    );
    expect(Math.max(...kids.map((list) => list.split('R').length - 1))).toBe(64);
  });

  it('is refused without a page, and finished once', () => {
    expect(() => createPdfWriter(store.fonts).finish()).toThrow('page');
    const writer = createPdfWriter(store.fonts);
    writer.addPage(sceneOf([]));
    writer.finish();
    expect(() => {
      writer.addPage(sceneOf([]));
    }).toThrow('finished');
    expect(() => writer.finish()).toThrow('finished');
  });

  it('throws for a length that is no number, and quotes nothing', () => {
    const [run] = textMarks(store, '王小明', { x: 5, y: 10, size: 12 });
    if (run === undefined) throw new Error('no run');
    const writer = createPdfWriter(store.fonts);
    expect(() => {
      writer.addPage(sceneOf([{ ...run, size: pt(Number.NaN) }]));
    }).toThrow(/^a length in a scene is not a number$/);
  });

  it.skipIf(!existsSync('/usr/bin/qpdf'))('passes qpdf --check (only where qpdf is installed)', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hushlabel-'));
    const file = path.join(folder, 'labels.pdf');
    writeFileSync(file, toPdf(labels(70)));
    const said = execFileSync('/usr/bin/qpdf', ['--check', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said).toContain('No syntax or stream encoding errors found');
  });
});

/** Keys and values of ISO 32000-1 that the file may use. */
const KNOWN_NAMES: ReadonlySet<string> = new Set(
  `/Type /Catalog /Pages /Page /Parent /Kids /Count /MediaBox /CropBox /TrimBox /Resources /Contents /Font /XObject
   /Subtype /Form /BBox /Image /Width /Height /ImageMask /BitsPerComponent /Decode /Interpolate /Filter /FlateDecode
   /Length /Length1 /ViewerPreferences /PrintScaling /None /PickTrayByPDFSize /Producer /Lang /PageLabels /Nums /S /D
   /Duplex /Simplex /NumCopies /Enforce`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
