import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { fieldName } from '../src/i18n/problem-text.ts';
import { douyinFile } from './fixtures/douyin.ts';
import { expect, test } from './support/watch.ts';
import type { TextFile } from './support/workbench.ts';
import { WorkbenchPage } from './support/workbench.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量,买家留言,运单号';
const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八'];
/** Rows 2 to 9: eight orders that make labels. */
const GOOD = NAMES.map(
  (name, index) =>
    `A${index},李样本${name},1390013900${index},江苏省苏州市吴中区样板巷${index}号2栋502室,杯子,1,,`,
);
/** Rows 10 and 11: name and phone in each other's column. */
const SWAPPED = [
  'B1,15400000081,沈酉戌,四川省成都市武侯区样板巷8号3栋1002室,盘子,1,,',
  'B2,15400000082,赵子丑,四川省成都市武侯区样板巷9号3栋1003室,盘子,1,,',
];
/** Row 12 is another parcel to the recipient of row 2; row 13 has the order number of row 3 and another recipient. */
const TWICE = [
  'C1,李样本一,13900139000,江苏省苏州市吴中区样板巷0号2栋502室,盘子,2,,',
  'A1,钱样本,15400000083,江苏省苏州市吴中区样板巷99号,杯子,1,,',
];

function csv(name: string, ...lines: readonly string[]): TextFile {
  return { name, bytes: new TextEncoder().encode(lines.join('\n')) };
}
const ORDERS = csv('orders.csv', HEADER, ...GOOD, ...SWAPPED, ...TWICE);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

async function openOrders(page: Page): Promise<WorkbenchPage> {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.pick(ORDERS);
  await app.readOrders(10);
  return app;
}

function duplicatesTab(app: WorkbenchPage): Locator {
  return app.page.getByRole('tab', { name: app.t('duplicates.title') });
}

/** The kinds of problems at the head of their panel. */
function kinds(app: WorkbenchPage): Locator {
  return app.page.getByRole('list', { name: app.t('mending.kinds') }).getByRole('listitem');
}

function groups(app: WorkbenchPage, title: 'duplicates.groups' | 'duplicates.parcels'): Locator {
  return app.page.locator(`ul[aria-label="${app.t(title)}"] > li`);
}

async function undo(page: Page): Promise<void> {
  await page.locator('main').focus();
  await page.keyboard.press('ControlOrMeta+Z');
}

async function seeNothingWrong(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect(told).toEqual([]);
}

test('a fix is offered masked, taken for one row or for all like it, and undone', async ({ page }) => {
  const app = await openOrders(page);
  await app.goProblems(2);
  const offers = app.button('mending.offersFor', { row: 10 });
  await offers.last().click();
  const dialog = page.getByRole('dialog');
  const fields = [fieldName(app.t, 'recipient.name'), fieldName(app.t, 'recipient.phone')];
  await expect(dialog).toContainText(
    app.t('mending.offer.swap', { first: fields[0] ?? '', second: fields[1] ?? '' }),
  );
  await expect(dialog).toContainText('沈**');
  await expect(dialog).toContainText('1******0081');
  expect(await dialog.innerText()).not.toMatch(/沈酉戌|15400000081|1002/u);
  await seeNothingWrong(page);

  await dialog
    .getByRole('button', { name: app.t('mending.thisRow', { row: 10 }) })
    .first()
    .click();
  await app.seeCounts(11, 1);
  await undo(page);
  await app.seeCounts(10, 2);

  // By keyboard alone, from the kind of problem, for every row that has it.
  await kinds(app)
    .getByRole('button', { name: app.t('mending.offersFor', { row: 10 }) })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const all = dialog.getByRole('button', { name: app.t('mending.allRows', { count: 2 }) }).first();
  await expect(all).toBeVisible();
  await app.tabTo(all);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: app.t('orders.countOrders', { count: 12 }) })).toBeVisible();
  await expect(kinds(app)).toHaveCount(0);
  await undo(page);
  await app.seeCounts(10, 2);
});

test('a kind of problem says how many rows have it, and shows them in the list', async ({ page }) => {
  const app = await openOrders(page);
  await app.goProblems(2);
  await seeNothingWrong(page);
  const phones = kinds(app).filter({ hasText: app.t('problem.phone-invalid') });
  await expect(phones).toContainText(app.t('mending.rows', { count: 2 }));
  await phones
    .getByRole('button', { name: app.t('mending.showRowsOf', { what: app.t('problem.phone-invalid') }) })
    .click();
  await expect(app.grid).toBeVisible();
  await expect(app.rows).toHaveCount(2);
});

test('a value is still typed by hand', async ({ page }) => {
  const app = await openOrders(page);
  await app.goProblems(2);
  const type = async (field: 'recipient.name' | 'recipient.phone', value: string) => {
    const label = app.t('problems.fixLabel', { field: fieldName(app.t, field), row: 10 });
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.keyboard.press('Enter');
  };
  await type('recipient.phone', '15400000081');
  await type('recipient.name', '沈酉戌');
  await app.seeCounts(11, 1);
});

test('the ways to read a doubtful paste are shown, and one is chosen', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.paste('鼓楼区中山北路100号 沈酉戌 15400000081');
  await app.readOrders(1);
  await page.getByRole('tab', { name: /Problems|look|fixing/u }).click();
  const doubt = kinds(app).filter({ hasText: app.t('mending.doubtText') });
  await doubt.getByRole('button', { name: app.t('mending.offersFor', { row: 1 }) }).click();
  const ways = page.getByRole('dialog').getByRole('listitem');
  await expect(ways.first()).toBeVisible();
  const way = ways.filter({ hasText: '福州市' });
  await way.getByRole('button', { name: app.t('mending.thisRow', { row: 1 }) }).click();
  await expect(doubt).toHaveCount(0);
  await app.goList(1);
  await expect(app.rows.first()).toContainText('福州市');
  await undo(page);
  await expect(app.rows.first()).not.toContainText('福州市');

  // From the list itself, and by keyboard.
  await app.grid.focus();
  const ask = app.button('mending.offersFor', { row: 1 });
  await app.tabTo(ask);
  await page.keyboard.press('Enter');
  await expect(ways.first()).toBeVisible();
  await seeNothingWrong(page);
  await page.keyboard.press('Escape');
  await expect(ways).toHaveCount(0);
  await expect(ask).toBeFocused();
});

test('what a platform encrypted or masked is explained, and its rows are shown', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  const file = douyinFile();
  await app.pick({ name: file.name, bytes: file.bytes });
  await app.readOrders(file.orders.length);
  await page.getByRole('tab', { name: /fixing/u }).click();
  for (const how of ['encrypted', 'masked'] as const) {
    const kind = kinds(app).filter({ hasText: app.t(`explain.${how}.douyin`) });
    await expect(kind).toContainText(app.t('mending.rows', { count: 1 }));
  }
  await seeNothingWrong(page);
  const masked = kinds(app).filter({ hasText: app.t('explain.masked.douyin') });
  await masked.getByRole('button').click();
  await expect(app.rows).toHaveCount(1);
  await expect(app.rows.first()).toContainText('1********20');
});

test('duplicates are merged, split, kept and left out, each with undo', async ({ page }) => {
  const app = await openOrders(page);
  await duplicatesTab(app).click();
  const list = groups(app, 'duplicates.groups');
  await expect(list).toHaveCount(2);
  await seeNothingWrong(page);
  expect(await page.locator('main').innerText()).not.toMatch(/李样本|13900139000|502室/u);

  // The other recipient is said before anything is merged.
  const orders = list.filter({ hasText: app.t('duplicates.order') });
  await expect(orders).toContainText(app.t('problem.recipients-differ'));
  await expect(orders.getByRole('button', { name: app.t('duplicates.merge'), exact: true })).toHaveCount(0);
  await orders.getByRole('button', { name: app.t('duplicates.keepAll') }).click();
  await expect(list).toHaveCount(1);
  await undo(page);
  await expect(list).toHaveCount(2);
  await orders.getByRole('button', { name: app.t('duplicates.leaveOutLater') }).click();
  await expect(page.getByRole('tab', { name: app.t('orders.countOrders', { count: 9 }) })).toBeVisible();
  await undo(page);
  await expect(list).toHaveCount(2);
  await orders.getByRole('button', { name: app.t('duplicates.mergeAnyway') }).click();
  await expect(list).toHaveCount(1);

  const parcels = groups(app, 'duplicates.parcels');
  await expect(parcels).toHaveCount(1);
  await expect(parcels).toContainText(app.t('duplicates.row', { row: 13 }));
  await parcels.getByRole('button', { name: app.t('duplicates.splitRow', { row: 3 }) }).click();
  await expect(parcels).toHaveCount(0);
  await expect(list).toHaveCount(2);
});

test('a combined parcel prints once, with the goods of all its rows', async ({ page }) => {
  const app = await openOrders(page);
  await duplicatesTab(app).click();
  // By keyboard alone.
  const combine = app.button('duplicates.combineAll');
  await expect(combine).toBeVisible();
  await app.tabTo(combine);
  await page.keyboard.press('Enter');
  await expect(groups(app, 'duplicates.parcels')).toHaveCount(1);
  await seeNothingWrong(page);
  await app.goList(9);
  await expect(app.rows.first()).toContainText('杯子 ×1，盘子 ×2');
  await app.generate(9);
});

test('tracking numbers come from a second file, by order number', async ({ page }) => {
  const app = await openOrders(page);
  await app.button('tracking.open').click();
  const dialog = page.getByRole('dialog');
  await seeNothingWrong(page);
  const choose = page.waitForEvent('filechooser');
  await app.tabTo(app.button('tracking.chooseFile'));
  await page.keyboard.press('Enter');
  const file = csv(
    'waybills.csv',
    '订单编号,运单号',
    'A0,SF1000000000001',
    'A2,SF1000000000002',
    'Z9,SF1000000000003',
  );
  await (await choose).setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) });
  await expect(dialog).toContainText(app.t('tracking.done', { count: 2 }));
  await expect(dialog).toContainText(app.t('tracking.unmatched', { count: 1 }));
  await expect(dialog).toContainText(app.t('tracking.missing', { count: 8 }));
  await seeNothingWrong(page);
  await dialog.getByRole('button', { name: app.t('tracking.undo') }).click();
  await expect(dialog.getByRole('button', { name: app.t('tracking.undo') })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(app.button('tracking.open')).toBeFocused();
  await expect(app.rows.first()).not.toContainText('SF1000000000001');
});

test('tracking numbers are pasted as a list, and none is overwritten unasked', async ({ page }) => {
  const app = await openOrders(page);
  await app.button('tracking.open').click();
  const dialog = page.getByRole('dialog');
  await app.radio('tracking.way', app.t('tracking.list')).click();
  const text = page.getByLabel(app.t('tracking.listLabel'));
  const give = async (numbers: readonly string[]) => {
    await text.fill(numbers.join('\n'));
    await app.button('tracking.paste').click();
  };
  await give(['SF1000000000001', '', 'SF1000000000002']);
  await expect(dialog).toContainText(app.t('tracking.done', { count: 2 }));
  await expect(dialog).toContainText(app.t('tracking.lineless', { count: 7 }));
  await expect(text).toHaveValue('');
  await give(['SF2000000000001']);
  await expect(dialog).toContainText(app.t('problem.tracking-kept'));
  await page.getByLabel(app.t('tracking.replace')).check();
  await give(['SF2000000000001']);
  await expect(dialog).toContainText(app.t('tracking.done', { count: 1 }));
  await page.keyboard.press('Escape');
  await expect(app.labelTexts.filter({ hasText: 'SF2000000000001' })).not.toHaveCount(0);
});

test('tracking numbers are dealt from a pool, which says what is left and where to go on', async ({
  page,
}) => {
  const app = await openOrders(page);
  await app.button('tracking.open').click();
  const dialog = page.getByRole('dialog');
  await app.radio('tracking.way', app.t('tracking.pool')).click();
  await page.getByLabel(app.t('tracking.prefix')).fill('SF');
  const deal = async (from: string, to: string) => {
    await page.getByLabel(app.t('tracking.from')).fill(from);
    await page.getByLabel(app.t('tracking.to')).fill(to);
    await app.button('tracking.deal').click();
  };
  await deal('0001', '0004');
  await expect(dialog).toContainText(app.t('tracking.done', { count: 4 }));
  await expect(dialog).toContainText(app.t('tracking.missing', { count: 6 }));
  await deal('0001', '0020');
  await expect(dialog).toContainText(app.t('tracking.done', { count: 6 }));
  await expect(dialog).toContainText(app.t('tracking.used', { count: 4 }));
  await expect(dialog).toContainText(app.t('tracking.leftNumbers', { count: 10 }));
  await expect(dialog).toContainText(app.t('tracking.next', { next: 'SF0011' }));
  await deal('20', '1');
  await expect(dialog).toContainText(app.t('problem.pool-invalid'));
});

test('every panel fits a narrow screen, in Chinese and in the dark too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const app = await openOrders(page);
  await page.getByRole('radio', { name: '中文' }).click();
  const zh = new WorkbenchPage(page, 'zh-CN');
  await zh.goProblems(2);
  await seeNothingWrong(page);
  await zh.button('mending.offersFor', { row: 10 }).last().click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await zh.seeNoOverflow();
  await seeNothingWrong(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: zh.t('duplicates.title') }).click();
  await expect(groups(zh, 'duplicates.groups').first()).toBeVisible();
  await zh.seeNoOverflow();
  await seeNothingWrong(page);
  await zh.button('tracking.open').click();
  const dialog = page.getByRole('dialog');
  await zh.radio('tracking.way', zh.t('tracking.pool')).click();
  expect((await dialog.boundingBox())?.width).toBe(390);
  await seeNothingWrong(page);
  expect(app.page).toBe(page);
});
