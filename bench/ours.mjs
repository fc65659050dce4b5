/** Our core for the bench, bundled from its TypeScript by `bundle.mjs`. */
import { createHash } from 'node:crypto';
import { createFontStore } from '../src/fonts/font-store.ts';
import { maskOrder } from '../src/masking/mask-order.ts';
import { POLICIES } from '../src/masking/policies.ts';
import { parseOrder } from '../src/orders/parse-order.ts';
import { createLabelMaker } from '../src/print/label-maker.ts';
import { makeLabels } from '../src/print/make-labels.ts';
import { createCodeReader } from '../src/proof/zxing.ts';
import { createPdfWriter } from '../src/render/pdf/pdf-writer.ts';
import { WAYBILL_76X130 } from '../src/template/built-in/waybill-76x130.ts';
import { peerInput } from './peer-input.mjs';

const [policy] = POLICIES;

const DESIGN = { policy, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' };

/** Drafts to orders: what import does before a job, and nobody's time. */
export function ordersOf(drafts) {
  return drafts.map((draft) => {
    const { order } = parseOrder(draft);
    if (order === undefined) throw new Error(`row ${draft.row} is no order`);
    return order;
  });
}

/** Starts the text engine, no font in it yet. */
export function openFonts({ wasm, fontFiles }) {
  return createFontStore({
    shapingWasm: wasm.shaping,
    subsettingWasm: wasm.subsetting,
    load: async (file) => fontFiles[file],
  });
}

/** An order as the policy shows it; one that is refused ends the run. */
export function maskedOf(order) {
  const masked = maskOrder(order, policy);
  if (!masked.ok) throw new Error(`order refused: ${masked.problem.code}`);
  return masked.value;
}

/** Every masked order's scene; a label that is refused ends the run. */
async function eachScene(masked, fonts, take) {
  const makeLabel = createLabelMaker(DESIGN, fonts);
  for (const order of masked) {
    const scene = await makeLabel(order, { piece: 1, pieces: 1 });
    if (!scene.ok) throw new Error(`label refused: ${scene.problem.code}`);
    take(scene.value);
  }
}

async function collectScenes(orders, fonts) {
  const scenes = [];
  await eachScene(orders.map(maskedOf), fonts, (scene) => scenes.push(scene));
  return scenes;
}

export async function scenesOf(orders, files) {
  return collectScenes(orders, await openFonts(files));
}

export async function peerInputOf(orders, files) {
  const fonts = await openFonts(files);
  return peerInput(orders, await collectScenes(orders, fonts), DESIGN, fonts.fonts);
}

/** Orders to a file: masked, laid out, encoded, drawn; the fonts are opened on the way. */
export function drawLabels(orders, fonts) {
  return drawMasked(masking(orders), fonts);
}

function* masking(orders) {
  for (const order of orders) yield maskedOf(order);
}

/** Masked orders to a file, which is what the peers do that get masked strings. */
export async function drawMasked(masked, fonts) {
  const writer = createPdfWriter(fonts.fonts);
  await eachScene(masked, fonts, (scene) => writer.addPage(scene));
  return writer.finish();
}

/** Scenes to a file, which is what the peers do that get ready marks. */
export async function drawScenes(scenes, fonts, files) {
  await fonts.loadFiles(Object.keys(files.fontFiles));
  const writer = createPdfWriter(fonts.fonts);
  for (const scene of scenes) writer.addPage(scene);
  return writer.finish();
}

/** The code reader of the proof. */
export function openReader({ wasm }) {
  return createCodeReader(wasm.reading);
}

/** The whole job as the app and the shell run it: drawn, read back and proven, codes decoded, digest made. */
export async function proveLabels(orders, fonts, readCode) {
  const { pdf, receipt } = await makeLabels(
    { design: DESIGN, orders, count: orders.length, copies: 1, refused: [] },
    {
      fonts,
      readCode,
      digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      pause: async () => undefined,
    },
  );
  if (pdf === undefined) throw new Error(`not proven: ${JSON.stringify(receipt.checks)}`);
  return pdf;
}
