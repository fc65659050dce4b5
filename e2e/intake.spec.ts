import { fieldName } from '../src/i18n/problem-text.ts';
import { plainRows, xlsxOf } from '../src/import/spreadsheet/testing/xlsx-writer.ts';
import { zipOf } from '../src/import/spreadsheet/testing/zip-writer.ts';
import type { OrderField } from '../src/orders/order-fields.ts';
import { taobaoFile } from './fixtures/taobao.ts';
import { longFile, unknownShopFile } from './fixtures/plain-csv.ts';
import { findInText, tracesOf } from './support/canaries.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';
import type { TextFile } from './support/workbench.ts';

const HEADER = ['订单编号', '收件人', '手机', '地址'];

function order(number: number): readonly string[] {
  return [
    `${29_000_000_000 + number}`,
    `示例${'甲乙丙丁'.charAt(number % 4)}`,
    `1540000${1000 + number}`,
    `浙江省杭州市西湖区示例路${number}号`,
  ];
}

function csv(name: string, ...rows: readonly (readonly string[])[]): TextFile {
  const lines = [HEADER, ...rows].map((row) => row.join(','));
  return { name, bytes: new TextEncoder().encode(lines.join('\n')) };
}

async function pickFiles(app: WorkbenchPage, ...files: readonly TextFile[]): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await app.button('action.openFile').first().click();
  const given = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
  await (await chooser).setFiles(given);
}

const mappingOf = (app: WorkbenchPage) => app.page.getByRole('region', { name: app.t('columns.title') });
const batchesOf = (app: WorkbenchPage) => app.page.getByRole('list', { name: app.t('batches.title') });

/** Gives a column of the mapping to a field by the list in its head. */
async function choose(app: WorkbenchPage, column: string, field: OrderField): Promise<void> {
  await mappingOf(app)
    .getByLabel(column, { exact: true })
    .selectOption({ label: fieldName(app.t, field) });
}

test('several files that are dropped at once become batches, and one that fails says why', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.drop(
    csv('monday.csv', order(1), order(2)),
    { name: 'broken.xlsx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) },
    csv('tuesday.csv', order(3)),
  );
  await app.readOrders(3);
  await expect(batchesOf(app).getByRole('button', { name: /^(?:mon|tues)day\.csv/u })).toHaveCount(2);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('broken.xlsx');
  await expect(alert).toContainText(app.t('problem.zip-damaged'));
  await alert.getByRole('button', { name: app.t('app.dismiss') }).click();
  await expect(alert).toHaveCount(0);
});

test('a second file stands beside the first, is taken out again, or takes the place of the others', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await pickFiles(app, csv('monday.csv', order(1), order(2)));
  await app.readOrders(2);
  await pickFiles(app, csv('tuesday.csv', order(3)));
  await app.readOrders(3);
  await expect(page.getByText(app.t('notice.added'))).toBeVisible();
  await app.button('action.undoAdd').click();
  await app.readOrders(2);
  await app.button('action.undoDelete').click();
  await app.readOrders(3);
  await pickFiles(app, csv('wednesday.csv', order(4)));
  await app.readOrders(4);
  await app.button('action.replaceInstead').click();
  await app.readOrders(1);
  await expect(batchesOf(app)).toContainText('wednesday.csv');
  await expect(batchesOf(app)).not.toContainText('monday.csv');
});

test('where every batch is set aside, the list and the print step say so', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await pickFiles(app, csv('today.csv', order(1), order(2)));
  await app.readOrders(2);
  await app.button('batches.close').click();
  await expect(page.getByRole('heading', { name: app.t('batches.allAside') })).toBeVisible();
  await app.go('print');
  await expect(page.getByText(app.t('whyNot.allSetAside')).first()).toBeVisible();
  await app.go('orders');
  await app.button('batches.reopen').click();
  await app.readOrders(2);
});

test('a batch is renamed in place, set aside and deleted for good, and its name is written nowhere', async ({
  page,
}) => {
  await page.clock.install();
  const app = new WorkbenchPage(page);
  await app.open();
  await pickFiles(app, csv('for 示例甲.csv', order(1), order(2)), csv('tuesday.csv', order(3)));
  await app.readOrders(3);
  await batchesOf(app).getByRole('button', { name: /^for/u }).click();
  await app.button('batches.rename').click();
  const name = page.getByLabel(app.t('batches.name'));
  await name.fill('Evening');
  await name.press('Escape');
  await expect(app.button('batches.rename')).toBeFocused();
  await expect(batchesOf(app)).toContainText('for 示例甲.csv');
  await page.keyboard.press('Enter');
  await name.fill('Morning');
  await name.press('Enter');
  await expect(batchesOf(app)).toContainText('Morning');
  await expect(app.button('batches.rename')).toBeFocused();
  // A file without a name would be called a paste.
  await page.keyboard.press('Enter');
  await name.fill('');
  await name.press('Enter');
  await expect(batchesOf(app)).toContainText('Morning');
  await app.button('batches.close').click();
  await app.readOrders(1);
  await expect(batchesOf(app)).toContainText(app.t('batches.closed'));
  await app.button('batches.reopen').click();
  await app.readOrders(3);
  await app.button('batches.remove').click();
  await app.readOrders(1);
  await app.button('action.undoDelete').click();
  await app.readOrders(3);
  await batchesOf(app)
    .getByRole('button', { name: /^Morning/u })
    .click();
  await app.button('batches.remove').click();
  await app.readOrders(1);
  await page.clock.fastForward(11_000);
  await expect(app.button('action.undoDelete')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await app.readOrders(1);
  await expect(batchesOf(app)).not.toContainText('Morning');
  const traces = await tracesOf(page);
  expect(findInText(traces, ['示例甲', 'Morning'])).toEqual([]);
  expect(await page.title()).toBe('Hushlabel');
});

test('columns that were corrected once are never mapped again, and nothing of the file is stored', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.pick(unknownShopFile());
  const mapping = mappingOf(app);
  await expect(mapping).toContainText(app.t('columns.guessed'));
  // The first rows, masked.
  await expect(mapping.getByRole('row')).toHaveCount(3);
  await expect(mapping).toContainText('卯**');
  await expect(mapping).not.toContainText('卯辰');
  await choose(app, 'Thing', 'recipient.name');
  await choose(app, 'Other', 'recipient.detail');
  await app.button('columns.apply').click();
  await app.readOrders(2);
  await expect(app.rows.first()).toContainText('1******0001');

  await page.reload();
  await app.pick(unknownShopFile());
  await app.readOrders(2);
  await expect(mapping).toHaveCount(0);
  await expect(page.getByText(app.t('notice.columnsRemembered'))).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const word of ['Thing', 'Ref', 'my-shop', '卯辰', '15400000001']) expect(stored).not.toContain(word);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['hushlabel.columns']);

  await app.button('action.forgetColumns').first().click();
  await expect(page.getByText(app.t('notice.columnsForgotten'))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('hushlabel.columns'))).toBe('[]');
});

test('a field is dragged onto a column, and from one column to another', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.pick(unknownShopFile());
  const mapping = mappingOf(app);
  const head = (name: string) => mapping.getByRole('columnheader').filter({ hasText: name });
  await mapping.locator('[data-field="recipient.name"]').dragTo(head('Other'));
  await expect(mapping.getByLabel('Other', { exact: true })).toHaveValue('recipient.name');
  await head('Other').getByText('Other', { exact: true }).first().dragTo(head('Thing'));
  await expect(mapping.getByLabel('Thing', { exact: true })).toHaveValue('recipient.name');
  await expect(mapping.getByLabel('Other', { exact: true })).toHaveValue('unused');
  await mapping.locator('[data-field="recipient.detail"]').dragTo(head('Other'));
  await app.button('columns.apply').click();
  await app.readOrders(2);
});

test('an encoding is compared on the first lines, masked, and used', async ({ page }) => {
  const app = new WorkbenchPage(page);
  const file = taobaoFile();
  await app.open();
  await app.pick(file);
  await app.readOrders(file.orders.length);
  await page.getByLabel(app.t('orders.encoding')).selectOption('windows-1252');
  await expect(page.getByText('欧阳**')).toHaveCount(0);
  await app.button('intake.compareEncodings').click();
  const panel = page.getByRole('region', { name: app.t('intake.encodings') });
  const right = panel.getByRole('listitem').filter({ hasText: app.t('encoding.gb18030') });
  await expect(right).toContainText(app.t('intake.fit.good'));
  await expect(right).toContainText('订单编号');
  expect(findInText(await panel.innerText(), file.canaries)).toEqual([]);
  await right.getByRole('button').click();
  await app.readOrders(file.orders.length);
  await expect(app.rows.first()).toContainText('欧阳**');
});

test('the sheet of a workbook is chosen, hidden ones are said, and a zip is read as one', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  const workbook = xlsxOf({
    sheets: [
      { name: 'Sheet1', data: plainRows([HEADER, order(1)]) },
      { name: '11月', data: plainRows([HEADER, order(2), order(3)]), state: 'hidden' },
    ],
  });
  await app.pick({ name: 'orders.xlsx', bytes: workbook });
  await app.readOrders(1);
  const sheet = page.getByLabel(app.t('intake.sheet'), { exact: true });
  await expect(sheet.getByRole('option')).toHaveText([
    app.t('intake.sheetRows', { name: 'Sheet1', count: 2 }),
    app.t('intake.hiddenSheet', { name: app.t('intake.sheetRows', { name: '11月', count: 3 }) }),
  ]);
  await sheet.selectOption('2');
  await app.readOrders(2);

  const zip = zipOf([
    { name: 'a.csv', data: csv('', order(4)).bytes },
    { name: 'b.csv', data: csv('', order(5), order(6)).bytes },
  ]);
  await app.pick({ name: 'orders.zip', bytes: zip });
  await app.readOrders(5);
  const file = page.getByLabel(app.t('intake.zipFile'), { exact: true });
  await expect(file.getByRole('option')).toHaveCount(3);
  await file.selectOption('1');
  await app.readOrders(3);
});

test('addresses out of a chat are pasted into a box, which is emptied, and more later', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.button('action.paste').click();
  const box = page.getByLabel(app.t('intake.pasteLabel'));
  await expect(box).toBeFocused();
  await box.fill(
    '卯辰小王 15400000001 浙江省杭州市西湖区示例路88号2单元\n\n巳午小李，15400000002，浙江省杭州市西湖区样板路9号4单元',
  );
  await app.button('intake.read').click();
  await app.readOrders(2);
  await app.button('action.paste').click();
  await expect(box).toHaveValue('');
  await box.fill('申酉小张 15400000003 浙江省杭州市西湖区示例路77号');
  await box.press('ControlOrMeta+Enter');
  await app.readOrders(3);
  expect(findInText(await tracesOf(page), ['卯辰小王', '15400000001', '2单元'])).toEqual([]);
});

test('files that are opened with the installed app are read', async ({ page }) => {
  await page.addInitScript(() => {
    const text = '订单编号,收件人,手机,地址\n29000000001,示例甲,15400001001,浙江省杭州市西湖区示例路1号\n';
    Object.defineProperty(window, 'launchQueue', {
      value: {
        setConsumer(consumer: (launch: object) => void) {
          consumer({ files: [] });
          consumer({ files: [{ getFile: () => Promise.resolve(new File([text], 'from-the-desktop.csv')) }] });
        },
      },
    });
  });
  const app = new WorkbenchPage(page);
  await app.open();
  await app.readOrders(1);
  await expect(batchesOf(app)).toContainText('from-the-desktop.csv');
});

test('the manifest names the app, its icons and every kind of file, and all of it is there', async ({
  page,
  request,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as {
    readonly icons: readonly { readonly src: string; readonly type: string }[];
    readonly file_handlers: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  };
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(`/${src}`);
    expect(icon.status(), src).toBe(200);
    expect(icon.headers()['content-type']).toBe(type);
  }
  const kinds = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
  expect(kinds).toEqual(
    expect.arrayContaining(['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.ods', '.zip', '.htm']),
  );
});

test('reading is cancelled beside what is open, which stays', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await pickFiles(app, csv('monday.csv', order(1), order(2)));
  await app.readOrders(2);
  await app.drop(longFile(60_000));
  await expect(app.rows.first()).toBeVisible();
  await app.button('action.cancelReading').click();
  await expect(app.button('action.cancelReading')).toHaveCount(0);
  await expect(page.getByText(app.t('notice.cancelled'))).toBeVisible();
  await app.readOrders(2);
  await pickFiles(app, csv('tuesday.csv', order(3)));
  await app.readOrders(3);
});

test('a room that dies is reported, and the page goes on', async ({ page, watch }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.pick(csv('monday.csv', order(1)));
  await app.readOrders(1);
  for (const worker of page.workers()) {
    // The worker ends before it can answer.
    await worker
      .evaluate(() => {
        setTimeout(() => {
          throw new Error('on purpose');
        });
      })
      .catch(() => undefined);
  }
  await expect(page.getByText(app.t('crash.title'))).toBeVisible();
  await app.button('action.restart').click();
  await app.pick(csv('monday.csv', order(1)));
  await app.readOrders(1);
  expect((await watch.takeTroubles()).filter((trouble) => !trouble.includes('on purpose'))).toEqual([]);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('batches stay on one line, and nothing is wider than the screen', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await pickFiles(
      app,
      ...Array.from({ length: 6 }, (_, at) => csv(`a day with a long name ${at}.csv`, order(at))),
    );
    await expect(batchesOf(app).getByRole('listitem')).toHaveCount(6, { timeout: 30_000 });
    await app.seeNoOverflow();
    const box = await batchesOf(app).boundingBox();
    expect(box?.height).toBeLessThan(60);
    await app.button('orders.changeColumns').click();
    await app.seeNoOverflow();
    await expect(mappingOf(app)).toBeVisible();
  });
});
