import { taobaoFile } from './fixtures/taobao.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a phone is not told to drop files or to press keys', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await expect(page.getByRole('heading', { name: app.t('orders.emptyTitleTouch') })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/Ctrl|[Dd]rop/u);
  await app.openSample();
  await expect(page.locator('main')).not.toContainText(/arrow keys/u);
});

test('progress and cancel are in sight while labels are made, and nothing lies on the result', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  await app.go('print');
  await expect(app.button('action.generate')).toBeInViewport({ ratio: 1 });
  await page.getByLabel(app.t('print.copies')).fill('50');
  await app.button('action.generate').click();
  await expect(page.getByRole('progressbar')).toBeInViewport({ ratio: 1 });
  await expect(app.button('action.cancelGenerating')).toBeInViewport({ ratio: 1 });
  await app.button('action.cancelGenerating').click();
  await expect(app.button('action.generate')).toBeVisible();
  await page.getByLabel(app.t('print.copies')).fill('1');
  await app.chooseRange('1');
  await app.generate(1);
  for (const action of ['action.print', 'action.openFileMade', 'action.saveFile'] as const) {
    await expect(app.button(action)).toBeInViewport({ ratio: 1 });
    // Refused by Playwright where something else would get the press.
    await app.button(action).click({ trial: true });
  }
});

test('what is said of replaced orders lies on nothing, and takes them back', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  await app.pick(taobaoFile());
  await app.readOrders(taobaoFile().orders.length);
  await expect(page.getByText(app.t('notice.replaced'))).toBeInViewport({ ratio: 1 });
  await app.button('label.show').click({ trial: true });
  await app.seeNoOverflow();
  await app.button('action.undo').click();
  await app.readOrders(200);
});

test.describe('at 200 % on a small screen', () => {
  test.use({ viewport: { width: 720, height: 450 }, hasTouch: false, isMobile: false });

  test('the list keeps rows that can be reached', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    const cell = app.rows.nth(2).getByRole('gridcell').nth(1);
    await cell.scrollIntoViewIfNeeded();
    await expect(cell).toBeInViewport({ ratio: 1 });
    await cell.click({ trial: true });
    await app.seeNoOverflow();
  });
});
