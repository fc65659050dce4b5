import type { Page } from '@playwright/test';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** Originals of the sample's first order: by a search for these the page must not be told what to look for. */
const ORIGINALS = ['13800138000', '王示例'];

test.describe.configure({ timeout: 120_000 });

test('nothing in the memory of the page holds an original once it is hidden', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  expect(await foundInMemory(page), 'before they are shown').toEqual([]);

  await app.button('action.showOriginals').click();
  await expect.poll(async () => (await app.rows.first().innerText()).includes('13800138000')).toBe(true);
  expect(await foundInMemory(page), 'the search finds what is there').toEqual(ORIGINALS);
  await app.button('action.hideOriginals').click();
  await expect(app.button('action.showOriginals')).toBeVisible();
  expect(await foundInMemory(page), 'after the list hid them').toEqual([]);

  await app.go('masking');
  await app.button('action.showOriginal').click();
  await expect
    .poll(async () => (await page.getByRole('table').innerText()).includes('13800138000'))
    .toBe(true);
  await app.button('action.hideOriginal').click();
  await expect(app.button('action.showOriginal')).toBeVisible();
  expect(await foundInMemory(page), 'after the comparison hid them').toEqual([]);
});

/**
 * Takes the page's heap (not the worker's, which is where the orders live) after the garbage is collected, and looks
 * for the originals in every string of it.
 */
async function foundInMemory(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await browser.send('HeapProfiler.enable');
  // What Playwright was told by the page is garbage of the page too; it takes more than one round to go.
  for (let round = 0; round < 3; round += 1) await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await browser.detach();
  const heap = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  expect(heap.strings.length, 'a whole heap').toBeGreaterThan(10_000);
  return ORIGINALS.filter((original) => heap.strings.some((text) => text.includes(original)));
}
