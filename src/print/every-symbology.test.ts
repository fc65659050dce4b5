import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DPIS, mm, pt } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { SYMBOLOGIES } from '../base/symbology.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import { turnPoint } from '../base/turn.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { layoutLabel } from '../layout/layout-label.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import { maskedOrder } from '../layout/testing/masked-orders.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { expectPage } from '../proof/expectation.ts';
import { prove } from '../proof/prove.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { hasDot } from '../render/raster/mask.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { CodeMark, Mark, Scene } from '../scene/scene.ts';
import type { EncodeSymbol } from '../symbols/encode.ts';
import { loadEncoder } from '../symbols/load-encoder.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { CodeElement, Template } from '../template/template.ts';

/** Every kind of code on its way from a template to the finished file, which is read back. */

let fonts: FontStore;
let encode: EncodeSymbol;
beforeAll(async () => {
  fonts = await nodeFontStore();
  await fonts.loadFiles(fonts.fonts.shaper.missingFiles('', 'regular'));
  encode = await loadEncoder(SYMBOLOGIES);
});

function templateOf(symbology: Symbology, choices: CodeChoices): Template {
  const code: CodeElement = {
    kind: 'code',
    id: 'code',
    ...{ x: mm(2), y: mm(2), width: mm(196), height: mm(60) },
    symbology,
    content: '{{order.number}}',
    caption: true,
    captionSize: pt(8),
    ...choices,
  };
  const [first] = BUILT_IN_TEMPLATES;
  return { ...first, id: 'mine', width: mm(200), height: mm(70), elements: [code], bands: [] };
}

function layOut(symbology: Symbology, orderNo: string, choices: CodeChoices = {}, dpi: Dpi = 203) {
  const template = templateOf(symbology, choices);
  const inputs = { template, fonts: fonts.fonts, encode, dpi, fixedText: mintMaskedText };
  const label = { order: maskedOrder({ orderNo }), date: '2026-11-21', piece: 1, pieces: 1 };
  return layoutLabel(prepareTemplate(inputs), label);
}

function sceneOf(symbology: Symbology, orderNo: string, choices: CodeChoices = {}, dpi: Dpi = 203): Scene {
  const scene = layOut(symbology, orderNo, choices, dpi);
  if (!scene.ok) throw new Error(`${symbology} ${orderNo}: ${scene.problem.code}`);
  return scene.value;
}

function codeOf({ marks }: Scene): CodeMark {
  const code = marks.find((mark) => mark.kind === 'code');
  if (code?.kind !== 'code') throw new Error('no code');
  return code;
}
const captionOf = ({ marks }: Scene): string =>
  marks.flatMap((mark) => (mark.kind === 'glyphs' ? [mark.text.text] : [])).join('');

/** Whether the file of a scene is proven to be `expected`. */
async function isProven(scene: Scene, expected: Scene = scene): Promise<boolean> {
  const writer = createPdfWriter(fonts.fonts);
  writer.addPage(scene);
  const { proven } = await prove(writer.finish(), [expectPage(expected, 2)], [], {
    readCode: await codeReader(),
    decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
    pause: async () => undefined,
  });
  return proven;
}

function saying(scene: Scene, content: string): Scene {
  const change = (mark: Mark): Mark =>
    mark.kind === 'code' ? { ...mark, content: mintMaskedText(content) } : mark;
  return { ...scene, marks: scene.marks.map(change) };
}

/** Symbology, number, what a scanner says, what stands below, choices. */
const CASES: readonly (readonly [Symbology, string, string, string, CodeChoices])[] = [
  ['code128', 'SF1234567890123', 'SF1234567890123', 'SF1234567890123', {}],
  ['qr', 'SF1234567890123', 'SF1234567890123', 'SF1234567890123', {}],
  ['qr', '订单 12', '订单 12', '订单 12', { level: 'L' }],
  [
    'qr',
    'HTTPS://EXAMPLE.INVALID/1',
    'HTTPS://EXAMPLE.INVALID/1',
    'HTTPS://EXAMPLE.INVALID/1',
    { level: 'Q' },
  ],
  ['qr', 'a1', 'a1', 'a1', { level: 'H' }],
  ['gs1-128', '(01)0950110153000(10)AB12', '(01)09501101530003(10)AB12', '(01)09501101530003(10)AB12', {}],
  ['gs1-128', '(00)09501101530003001', '(00)095011015300030017', '(00)095011015300030017', {}],
  ['gs1-128', '(10)a-1(21)7(17)261130', '(10)a-1(21)7(17)261130', '(10)a-1(21)7(17)261130', {}],
  ['code39', 'ABC-12 $5', 'ABC-12 $5', 'ABC-12 $5', {}],
  ['code39', 'CODE 39', 'CODE 39R', 'CODE 39R', { checkDigit: 'mod43' }],
  ['code93', 'TEST93', 'TEST93', 'TEST93', {}],
  ['itf14', '1540014128876', '15400141288763', '1 54 00141 28876 3', {}],
  ['itf14', '00000000000000', '00000000000000', '0 00 00000 00000 0', {}],
  ['ean13', '690123456789', '6901234567892', '6 901234 567892', {}],
  ['ean13', '0012345678905', '0012345678905', '0 012345 678905', {}],
  ['ean13', '9780201379624', '9780201379624', '9 780201 379624', {}],
  ['ean8', '9638507', '96385074', '9638 5074', {}],
  ['upca', '03600029145', '036000291452', '0 36000 29145 2', {}],
  ['upce', '654321', '06543217', '0 654321 7', {}],
  ['upce', '0425261', '04252614', '0 425261 4', {}],
  ['upce', '1123453', '11234538', '1 123453 8', {}],
  ['codabar', '31117013206375', 'A31117013206375A', 'A31117013206375A', {}],
  ['codabar', 'C12-3$D', 'C12-3$D', 'C12-3$D', {}],
  ['codabar', 'A37859B', 'A37859+B', 'A37859+B', { checkDigit: 'mod16' }],
  ['msi', '1234567', '12345674', '12345674', {}],
  ['msi', '0', '0', '0', { checkDigit: 'none' }],
  ['micro-qr', '12345', '12345', '12345', { level: 'L' }],
  ['micro-qr', 'AB 12ab', 'AB 12ab', 'AB 12ab', { level: 'Q' }],
  ['data-matrix', 'Hello ^1^', 'Hello ^1^', 'Hello ^1^', {}],
  ['data-matrix', '你好 ñ', '你好 ñ', '你好 ñ', {}],
  ['pdf417', 'M1EXAMPLE/ORDER 1234', 'M1EXAMPLE/ORDER 1234', 'M1EXAMPLE/ORDER 1234', {}],
  [
    'pdf417',
    '订单 12345678901234567890',
    '订单 12345678901234567890',
    '订单 12345678901234567890',
    { columns: 4, level: '5' },
  ],
  ['aztec', 'Code 2D!', 'Code 2D!', 'Code 2D!', {}],
  ['aztec', '订单', '订单', '订单', { level: '50' }],
  [
    'maxicode',
    'THIS IS A 93 CHARACTER MESSAGE',
    'THIS IS A 93 CHARACTER MESSAGE',
    'THIS IS A 93 CHARACTER MESSAGE',
    {},
  ],
  ['maxicode', 'aé^', 'aé^', 'aé^', {}],
  [
    'usps-imb',
    '0123456709498765432101234567891',
    '0123456709498765432101234567891',
    '01 234 567094 987654321 01234 5678 91',
    {},
  ],
  ['usps-imb', '01234567094987654321', '01234567094987654321', '01 234 567094 987654321', {}],
];

describe('a code of every kind', () => {
  it('is among the cases', () => {
    expect(new Set(CASES.map(([symbology]) => symbology))).toEqual(new Set(SYMBOLOGIES));
  });

  it.each(CASES)(
    '%s of %s says %s, and the proof reads that and nothing else',
    async (symbology, number, says, caption, choices) => {
      const scene = sceneOf(symbology, number, choices);
      expect(codeOf(scene).content.text).toBe(says);
      expect(captionOf(scene)).toBe(caption);
      expect(await isProven(scene)).toBe(true);
      const other = says.endsWith('1') ? `${says.slice(0, -1)}2` : `${says.slice(0, -1)}1`;
      expect(await isProven(saying(scene, other), saying(scene, other))).toBe(false);
    },
  );

  it.each(SYMBOLOGIES)('%s is proven on finer printers too', async (symbology) => {
    const [, number = ''] = CASES.find(([name]) => name === symbology) ?? [];
    for (const dpi of DPIS) expect(await isProven(sceneOf(symbology, number, {}, dpi))).toBe(true);
  });

  it.each(SYMBOLOGIES)('%s is its modules in whole dots on the head of every printer', (symbology) => {
    const [, number = ''] = CASES.find(([name]) => name === symbology) ?? [];
    const rasterise = createRasteriser(fonts.fonts);
    for (const dpi of DPIS) {
      const scene = sceneOf(symbology, number, {}, dpi);
      const grid = headGrid(scene, dpi);
      const drawn = rasterise(scene, grid);
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const { x, y, modules, moduleWidth, moduleHeight } = codeOf(scene);
      const [left, top] = [Math.round(x * grid.perMmX), Math.round(y * grid.perMmY)];
      const { columns, rows, bits } = modules;
      const wanted = { width: columns, height: rows, stride: Math.ceil(columns / 8), bits };
      // Bars are a length: on the head they may end a dot before or after.
      const last = rows === 1 ? moduleHeight - 3 : moduleHeight - 1;
      let wrong = 0;
      for (let row = 0; row < rows; row += 1) {
        for (let dots = 0; dots < columns * moduleWidth; dots += 1) {
          const isBlack = hasDot(wanted, Math.floor(dots / moduleWidth), row);
          for (const down of [0, last]) {
            if (hasDot(drawn.value, left + dots, top + row * moduleHeight + down) !== isBlack) wrong += 1;
          }
        }
      }
      expect(wrong).toBe(0);
    }
  });
});

describe('a code of every kind that is turned', () => {
  const turnedScene = (symbology: Symbology, orderNo: string, rotation: 90 | 180 | 270): Scene => {
    const { elements, ...rest } = templateOf(symbology, {});
    const [y, height] = [mm(70), mm(200)];
    const turned = elements.map((element) => ({ ...element, y, rotation }));
    const template: Template = { ...rest, height, elements: turned };
    const inputs = { template, fonts: fonts.fonts, encode, dpi: 203, fixedText: mintMaskedText } as const;
    const label = { order: maskedOrder({ orderNo }), date: '2026-11-21', piece: 1, pieces: 1 };
    const scene = layoutLabel(prepareTemplate(inputs), label);
    if (!scene.ok) throw new Error(`${symbology} ${rotation}: ${scene.problem.code}`);
    return scene.value;
  };

  it.each(SYMBOLOGIES)('%s is proven', async (symbology) => {
    const [, number = ''] = CASES.find(([name]) => name === symbology) ?? [];
    for (const rotation of [90, 180, 270] as const) {
      const scene = turnedScene(symbology, number, rotation);
      expect(codeOf(scene).turn).toBe(rotation);
      expect(await isProven(scene), String(rotation)).toBe(true);
    }
  });

  it('has its bearers along the ends of its bars', () => {
    const scene = turnedScene('itf14', '1540014128876', 90);
    const { x, y, modules, moduleWidth, moduleHeight } = codeOf(scene);
    const dots = (count: number): number => (count * 25.4) / 203;
    const [width, height] = [dots(modules.columns * moduleWidth), dots(modules.rows * moduleHeight)];
    const bearers = scene.marks.flatMap((mark) =>
      mark.kind === 'rect' && mark.turn ? [{ ...mark, turn: mark.turn }] : [],
    );
    expect(bearers).toHaveLength(2);
    const edges = bearers.map((bearer) => {
      const corners = [
        turnPoint(bearer, bearer.turn),
        turnPoint({ x: bearer.x + bearer.width, y: bearer.y + bearer.height }, bearer.turn),
      ];
      const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
      expect(Math.min(...ys)).toBeCloseTo(y, 6);
      expect(Math.max(...ys)).toBeCloseTo(y + height, 6);
      return [Math.min(...xs), Math.max(...xs)];
    });
    // The upper one has come to lie on the right.
    expect(edges[0]?.[0]).toBeCloseTo(x + width, 6);
    expect(edges[1]?.[1]).toBeCloseTo(x, 6);
  });
});

const digits = (min: number, max = min): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const of = (characters: string, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: max });
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32)).join('');
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Texts of each kind, of which most must be accepted. */
const TEXTS: Readonly<Record<Exclude<Symbology, 'code128' | 'qr'>, fc.Arbitrary<string>>> = {
  'gs1-128': fc
    .tuple(digits(13), of(`${CAPITALS}abc0123456789-/`, 12), of('0123456789', 8))
    .map(([goods, batch, count]) => `(02)${goods}(10)${batch}(37)${count}`),
  code39: of(`${CAPITALS}0123456789-. $/+%`, 20),
  code93: of(`${CAPITALS}0123456789-. $/+%`, 20),
  itf14: digits(13),
  ean13: digits(12),
  ean8: digits(7),
  upca: digits(11),
  upce: fc.tuple(fc.constantFrom('0', '1'), digits(6)).map((parts) => parts.join('')),
  codabar: fc.tuple(digits(1), of('0123456789-$:/.+', 14), digits(1)).map((parts) => parts.join('')),
  msi: digits(1, 14),
  'micro-qr': fc.oneof(digits(1, 20), of(`${CAPITALS} $%*+-./:0123456789`, 14), of(ASCII, 10)),
  'data-matrix': fc.oneof(of(ASCII, 60), digits(1, 60), of('订单号é^ 1', 30)),
  pdf417: fc.oneof(of(ASCII, 60), digits(1, 60), of('订单号é^ 1', 30)),
  aztec: fc.oneof(of(ASCII, 60), digits(1, 60), of('订单号é^ 1', 30)),
  maxicode: fc.oneof(of(ASCII, 40), of(`${CAPITALS} 0123456789`, 60), digits(1, 60)),
  'usps-imb': fc
    .tuple(
      digits(1),
      fc.constantFrom(...'01234'),
      digits(18),
      fc.constantFrom(0, 5, 9, 11).chain((length) => digits(length)),
    )
    .map((parts) => parts.join('')),
};

const MAY_BE_REFUSED = ['code-characters', 'code-too-long', 'code-check-digit-unclear'];

describe('law: what is laid out is proven', () => {
  it.each(Object.entries(TEXTS))('%s', async (symbology, texts) => {
    const kind = SYMBOLOGIES.find((name) => name === symbology) ?? 'qr';
    let proven = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const scene = layOut(kind, text);
        // Pairs that a scanner may take for another character, numbers that are longer than a symbol, and those that may have their check
        // digit already.
        if (scene.ok) expect(await isProven(scene.value), text).toBe(true);
        else expect(MAY_BE_REFUSED).toContain(scene.problem.code);
        if (scene.ok) proven += 1;
      }),
      { numRuns: 20 },
    );
    expect(proven).toBeGreaterThan(5);
  });
});
