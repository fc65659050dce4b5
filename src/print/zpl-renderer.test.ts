import { beforeAll, describe, it } from 'vitest';
import { ready } from 'zpl-renderer-js';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { expectSame, jobBytes, zplSettings } from '../render/printer/testing/settings.ts';
import type { ZplSettings } from '../render/printer/printer-settings.ts';
import { pngDots } from '../render/png/testing/png-dots.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { builtInTemplate } from '../template/built-in-templates.ts';
import { createLabelMaker } from './label-maker.ts';

/** Our ZPL, drawn by a renderer that others wrote (zebrash), against the dots that went into it. */

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

async function dotsOf(id: string, dpi: Dpi): Promise<Bitmap> {
  const template = builtInTemplate(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const make = createLabelMaker({ policy: NATIONAL_POLICY, template, dpi, date: '2026-11-21' }, fonts);
  const scene = await make(MASKED_ORDERS.typical, { piece: 1, pieces: 1 });
  if (!scene.ok) throw new Error(scene.problem.code);
  const drawn = createRasteriser(fonts.fonts)(scene.value, headGrid(scene.value, dpi));
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value;
}

/** The label on paper of its own size, which the renderer counts up to whole dots: on wider paper it would be in the middle. */
async function rendered(zpl: Uint8Array, { width, height }: Bitmap, perMm: 8 | 12): Promise<Bitmap> {
  const { api } = await ready;
  const text = Buffer.from(zpl).toString('latin1');
  const [across, down] = [(width - 0.5) / perMm, (height - 0.5) / perMm];
  const png = Buffer.from(await api.zplToBase64Async(text, across, down, perMm), 'base64');
  return pngDots(new Uint8Array(png));
}

describe.each([
  ['waybill-76x130', 203, 8],
  ['waybill-100x100', 203, 8],
  ['waybill-76x130', 300, 12],
  ['address-40x30', 300, 12],
] as const)('the ZPL of %s at %i dpi', (id, dpi, perMm) => {
  let bitmap: Bitmap;
  beforeAll(async () => {
    bitmap = await dotsOf(id, dpi);
  });

  it.each<ZplSettings['graphic']>(['acs', 'z64', 'hex'])('is the label’s dots as %s', async (graphic) => {
    const zpl = jobBytes(zplSettings(bitmap, { dpi, graphic, headWidth: 2_000, cutter: 'none' }), bitmap);
    expectSame(await rendered(zpl, bitmap, perMm), bitmap);
  });
});
