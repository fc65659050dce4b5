import { stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { writeHundredThousand } from './fixtures/hundred-thousand.ts';
import { mainThreadTasks } from './support/main-thread.ts';
import type { Task } from './support/main-thread.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** What a person feels as a stutter, in milliseconds. */
const STUTTER = 50;

test.describe.configure({ timeout: 180_000, mode: 'serial' });

test('100,000 rows of 40 columns are read, scrolled, sorted, searched and filtered without a stutter', async ({
  page,
}, info) => {
  const path = info.outputPath('a-year.csv');
  await writeHundredThousand(path);
  const { size } = await stat(path);
  const app = new WorkbenchPage(page);
  await app.open();

  const started = Date.now();
  const reading = await mainThreadTasks(page, async () => {
    await pickPath(page, app, path);
    await expect(
      page.getByRole('tab', { name: app.t('orders.countOrders', { count: 100_000 }) }),
    ).toBeVisible({ timeout: 120_000 });
    await app.labelDrawn(1);
  });
  const seconds = (Date.now() - started) / 1000;
  note(info, `read ${(size / 2 ** 20).toFixed(1)} MB in ${seconds.toFixed(1)} s`, reading);

  const scrolling = await mainThreadTasks(page, async () => {
    await scrollThrough(page, app);
    await expect(app.rows.last()).toContainText('D2026');
  });
  note(info, 'scrolled', scrolling);

  const found = await mainThreadTasks(page, async () => {
    const rows = (count: number) =>
      expect(app.grid).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: 30_000 });
    const line = app.grid.getByRole('columnheader', { name: app.t('orders.column.name') });
    for (const order of ['ascending', 'descending', 'none']) {
      await line.click();
      await expect(line).toHaveAttribute('aria-sort', order);
      await page.waitForTimeout(1500);
    }
    const search = page.getByRole('searchbox', { name: app.t('grid.search') });
    await search.fill('no row says this');
    await rows(0);
    await search.press('Escape');
    await rows(100_000);
    await app.grid.focus();
    await page.keyboard.press('Control+A');
    await expect(page.getByRole('toolbar', { name: app.t('grid.selection') })).toContainText(
      app.t('grid.selected', { count: 100_000 }),
    );
    await app.button('grid.filter').click();
    await page.getByLabel(app.t('grid.addFilter')).selectOption('edited');
    await rows(0);
  });
  note(info, 'sorted, searched, selected and filtered', found);

  expect(reading.filter(({ worked }) => worked > STUTTER)).toEqual([]);
  expect(scrolling.filter(({ worked }) => worked > STUTTER)).toEqual([]);
  expect(found.filter(({ worked }) => worked > STUTTER)).toEqual([]);
});

async function pickPath(page: Page, app: WorkbenchPage, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await app.button('action.openFile').first().click();
  await (await chooser).setFiles(path);
}

/** A turn of the wheel every frame, then leaps from end to end. */
async function scrollThrough(page: Page, app: WorkbenchPage): Promise<void> {
  await app.grid.hover();
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 2000);
  for (const part of [0.25, 0.5, 0.75, 1, 0.4, 1]) {
    await app.grid.evaluate((grid, share) => {
      grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * share;
    }, part);
    await page.waitForTimeout(150);
  }
}

function note(
  info: { annotations: { type: string; description?: string }[] },
  what: string,
  tasks: readonly Task[],
): void {
  const [longest] = tasks;
  const wall = Math.max(...tasks.map(({ lasted }) => lasted));
  const description =
    `${what}: ${tasks.length} tasks, the longest worked ${longest?.worked.toFixed(1) ?? '0'} ms ` +
    `and lasted ${wall.toFixed(1)} ms`;
  info.annotations.push({ type: 'measured', description });
  console.log(description);
}
