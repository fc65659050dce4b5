import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dot, dotsToMm, mm, pt, ptToMm } from '../../base/length.ts';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import type { HiddenValue } from '../../privacy/hidden-value.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import { PLAIN_PDF } from '../../render/pdf/pdf-options.ts';
import type { PdfOptions } from '../../render/pdf/pdf-options.ts';
import { createPdfWriter } from '../../render/pdf/pdf-writer.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { CodeMark, GlyphRun, LineMark, Mark, PathMark, RectMark, Scene } from '../../scene/scene.ts';
import { encodeSymbol } from '../../symbols/encode-symbol.ts';
import { expectPage, marksOf } from '../expectation.ts';
import type { PageExpectation } from '../expectation.ts';
import { createCodeReader } from '../zxing.ts';

/** Invented orders, their labels as layout would make them, and the file that the app would write. */
export interface SampleOrder {
  readonly row: number;
  readonly name: string;
  readonly given: string;
  readonly phone: string;
  readonly room: string;
  readonly tracking: string;
  readonly maskedName: string;
  readonly maskedPhone: string;
  readonly maskedDetail: string;
  readonly goods: string;
}

const PEOPLE = [
  ['欧阳', '建国'],
  ['王', '小样'],
  ['张', '三'],
  ['李', '范本'],
  ['诸葛', '样本'],
  ['陈', '例子'],
] as const;
const GOODS = ['手工皂 ×2', '棉袜 五双', '龙井茶 250g', '张三牌瓜子 ×1', '陶瓷杯 白色', 'Kopfhörer ×1'];

export function sampleOrder(row: number): SampleOrder {
  const [family, given] = PEOPLE[row % PEOPLE.length] ?? PEOPLE[0];
  const phone = `138${String(12345678 + row * 7919).padStart(8, '0')}`;
  return {
    row,
    name: family + given,
    given,
    phone,
    room: `${1 + (row % 9)}号楼${1 + (row % 4)}单元${100 + row}室`,
    tracking: `SF${1310000000000 + row * 104729}`,
    maskedName: `${family}**`,
    maskedPhone: `1******${phone.slice(-4)}`,
    maskedDetail: `示例路${row}号***`,
    goods: GOODS[row % GOODS.length] ?? '',
  };
}

export function hiddenOf(order: SampleOrder): HiddenValue[] {
  const { row, name, given, phone, room } = order;
  return [
    { row, field: 'recipient.name', text: name, part: 'whole' },
    ...(given.length > 1 ? [{ row, field: 'recipient.name', text: given, part: 'hidden' } as const] : []),
    { row, field: 'recipient.phone', text: phone, part: 'whole' },
    { row, field: 'recipient.phone', text: phone.slice(0, 7), part: 'hidden' },
    { row, field: 'recipient.detail', text: room, part: 'hidden' },
  ];
}

let store: Promise<FontStore> | undefined;
export function fontStore(): Promise<FontStore> {
  store ??= nodeFontStore().then(async (made) => {
    await made.ensure('', 'regular');
    await made.ensure('', 'bold');
    return made;
  });
  return store;
}

let reader: ReturnType<typeof createCodeReader> | undefined;
export function codeReader(): ReturnType<typeof createCodeReader> {
  reader ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then(
    (wasm) => createCodeReader(new Uint8Array(wasm)),
  );
  return reader;
}

export function textMarks(
  fonts: FontStore,
  text: string,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly white?: boolean },
): readonly GlyphRun[] {
  const shaped = fonts.fonts.shaper.shape(text, 'regular');
  const em = ptToMm(pt(place.size));
  const whole = mintMaskedText(text);
  return shaped.runs.map((run) => ({
    kind: 'glyphs',
    font: run.font,
    size: pt(place.size),
    x: mm(place.x + run.x * em),
    y: mm(place.y),
    ink: place.white ? 'white' : 'black',
    text: whole.slice(run.start, run.end),
    glyphs: run.glyphs.map((glyph) => ({
      id: glyph.id,
      x: mm(glyph.x * em),
      y: mm(glyph.y * em),
      start: glyph.start - run.start,
      end: glyph.end - run.start,
    })),
  }));
}

export function codeMark(
  symbology: Symbology,
  content: string,
  x: number,
  y: number,
  module: number,
): CodeMark {
  const encoded = encodeSymbol(symbology, mintMaskedText(content));
  if (!encoded.ok) throw new Error(encoded.problem);
  return {
    kind: 'code',
    symbology,
    content: mintMaskedText(content),
    x: dotsToMm(dot(x), 203),
    y: dotsToMm(dot(y), 203),
    dpi: 203,
    modules: encoded.value,
    moduleWidth: module,
    moduleHeight: symbology === 'qr' ? module : 80,
    quietX: mm(2),
    quietY: mm(0),
  };
}

/** A bowl with a square hole. */
export const BOWL: PathMark = {
  kind: 'path',
  fill: 'black',
  subpaths: [
    {
      x: mm(82),
      y: mm(75),
      pieces: [
        { kind: 'line', x: mm(94), y: mm(75) },
        { kind: 'curve', x1: mm(94), y1: mm(85), x2: mm(82), y2: mm(85), x: mm(82), y: mm(75) },
      ],
      closed: true,
    },
    {
      x: mm(87),
      y: mm(77),
      pieces: [
        { kind: 'line', x: mm(89), y: mm(77) },
        { kind: 'line', x: mm(89), y: mm(79) },
        { kind: 'line', x: mm(87), y: mm(79) },
      ],
      closed: true,
    },
  ],
};

/** A dashed line with a corner, its end bent. */
export const HOOK: PathMark = {
  kind: 'path',
  stroke: { width: mm(0.5), dash: [mm(2), mm(1)] },
  subpaths: [
    {
      x: mm(70),
      y: mm(75),
      pieces: [
        { kind: 'line', x: mm(70), y: mm(85) },
        { kind: 'line', x: mm(75), y: mm(85) },
        { kind: 'curve', x1: mm(79), y1: mm(85), x2: mm(79), y2: mm(80), x: mm(75), y: mm(80) },
      ],
      closed: false,
    },
  ],
};

export function fixedMarks(fonts: FontStore): readonly Mark[] {
  const rect: RectMark = { kind: 'rect', x: mm(60), y: mm(5), width: mm(20), height: mm(8), fill: 'black' };
  const line: LineMark = {
    kind: 'line',
    x1: mm(0),
    y1: mm(70),
    x2: mm(100),
    y2: mm(70),
    width: mm(0.3),
    dash: [mm(2), mm(1)],
  };
  return [
    ...textMarks(fonts, '收件人', { x: 5, y: 50, size: 8 }),
    rect,
    ...textMarks(fonts, '易碎', { x: 62, y: 11, size: 14, white: true }),
    line,
    BOWL,
    HOOK,
  ];
}

export function sampleScene(fonts: FontStore, fixed: readonly Mark[], order: SampleOrder): Scene {
  const line = (text: string, y: number, size: number): readonly GlyphRun[] =>
    textMarks(fonts, text, { x: 5, y, size });
  return {
    width: mm(100),
    height: mm(150),
    dpi: 203,
    fixed,
    marks: [
      ...line('杭州市 西湖区', 12, 20),
      codeMark('code128', order.tracking, 60, 160, 3),
      ...line(order.tracking, 38, 9),
      ...line(`${order.maskedName} ${order.maskedPhone}`, 56, 13),
      ...line(order.maskedDetail, 63, 11),
      ...line(order.goods, 80, 9),
      ...line('2026-11-21 1/1', 145, 7),
      codeMark('qr', order.tracking, 560, 800, 6),
    ],
  };
}

export interface GoodFile {
  readonly pdf: Uint8Array;
  readonly expected: readonly PageExpectation[];
  readonly hidden: readonly HiddenValue[];
  readonly orders: readonly SampleOrder[];
}

/** The label of nobody, to say what labels have in common. */
const NOBODY: SampleOrder = {
  row: 0,
  name: '',
  given: '',
  phone: '',
  room: '',
  tracking: '0',
  maskedName: '甲',
  maskedPhone: '0',
  maskedDetail: '甲',
  goods: '甲',
};

/** What `goodFile` makes beside pages: all that a document can have, and a bookmark for each order. */
export interface GoodDocument {
  readonly options: PdfOptions;
  /** What the bookmark of an order says, and what it should say. */
  readonly bookmark?: (order: SampleOrder) => { readonly written: string; readonly expected: string };
}

/** `change` changes what is written and, with `expectChanged`, what is expected too. */
export async function goodFile(
  count: number,
  change: (scene: Scene, fonts: FontStore) => Scene = (scene) => scene,
  expectChanged = false,
  { options, bookmark }: GoodDocument = { options: PLAIN_PDF },
): Promise<GoodFile> {
  const fonts = await fontStore();
  const fixed = fixedMarks(fonts);
  const orders = Array.from({ length: count }, (_, index) => sampleOrder(index + 2));
  const writer = createPdfWriter(fonts.fonts, options);
  const neutral = expectPage(sampleScene(fonts, fixed, NOBODY), NOBODY.row);
  const expected = orders.map((order) => {
    const scene = sampleScene(fonts, fixed, order);
    const written = change(scene, fonts);
    const title = bookmark?.(order);
    writer.addPage(written, title && [mintMaskedText(title.written)]);
    const titles = title === undefined ? [] : [title.expected];
    return expectPage(expectChanged ? written : scene, order.row, neutral, titles);
  });
  return { pdf: writer.finish(), expected, hidden: orders.flatMap(hiddenOf), orders };
}

/** What the labels and their template show, as the CLI would list it. */
export function shownOn(file: GoodFile): readonly string[] {
  return file.expected.flatMap(({ fixed, own }) =>
    [...marksOf(fixed), ...marksOf(own)].flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : mark.kind === 'code' ? [mark.content] : [],
    ),
  );
}
