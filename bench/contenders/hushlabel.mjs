import { ourFiles, readInput } from '../inputs.mjs';

/** Built by `bundle.mjs`, hence not there to be imported before. */
const ours = await import('../results/ours.mjs');
const files = ourFiles();

export function fromOrders() {
  const orders = ours.ordersOf(readInput('orders'));
  return () => ours.drawLabels(orders, files);
}

export function proven() {
  const orders = ours.ordersOf(readInput('orders'));
  return () => ours.proveLabels(orders, files);
}

export async function fromScenes() {
  const scenes = await ours.scenesOf(ours.ordersOf(readInput('orders')), files);
  return () => ours.drawScenes(scenes, files);
}
