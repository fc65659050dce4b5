import { ourFiles, readInput } from '../inputs.mjs';

/** Built by `bundle.mjs`, hence not there to be imported before. */
const ours = await import('../results/ours.mjs');
const files = ourFiles();

export async function fromOrders() {
  const orders = ours.ordersOf(readInput('orders'));
  const fonts = await ours.openFonts(files);
  return () => ours.drawLabels(orders, fonts);
}

export async function fromMasked() {
  const masked = ours.ordersOf(readInput('orders')).map(ours.maskedOf);
  const fonts = await ours.openFonts(files);
  return () => ours.drawMasked(masked, fonts);
}

export async function proven() {
  const orders = ours.ordersOf(readInput('orders'));
  const fonts = await ours.openFonts(files);
  const readCode = await ours.openReader(files);
  return () => ours.proveLabels(orders, fonts, readCode);
}

export async function fromScenes() {
  const scenes = await ours.scenesOf(ours.ordersOf(readInput('orders')), files);
  const fonts = await ours.openFonts(files);
  return () => ours.drawScenes(scenes, fonts, files);
}
