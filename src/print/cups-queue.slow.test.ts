import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { zbarCodes } from '../proof/testing/zbar.ts';
import { blankBitmap } from '../render/bitmap.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import { hasDot, setDot } from '../render/raster/mask.ts';
import type { CodeMark, Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';
import { codesOf } from './near-codes.ts';
import { startCups } from './testing/cups-queue.ts';
import type { CupsQueue } from './testing/cups-queue.ts';
import { elementsOff } from './testing/element-widths.ts';

/** Our PDF through a print queue of CUPS (pdftopdf, Ghostscript, rastertolabel): its bars as the printer gets them, in dots. */

let fonts: FontStore;
let queue: CupsQueue;
beforeAll(async () => {
  fonts = await nodeFontStore();
  queue = await startCups();
}, 60_000);
afterAll(() => queue.stop());

const HEADS = [203, 300] as const;
/** A roll of 4 × 6 inches, which is what most queues are set to. */
const ROLL = { name: 'w288h432', width: 101.6, height: 152.4 };

async function sceneOf(template: Template, dpi: Dpi): Promise<Scene | undefined> {
  const make = createLabelMaker({ policy: NATIONAL_POLICY, template, dpi, date: '2026-11-21' }, fonts);
  const scene = await make(MASKED_ORDERS.typical, { piece: 1, pieces: 1 });
  return scene.ok && codesOf(scene.value).length > 0 ? scene.value : undefined;
}

function pdfOf(...scenes: readonly Scene[]): Uint8Array {
  const writer = createPdfWriter(fonts.fonts);
  for (const scene of scenes) writer.addPage(scene);
  return writer.finish();
}

/** Dots that a page may be moved by on its medium, which no code minds. */
const MOVED = 3;

/** The page turned back: a queue turns what is wider than high on a medium that is not. */
function turnedBack({ width, height, bits, stride }: Bitmap, clockwise: boolean): Bitmap {
  const upright = blankBitmap(height, width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!hasDot({ width, height, bits, stride }, x, y)) continue;
      if (clockwise) setDot(upright, height - 1 - y, x);
      else setDot(upright, y, width - 1 - x);
    }
  }
  return upright;
}

/** How many elements of a label's codes are off, wherever on the medium its page was put: at the top left, or in the middle. */
function fewestOff(bitmap: Bitmap, { width, height, dpi }: Scene, codes: readonly CodeMark[]): number {
  const free = (dots: number, length: number): number => dots - Math.round((length * dpi) / 25.4);
  const near = (places: readonly number[]): readonly number[] =>
    places.flatMap((place) =>
      Array.from({ length: 2 * MOVED + 1 }, (_, at) => Math.round(place) + at - MOVED),
    );
  const [across, down] = [free(bitmap.width, width), free(bitmap.height, height)];
  const offAt = (right: number, lower: number): number =>
    codes.reduce((sum, code) => {
      const [left, top] = [Math.round((code.x * dpi) / 25.4), Math.round((code.y * dpi) / 25.4)];
      return sum + elementsOff(bitmap, code, left + right, top + lower);
    }, 0);
  let fewest = Infinity;
  for (const right of near([0, across / 2, across]))
    for (const lower of near([0, down / 2, down])) {
      fewest = Math.min(fewest, offAt(right, lower));
      if (fewest === 0) return 0;
    }
  return fewest;
}

async function textsOf(bitmap: Bitmap): Promise<readonly string[]> {
  const { width: columns, height: rows } = bitmap;
  const pixels = Uint8Array.from({ length: columns * rows }, (_, at) =>
    hasDot(bitmap, at % columns, Math.floor(at / columns)) ? 0 : 255,
  );
  return (await zbarCodes({ columns, rows, pixels, pure: false })).map(({ text }) => text);
}

describe.each(HEADS)('at %d dpi', (dpi) => {
  let codes = 0;

  it.each(BUILT_IN_TEMPLATES)(
    '$id has the bars of its scene on its own paper and on 4 × 6 in',
    async (template) => {
      const scene = await sceneOf(template, dpi);
      if (scene === undefined) return;
      const own = `Custom.${scene.width}x${scene.height}mm`;
      const fits = scene.width <= ROLL.width && scene.height <= ROLL.height;
      for (const paper of fits ? [own, ROLL.name] : [own]) {
        const [bitmap, ...more] = await queue.print(pdfOf(scene), dpi, paper);
        if (bitmap === undefined || more.length > 0) throw new Error('not one page');
        const isTurned = scene.width > scene.height && paper === ROLL.name;
        const pages = isTurned ? [turnedBack(bitmap, true), turnedBack(bitmap, false)] : [bitmap];
        expect(Math.min(...pages.map((page) => fewestOff(page, scene, codesOf(scene)))), paper).toBe(0);
        const texts = await textsOf(bitmap);
        for (const { content } of codesOf(scene)) expect(texts).toContain(content.text);
        codes += codesOf(scene).length;
      }
    },
  );

  test('codes were measured', () => {
    expect(codes).toBeGreaterThan(80);
  });
});

test('a page for another head is seen to be off', async () => {
  const [template] = BUILT_IN_TEMPLATES;
  const scene = await sceneOf(template, 203);
  if (scene === undefined) throw new Error('no label');
  const [bitmap] = await queue.print(pdfOf(scene), 300, `Custom.${scene.width}x${scene.height}mm`);
  if (bitmap === undefined) throw new Error('no page');
  expect(fewestOff(bitmap, { ...scene, dpi: 300 }, codesOf(scene))).toBeGreaterThan(0);
});

test('every label of a job is a page of its own', async () => {
  const [template] = BUILT_IN_TEMPLATES;
  const scene = await sceneOf(template, 203);
  if (scene === undefined) throw new Error('no label');
  expect(await queue.print(pdfOf(scene, scene, scene), 203, ROLL.name)).toHaveLength(3);
});
