import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { findInText, tracesOf } from './support/canaries.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** Invented, and nowhere else in the project: what a person types must be nowhere on the page once it is typed. */
const TYPED = { name: '司空卯辰', phone: '15412345678', search: '巳午未申' };

async function withSample(page: Page): Promise<WorkbenchPage> {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  return app;
}

/** A cell of a row by the name of its column, wherever that stands. */
async function cell(app: WorkbenchPage, row: number, column: string): Promise<Locator> {
  const header = app.grid.getByRole('columnheader', { name: column, exact: true });
  const index = await header.getAttribute('aria-colindex');
  return app.grid.locator(`[aria-rowindex="${row + 1}"] [aria-colindex="${index ?? ''}"]`);
}

async function headers(app: WorkbenchPage): Promise<readonly string[]> {
  return (await app.grid.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
}

/** Goes to a cell of a row by keys alone: the gutter is column 0. */
async function goToCell(app: WorkbenchPage, row: number, column: number): Promise<void> {
  await app.grid.focus();
  await app.page.keyboard.press('Control+Home');
  for (let steps = 1; steps < row; steps += 1) await app.page.keyboard.press('ArrowDown');
  for (let steps = 0; steps < column; steps += 1) await app.page.keyboard.press('ArrowRight');
  await expect(app.grid).toHaveAttribute('aria-activedescendant', `cell-${row - 1}-${column}`);
}

const rowCount = (app: WorkbenchPage, rows: number) =>
  expect(app.grid).toHaveAttribute('aria-rowcount', String(rows + 1));

test('the list is sorted by keyboard, by a second column too, and set back', async ({ page }) => {
  const app = await withSample(page);
  const copies = app.grid.getByRole('columnheader', { name: app.t('orders.column.copies') });
  const line = app.grid.getByRole('columnheader', { name: app.t('orders.column.row') });
  await goToCell(app, 3, 9);
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(await cell(app, 3, app.t('orders.column.copies'))).toHaveText('5');

  await goToCell(app, 1, 9);
  await page.keyboard.press('ArrowUp');
  await expect(app.grid).toHaveAttribute('aria-activedescendant', 'cell--1-9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(copies).toHaveAttribute('aria-sort', 'descending');
  await expect(await cell(app, 1, app.t('orders.column.copies'))).toHaveText('5');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(line).toHaveAttribute('aria-sort', 'descending');
  await expect(copies).toHaveAttribute('aria-sort', 'descending');
  await expect(await cell(app, 1, app.t('orders.column.row'))).toHaveText('4');
  await expect(await cell(app, 2, app.t('orders.column.row'))).not.toHaveText('2');
  await page.keyboard.press('Enter');
  await expect(copies).toHaveAttribute('aria-sort', 'none');
  await expect(line).toHaveAttribute('aria-sort', 'none');
  await expect(await cell(app, 1, app.t('orders.column.row'))).toHaveText('2');
});

test('filters narrow the list down, and all orders come back', async ({ page }) => {
  const app = await withSample(page);
  await page.getByLabel(app.t('grid.show'), { exact: true }).selectOption('problems');
  await rowCount(app, 4);
  await page.getByLabel(app.t('grid.show'), { exact: true }).selectOption('all');
  await rowCount(app, 204);
  await app.button('grid.filter').click();
  const add = page.getByLabel(app.t('grid.addFilter'));
  await add.selectOption('problem');
  await app.button('grid.chooseAny').click();
  await page.getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  await expect(app.grid).not.toHaveAttribute('aria-rowcount', '205');
  await app.button('grid.clearFilters').click();
  await rowCount(app, 200);

  await add.selectOption('text');
  const text = page.getByRole('group', { name: app.t('grid.filterKind.text') });
  await text.getByLabel(app.t('grid.filterColumn')).selectOption('region');
  await text.getByLabel(app.t('grid.filterText')).fill('杭州');
  await expect(app.grid).not.toHaveAttribute('aria-rowcount', '201');
  await expect(await cell(app, 1, app.t('orders.column.region'))).toContainText('杭州');
  const found = Number(await app.grid.getAttribute('aria-rowcount')) - 1;
  await text.getByLabel(app.t('grid.filterTest')).selectOption('containsNot');
  await rowCount(app, 200 - found);
  await app.go('print');
  await expect(page.getByText(app.t('print.total', { count: 200 - found }), { exact: true })).toBeVisible();
  await app.go('orders');
  await rowCount(app, 200 - found);
  await app.go('print');
  await expect(page.getByText(app.t('print.narrowed', { count: found }))).toBeVisible();
  await app.button('print.showAll').click();
  await expect(page.getByText(app.t('print.total', { count: 200 }), { exact: true })).toBeVisible();
});

test('a search is made in the room, finds what is hidden, and Escape takes it back', async ({ page }) => {
  const app = await withSample(page);
  const search = page.getByRole('searchbox', { name: app.t('grid.search') });
  await search.fill('13800138000');
  await rowCount(app, 2);
  await expect(app.rows.first()).toContainText('1******8000');
  await expect(app.rows.first()).not.toContainText('13800138000');
  await search.fill(TYPED.search);
  await expect(page.getByText(app.t('grid.noneTitle'))).toBeVisible();
  await search.press('Escape');
  await rowCount(app, 200);
  expect(findInText(await tracesOf(page), [TYPED.search])).toEqual([]);
});

test('rows are selected by key and press, and something is done to all of them at once', async ({ page }) => {
  const app = await withSample(page);
  const bar = page.getByRole('toolbar', { name: app.t('grid.selection') });
  await goToCell(app, 2, 0);
  await page.keyboard.press('Space');
  await expect(bar).toContainText(app.t('grid.selected', { count: 1 }));
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText(app.t('grid.selected', { count: 3 }));
  await app.grid.locator('[aria-rowindex="9"] [data-tick]').click();
  await expect(bar).toContainText(app.t('grid.selected', { count: 4 }));
  await app.grid.locator('[aria-rowindex="12"] [data-tick]').click({ modifiers: ['Shift'] });
  await expect(bar).toContainText(app.t('grid.selected', { count: 7 }));
  await bar.getByRole('button', { name: app.t('grid.menu.invert') }).click();
  await expect(bar).toContainText(app.t('grid.selected', { count: 193 }));
  await bar.getByRole('button', { name: app.t('grid.menu.invert') }).click();
  await bar.getByLabel(app.t('grid.copiesEach'), { exact: true }).fill('3');
  await page.keyboard.press('Enter');
  await expect(await cell(app, 2, app.t('orders.column.copies'))).toHaveText('3');
  await expect(await cell(app, 1, app.t('orders.column.copies'))).toHaveText('1');
  await bar.getByRole('button', { name: app.t('grid.menu.leaveOut') }).click();
  await rowCount(app, 193);
  await page.keyboard.press('Control+Z');
  await rowCount(app, 200);
  await page.keyboard.press('Control+Z');
  await expect(await cell(app, 2, app.t('orders.column.copies'))).toHaveText('1');
  await page.keyboard.press('Control+Shift+Z');
  await expect(await cell(app, 2, app.t('orders.column.copies'))).toHaveText('3');
  await app.grid.focus();
  await page.keyboard.press('Control+A');
  await expect(bar).toContainText(app.t('grid.selected', { count: 200 }));
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('columns are moved, resized and hidden by keyboard and mouse, and stay so', async ({ page }) => {
  const app = await withSample(page);
  const before = await headers(app);
  await goToCell(app, 1, 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+ArrowRight');
  const name = app.grid.getByRole('columnheader', { name: app.t('orders.column.name') });
  await expect(name).toHaveAttribute('aria-colindex', '3');
  const { width = 0 } = (await name.boundingBox()) ?? {};
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await name.boundingBox())?.width).toBe(width + 16);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(app.grid.getByRole('columnheader', { name: before[3] ?? '', exact: true })).toHaveCount(0);

  const edge = await name.boundingBox();
  if (edge === null) throw new Error('the header is not there');
  await page.mouse.move(edge.x + edge.width - 1, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width + 59, edge.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await name.boundingBox())?.width).toBe(width + 76);
  const phone = app.grid.getByRole('columnheader', { name: app.t('orders.column.phone') });
  await name.dragTo(phone);
  await expect(name).toHaveAttribute('aria-colindex', '2');
  await expect(name, 'a drag is no press').toHaveAttribute('aria-sort', 'none');

  await page.reload();
  await app.openSample();
  await expect(name).toHaveAttribute('aria-colindex', '2');
  expect((await name.boundingBox())?.width).toBe(width + 76);
  expect(await headers(app)).not.toContain(before[3]);
  await app.button('grid.columns').click();
  await app.button('grid.columnsReset').click();
  await page.keyboard.press('Escape');
  expect(await headers(app)).toEqual(before);
});

test('a cell is edited in place and undone, and what is typed is nowhere on the page', async ({ page }) => {
  const app = await withSample(page);
  const nameCell = await cell(app, 1, app.t('orders.column.name'));
  await goToCell(app, 1, 1);
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: new RegExp(`^${app.t('orders.column.name')}`, 'u') });
  await expect(editor).toBeFocused();
  await expect(editor, 'a real value is not there to begin with').toHaveValue('');
  await expect(editor).toHaveAttribute('placeholder', '王**');
  await page.keyboard.press('Enter');
  await expect(nameCell, 'nothing typed, nothing changed').toHaveText('王**');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type(TYPED.name);
  await page.keyboard.press('Tab');
  await expect(nameCell).toHaveText('司空**');
  await expect(app.grid).toBeFocused();
  await expect(app.grid).toHaveAttribute('aria-activedescendant', 'cell-0-2');
  await page.keyboard.type(TYPED.phone);
  await page.keyboard.press('Enter');
  await expect(await cell(app, 1, app.t('orders.column.phone'))).toHaveText('1******5678');
  await expect(app.labelTexts.filter({ hasText: '1******8271' }), 'Enter went on to the next').toHaveCount(1);
  expect(findInText(await tracesOf(page), [TYPED.name, TYPED.phone])).toEqual([]);

  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(nameCell).toHaveText('王**');
  await expect(
    page.getByText(app.t('notice.stepUndone', { what: app.t('change.edit', { count: 1 }) })),
  ).toBeVisible();
  await page.keyboard.press('Control+Y');
  await expect(nameCell).toHaveText('司空**');
  await goToCell(app, 1, 6);
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(await cell(app, 1, app.t('orders.column.remark'))).not.toHaveText('x');
});

test('cells are copied masked, move for real when pasted here, and are emptied', async ({
  page,
  context,
}) => {
  const app = await withSample(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await goToCell(app, 1, 1);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+C');
  await expect(page.getByText(app.t('notice.cellsCopied', { count: 1 }))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('王**\t1******8000');
  await goToCell(app, 2, 1);
  await page.keyboard.press('Control+V');
  await expect(await cell(app, 2, app.t('orders.column.phone'))).toHaveText('1******8000');
  const search = page.getByRole('searchbox', { name: app.t('grid.search') });
  await search.fill('13800138000');
  // The sample has it twice.
  await rowCount(app, 3);
  await search.press('Escape');
  await rowCount(app, 200);

  await app.fillClipboard(`${TYPED.name}\t${TYPED.phone}\n${TYPED.name}\t${TYPED.phone}`);
  await goToCell(app, 5, 1);
  await page.keyboard.press('Control+V');
  await expect(await cell(app, 6, app.t('orders.column.phone'))).toHaveText('1******5678');
  expect(findInText(await tracesOf(page), [TYPED.name, TYPED.phone])).toEqual([]);

  await goToCell(app, 5, 6);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(await cell(app, 5, app.t('orders.column.remark'))).toHaveText('');
  await expect(await cell(app, 6, app.t('orders.column.remark'))).toHaveText('');
});

test('the menus of row and column open and work by keyboard, and give the focus back', async ({ page }) => {
  const app = await withSample(page);
  await goToCell(app, 2, 1);
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: app.t('grid.rowMenu') });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await menu.getByRole('menuitem', { name: app.t('grid.menu.leaveOut') }).focus();
  await page.keyboard.press('Enter');
  await rowCount(app, 199);
  await expect(app.grid).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+F10');
  const columns = page.getByRole('menu', { name: app.t('grid.columnMenu') });
  await columns.getByRole('menuitem', { name: app.t('grid.menu.falling') }).focus();
  await page.keyboard.press('Enter');
  const name = app.grid.getByRole('columnheader', { name: app.t('orders.column.name') });
  await expect(name).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Escape');
  await expect(columns).toHaveCount(0);
  await expect(app.grid).toBeFocused();
});

test.describe('axe', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const [screen, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['narrow', { width: 390, height: 844 }],
  ] as const) {
    test(`finds nothing wrong with filters, menus and an edited cell on a ${screen} screen`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const app = await withSample(page);
      await page.getByLabel(app.t('grid.show'), { exact: true }).selectOption('all');
      await app.grid.focus();
      await page.keyboard.press('Control+A');
      await expect(page.getByRole('toolbar', { name: app.t('grid.selection') })).toBeVisible();
      await page.keyboard.press('F2');
      await seeNothingWrong(page, 'edited');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await seeNothingWrong(page, 'menu');
      await page.keyboard.press('Escape');
      await app.button('grid.filter').click();
      const add = page.getByLabel(app.t('grid.addFilter'));
      for (const kind of ['text', 'place', 'problem', 'edited']) await add.selectOption(kind);
      await expect(page.getByText(app.t('grid.noneTitle'))).toBeVisible();
      await seeNothingWrong(page, 'filters');
      await app.button('grid.chooseAny').first().click();
      await seeNothingWrong(page, 'choices');
      await app.seeNoOverflow();
    });
  }
});

async function seeNothingWrong(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze();
  const wrong = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(wrong, place).toEqual([]);
}
