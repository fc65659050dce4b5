import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS, field } from '../layout/testing/masked-orders.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { zbarCodes } from '../proof/testing/zbar.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { hasDot } from '../render/raster/mask.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { Rasteriser } from '../render/raster/rasterise.ts';
import type { Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';
import { codesOf } from './near-codes.ts';
import { elementsOff } from './testing/element-widths.ts';

/** Every built-in label with codes as the dots of a head, its shortest and its longest numbers: bars measured, and read by zxing and by zbar. */

let fonts: FontStore;
let rasterise: Rasteriser;
beforeAll(async () => {
  fonts = await nodeFontStore();
  rasterise = createRasteriser(fonts.fonts);
});

const HEADS = [203, 300] as const;
/** More than any number of a parcel has. */
const LONGEST = 60;

/** A number of this length, of capitals and digits that no code set can pair up for long. */
const numberOf = (length: number): string =>
  Array.from({ length }, (_, at) => 'SF1E234A56B7C8'[at % 14] ?? '0').join('');

const orderWith = (order: MaskedOrder, number: string): MaskedOrder => ({
  ...order,
  orderNo: field(number),
  tracking: field(number),
});

type Lay = (number: string) => Promise<Scene | undefined>;

/** `undefined` where the label is refused with that number. */
function layer(template: Template, dpi: Dpi, order: MaskedOrder): Lay {
  const make = createLabelMaker({ policy: NATIONAL_POLICY, template, dpi, date: '2026-11-21' }, fonts);
  return async (number) => {
    const scene = await make(orderWith(order, number), { piece: 1, pieces: 1 });
    return scene.ok ? scene.value : undefined;
  };
}

/** The label with the longest number that it takes, by halves: what takes a number takes a shorter one. */
async function longest(lay: Lay): Promise<Scene | undefined> {
  let [taken, refused, scene] = [0, LONGEST + 1, undefined as Scene | undefined];
  while (refused - taken > 1) {
    const length = Math.floor((taken + refused) / 2);
    const laid = await lay(numberOf(length));
    if (laid === undefined) refused = length;
    else [taken, scene] = [length, laid];
  }
  return scene;
}

interface Picture {
  readonly columns: number;
  readonly rows: number;
  readonly pixels: Uint8Array;
  readonly pure: false;
}

function picture(bitmap: Bitmap, left: number, top: number, columns: number, rows: number): Picture {
  const pixels = new Uint8Array(columns * rows).fill(255);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      if (hasDot(bitmap, left + column, top + row)) pixels[row * columns + column] = 0;
  }
  return { columns, rows, pixels, pure: false };
}

const NAMES = {
  code128: { zxing: ['Code128'], zbar: 'ZBAR_CODE128' },
  qr: { zxing: ['QRCode', 'QRCodeModel2'], zbar: 'ZBAR_QRCODE' },
} as const;

async function expectScans(scene: Scene, dpi: Dpi): Promise<number> {
  const codes = codesOf(scene);
  if (codes.length === 0) return 0;
  const grid = headGrid(scene, dpi);
  const drawn = rasterise(scene, grid);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  const bitmap = drawn.value;
  const byZbar = await zbarCodes(picture(bitmap, 0, 0, bitmap.width, bitmap.height));
  const read = await codeReader();
  for (const code of codes) {
    const { symbology, content, modules, moduleWidth, moduleHeight, quietX, quietY } = code;
    // Other kinds of codes need a reader of their own here.
    const names = NAMES[symbology as keyof typeof NAMES];
    const [left, top] = [Math.round(code.x * grid.perMmX), Math.round(code.y * grid.perMmY)];
    expect(elementsOff(bitmap, code, left, top)).toBe(0);
    expect(byZbar).toContainEqual({ text: content.text, symbology: names.zbar });
    const [right, down] = [Math.floor(quietX * grid.perMmX), Math.floor(quietY * grid.perMmY)];
    const [columns, rows] = [modules.columns * moduleWidth, modules.rows * moduleHeight];
    const cut = picture(bitmap, left - right, top - down, columns + 2 * right, rows + 2 * down);
    const byZxing = await read(cut);
    expect(byZxing.map(({ text }) => text)).toEqual([content.text]);
    expect(names.zxing).toContain(byZxing[0]?.symbology);
  }
  return codes.length;
}

describe.each(HEADS)('at %d dpi', (dpi) => {
  let codes = 0;

  it.each(BUILT_IN_TEMPLATES)('$id', async (template) => {
    const shortest = await layer(template, dpi, MASKED_ORDERS.typical)('7');
    const most = await longest(layer(template, dpi, MASKED_ORDERS.long));
    // The longest of all else may be what a label has no room for, whatever its number.
    const scenes = [shortest, most ?? (await longest(layer(template, dpi, MASKED_ORDERS.typical)))];
    const counts: number[] = [];
    for (const scene of scenes) {
      if (scene === undefined) throw new Error('no label');
      counts.push(await expectScans(scene, dpi));
    }
    expect(counts[1]).toBe(counts[0]);
    codes += counts[0] ?? 0;
  });

  test('codes were read', () => {
    expect(codes).toBeGreaterThan(40);
  });
});

test('a bar of which one dot is missing is seen', async () => {
  const [template] = BUILT_IN_TEMPLATES;
  const scene = await layer(template, 203, MASKED_ORDERS.typical)('7');
  const code = scene && codesOf(scene).find(({ symbology }) => symbology === 'code128');
  if (scene === undefined || code === undefined) throw new Error('no code');
  const grid = headGrid(scene, 203);
  const drawn = rasterise(scene, grid);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  const [left, top] = [Math.round(code.x * grid.perMmX), Math.round(code.y * grid.perMmY)];
  expect(elementsOff(drawn.value, code, left, top)).toBe(0);
  const row = top + Math.floor(code.moduleHeight / 2);
  const at = row * drawn.value.stride + (left >> 3);
  drawn.value.bits[at] = (drawn.value.bits[at] ?? 0) & ~(0x80 >> (left & 7));
  expect(elementsOff(drawn.value, code, left, top)).toBeGreaterThan(0);
});
