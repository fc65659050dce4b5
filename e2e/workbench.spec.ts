import { createHash } from 'node:crypto';
import { fieldName } from '../src/i18n/problem-text.ts';
import { POLICIES } from '../src/masking/policies.ts';
import { BUILT_IN_TEMPLATES } from '../src/template/built-in-templates.ts';
import { longFile, unknownShopFile } from './fixtures/plain-csv.ts';
import { taobaoFile } from './fixtures/taobao.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { findInText, tracesOf } from './support/canaries.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage, savedFile } from './support/workbench.ts';

const FIRST = { masked: '1******8000', original: '13800138000' };
/** The sample's row with a phone number that a spreadsheet ruined. */
const RUINED_ROW = 62;

test.describe('orders', () => {
  test('a first visit has 200 orders and four rows with a problem after one click', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await expect(page.getByRole('heading', { name: app.t('orders.emptyTitle') })).toBeVisible();
    await expect(page.getByText(app.t('status.memoryNone'))).toBeVisible();
    await app.openSample();
    await expect(page.getByText(app.t('status.memory'))).toBeVisible();
    await expect(page.getByText(app.t('status.requestsNone'))).toBeVisible();
    await expect(app.grid).toHaveAttribute('aria-rowcount', '201');
    await expect(app.rows.first()).toContainText(FIRST.masked);
    await app.goProblems(4);
    // The tab, the filter and the list count the same: rows. One of them has two problems.
    await expect(app.radio('problems.filter', app.t('problems.all', { count: 4 }))).toBeVisible();
    await expect(app.radio('problems.filter', app.t('problems.errors', { count: 4 }))).toBeVisible();
    await expect(app.problems).toHaveCount(4);
    await expect(app.problems.getByText(app.t('problems.error'), { exact: true })).toHaveCount(5);
  });

  test('a row with a problem is fixed in place, or left out and taken back in', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.goProblems(4);
    const field = page.getByLabel(
      app.t('problems.fixLabel', { field: fieldName(app.t, 'recipient.phone'), row: RUINED_ROW }),
    );
    const fix = app.button('problems.fixRow', { row: RUINED_ROW });
    await field.fill('12');
    await fix.click();
    await expect(page.getByText(app.t('notice.notFixed', { row: RUINED_ROW }))).toBeVisible();
    await field.fill('15400000001');
    await fix.click();
    await expect(page.getByText(app.t('notice.fixed', { row: RUINED_ROW }))).toBeVisible();
    await app.seeCounts(201, 3);

    const leave = page.getByRole('button', { name: /^Leave out row/u });
    const rows = await leave.count();
    await leave.first().click();
    await app.seeCounts(201, 2);
    await expect(leave).toHaveCount(rows - 1);
    await page
      .getByRole('button', { name: /^Take row/u })
      .first()
      .click();
    await app.seeCounts(201, 3);
    await expect(leave).toHaveCount(rows);
  });

  test('the encoding can be changed, and back', async ({ page }) => {
    const app = new WorkbenchPage(page);
    const file = taobaoFile();
    await app.open();
    await app.pick(file);
    await app.readOrders(file.orders.length);
    const encoding = page.getByLabel(app.t('orders.encoding'));
    await expect(encoding).toHaveValue('gb18030');
    await encoding.selectOption('shift_jis');
    await expect(page.getByText('欧阳**')).toHaveCount(0);
    await expect(encoding).toHaveValue('shift_jis');
    await encoding.selectOption('gb18030');
    await app.readOrders(file.orders.length);
    await expect(app.rows.first()).toContainText('欧阳**');
  });

  test('the columns of an unknown file are chosen by hand', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.pick(unknownShopFile());
    const mapping = page.getByRole('region', { name: app.t('columns.title') });
    await expect(mapping).toContainText(app.t('columns.guessed'));
    await expect(mapping, 'says what cells look like and never what they say').not.toContainText('卯辰');
    const name = mapping.getByLabel('Thing', { exact: true });
    await name.selectOption({ label: fieldName(app.t, 'recipient.phone') });
    await mapping
      .getByLabel('Other', { exact: true })
      .selectOption({ label: fieldName(app.t, 'recipient.phone') });
    await expect(mapping).toContainText(app.t('columns.together', { columns: '“Other”' }));
    await name.selectOption({ label: fieldName(app.t, 'recipient.name') });
    await mapping
      .getByLabel('Other', { exact: true })
      .selectOption({ label: fieldName(app.t, 'recipient.detail') });
    await app.button('columns.apply').click();
    await app.readOrders(2);
    await expect(app.rows.first()).toContainText('卯**');
    await expect(app.rows.first()).toContainText('1******0001');
  });

  test('a workbook that was cut short is refused with a sentence, and the orders before it stay', async ({
    page,
  }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]);
    await app.drop({ name: 'orders.xlsx', bytes: zip });
    await expect(page.getByRole('alert')).toContainText(app.t('problem.zip-damaged'));
    await app.readOrders(200);
  });

  test('20,000 rows come in while the page goes on drawing', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await page.evaluate(() => {
      const counter = { frames: 0 };
      Object.assign(window, { counter });
      const draw = () => {
        counter.frames += 1;
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    });
    // @ts-expect-error -- put there just above
    const frames = () => page.evaluate<number>(() => window.counter.frames as number);
    const before = { frames: await frames(), time: performance.now() };
    const file = longFile(20_000);
    await app.pick(file);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(app.button('action.cancelReading')).toBeVisible();
    await app.readOrders(20_000);
    const seconds = (performance.now() - before.time) / 1000;
    // A page that waits for the import draws nothing in all that time.
    expect((await frames()) - before.frames, `frames in ${seconds.toFixed(1)} s`).toBeGreaterThan(
      5 * seconds,
    );
    await app.grid.focus();
    await page.keyboard.press('Control+End');
    await expect(page.getByText(app.t('label.position', { position: 20_000, total: 20_000 }))).toBeVisible();
    await expect(page.getByRole('gridcell', { name: '2913579246801319999' })).toBeVisible();
  });
});

test.describe('originals', () => {
  test('are shown for the rows on screen only and hide after a minute', async ({ page }) => {
    await page.clock.install();
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.button('action.showOriginals').click();
    await expect(app.rows.first()).toContainText(FIRST.original);
    const originals = () => app.rows.filter({ hasText: /1380013[89]\d{3}/u }).count();
    const visible = await app.visibleRows();
    expect(await app.rows.count(), 'more rows are drawn than can be seen').toBeGreaterThan(visible);
    expect(await originals()).toBeLessThanOrEqual(visible);

    await app.grid.evaluate((grid) => grid.scrollTo(0, 36 * 150));
    await expect(page.getByRole('row').filter({ hasText: /^152/u })).toContainText(/1380013[89]\d{3}/u);
    await expect(page.locator('body')).not.toContainText(FIRST.original);
    expect(await originals()).toBeLessThanOrEqual(await app.visibleRows());

    await page.clock.fastForward(58_000);
    await expect.poll(originals).toBeGreaterThan(0);
    await page.clock.fastForward(3_000);
    await expect(app.button('action.showOriginals')).toBeVisible();
    expect(await originals()).toBe(0);
  });

  for (const { way, leave } of [
    { way: 'the button', leave: (app: WorkbenchPage) => app.button('action.hideOriginals').click() },
    { way: 'another step', leave: (app: WorkbenchPage) => app.go('print') },
    {
      way: 'leaving the window',
      leave: (app: WorkbenchPage) => app.page.evaluate(() => window.dispatchEvent(new Event('blur'))),
    },
    { way: 'opening other orders', leave: (app: WorkbenchPage) => app.pick(taobaoFile()) },
  ]) {
    test(`are gone by ${way}`, async ({ page }) => {
      const app = new WorkbenchPage(page);
      await app.open();
      await app.openSample();
      await app.button('action.showOriginals').click();
      await expect(app.rows.first()).toContainText(FIRST.original);
      await leave(app);
      await expect.poll(async () => findInText(await tracesOf(page), [FIRST.original])).toEqual([]);
    });
  }
});

test('each policy shows the current order, and the list and the label follow the one chosen', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  await app.go('masking');
  const examples = new Map([
    ['national', '1******8000'],
    ['classic', '138****8000'],
    ['pickup', '*******8000'],
    ['carrier', '******'],
    ['smile', '1^_^8000'],
    ['international', '*********00'],
    ['maximum', '*********00'],
  ]);
  for (const { id, name } of POLICIES) {
    const shown = examples.get(id) ?? `no example of ${id}`;
    const card = app.radio('masking.policies', name.en);
    await expect(card).toContainText(shown);
    await card.click();
    await expect(card).toBeChecked();
    await expect(app.labelTexts.filter({ hasText: shown })).toHaveCount(1);
    await app.go('orders');
    await expect(app.rows.first()).toContainText(shown);
    await app.go('masking');
  }
  const table = page.getByRole('table', { name: app.t('masking.beforeAfter') });
  await expect(table).not.toContainText(FIRST.original);
  await app.button('action.showOriginal').click();
  await expect(table).toContainText(FIRST.original);
  await app.button('action.hideOriginal').click();
  await expect(page.locator('body')).not.toContainText(FIRST.original);
});

test('template, printer dots and sender make the label; the sender is masked on it', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  await app.go('design');
  for (const { name, width, height } of BUILT_IN_TEMPLATES.slice(0, 3)) {
    const card = app.radio('design.templates', name.en);
    await card.scrollIntoViewIfNeeded();
    await expect(card.getByRole('img')).toBeVisible();
    await card.click();
    await expect(card).toBeChecked();
    await expect
      .poll(() =>
        app.picture.evaluate(
          (img) => (img as HTMLImageElement).naturalWidth / (img as HTMLImageElement).naturalHeight,
        ),
      )
      .toBeCloseTo(width / height, 2);
  }
  await app.radio('design.dpi', app.t('design.dpiOption', { dpi: 300 })).click();
  await expect(app.radio('design.dpi', app.t('design.dpiOption', { dpi: 300 }))).toBeChecked();

  await page.getByLabel(app.t('senderField.phone'), { exact: true }).fill('12');
  await page.getByLabel(app.t('senderField.name'), { exact: true }).fill('沈酉戌');
  await expect(page.getByText(app.t('problem.phone-invalid'))).toBeVisible();
  await page.getByLabel(app.t('senderField.phone'), { exact: true }).fill('15400000077');
  await page
    .getByLabel(app.t('senderField.detail'), { exact: true })
    .fill('浙江省杭州市西湖区示例路8号2幢1单元3048室');
  await page.keyboard.press('Tab');
  await expect(page.getByText(app.t('problem.phone-invalid'))).toHaveCount(0);
  for (const shown of ['沈**', '1******0077', '示例路8号2幢***']) {
    await expect(app.labelTexts.filter({ hasText: shown })).toHaveCount(1);
  }
  const label = (await app.labelTexts.allInnerTexts()).join('\n');
  expect(findInText(label, ['沈酉戌', '酉戌', '15400000077', '3048室', '1单元'])).toEqual([]);

  // The sender is a person: it is in memory, and gone with it.
  await page.reload();
  await expect(page.getByLabel(app.t('senderField.name'), { exact: true })).toHaveValue('');
  await expect(app.radio('design.dpi', app.t('design.dpiOption', { dpi: 300 }))).toBeChecked();
});

test.describe('print', () => {
  test('a range and copies make that many labels, with a receipt that names nobody', async ({ page }) => {
    const app = new WorkbenchPage(page);
    const file = taobaoFile();
    await app.open();
    await app.pick(file);
    await app.readOrders(file.orders.length);
    await app.go('print');
    await app.chooseRange('9');
    await expect(page.getByText(app.t('whyNot.rangeOutside', { count: 3 }))).toBeVisible();
    await expect(app.button('action.generate')).toHaveAttribute('aria-disabled', 'true');
    await app.chooseRange('1,3');
    await page.getByLabel(app.t('print.copies')).fill('3');
    await expect(page.getByText(app.t('print.total', { count: 6 }), { exact: true })).toBeVisible();
    await app.generate(6);

    const pdf = await app.save('action.saveFile');
    const saved = await app.save('action.saveReceipt');
    expect(saved.name).toMatch(/^hushlabel-\d{4}-\d\d-\d\d-6-receipt\.json$/u);
    const text = new TextDecoder().decode(saved.bytes);
    expect(findInText(text, file.canaries)).toEqual([]);
    expect(
      findInText(text, ['欧阳', '4421', 'SF1400000140201', '2900000000000140201', '杭州', '茉莉']),
    ).toEqual([]);
    const receipt: unknown = JSON.parse(text);
    expect(receipt).toMatchObject({
      made: true,
      labels: 6,
      pages: 6,
      copies: 3,
      policy: 'national',
      refused: [],
      bytes: pdf.bytes.length,
      sha256: createHash('sha256').update(pdf.bytes).digest('hex'),
    });
    await expect(page.getByText(createHash('sha256').update(pdf.bytes).digest('hex'))).toBeVisible();

    // The same again would print parcels' labels twice; other ones would not.
    await expect(page.getByText(app.t('jobs.sameTaken'))).toBeVisible();
    await app.go('masking');
    await app.radio('masking.policies', 'Maximum').click();
    await app.go('print');
    await expect(page.getByText(app.t('jobs.sameTaken'))).toHaveCount(0);
    await app.generate(6);
    await page.getByLabel(app.t('print.copies')).fill('2');
    await expect(page.getByText(app.t('jobs.formDiffers'))).toBeVisible();
  });

  test('a job is made while others are asked for, waits while it is paused, and is cancelled', async ({
    page,
  }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.go('print');
    await page.getByLabel(app.t('print.copies')).fill('50');
    await app.button('action.generate').click();
    const progress = page.getByRole('region', { name: app.t('print.progressLabel') });
    await expect(progress.getByRole('progressbar')).toBeVisible();
    await expect(progress).toContainText(app.t('print.stage.labels'), { timeout: 20_000 });
    await expect(progress).toContainText(/\d+ of 200/u);
    // What is chosen now is of another job, which is made while this one is held up, in volumes of its own.
    await app.button('jobs.pause').first().click();
    await page.getByLabel(app.t('print.copies')).fill('1');
    await app.chooseRange('1-3');
    await page.getByRole('checkbox', { name: app.t('jobs.inVolumes') }).check();
    await page.getByLabel(app.t('jobs.perVolume')).fill('2');
    await expect(page.getByText(app.t('jobs.volumes', { count: 2 }))).toBeVisible();
    await app.generate(2);
    const jobs = page.getByRole('list', { name: app.t('jobs.title') }).getByRole('listitem');
    await expect(jobs).toContainText([
      app.t('jobs.status.paused'),
      app.t('jobs.volume', { number: 1, of: 2 }),
      app.t('jobs.volume', { number: 2, of: 2 }),
    ]);
    expect((await app.save('action.saveFile')).name).toMatch(/-2-labels-1-of-2\.pdf$/u);
    await expect(jobs.nth(1)).toContainText(app.t('jobs.taken.saved'));
    await jobs
      .nth(2)
      .getByRole('button', { name: app.t('jobs.show') })
      .click();
    expect((await app.save('action.saveReceipt')).name).toMatch(/-1-receipt-2-of-2\.json$/u);
    await jobs
      .nth(0)
      .getByRole('button', { name: app.t('jobs.resume') })
      .click();
    await expect(progress.getByRole('progressbar')).toBeVisible();
    await app.go('orders');
    await app.go('print');
    await app.button('action.cancelGenerating').click();
    await expect(page.getByText(app.t('notice.cancelled'))).toBeVisible();
    await expect(progress).toHaveCount(0);
    await expect(jobs.nth(0)).toContainText(app.t('jobs.status.cancelled'));
    await seeNothingWrong(page, 'jobs', THEMES);
    // The keyboard goes on in the row that takes the place of one that went.
    const removeFirst = jobs.nth(0).getByRole('button', { name: app.t('jobs.remove') });
    await removeFirst.focus();
    await page.keyboard.press('Enter');
    await expect(jobs).toHaveCount(2);
    await expect(jobs.nth(0).getByRole('button').first()).toBeFocused();
  });

  test('the print dialog opens with the PDF itself, and the PDF opens in a tab', async ({
    page,
    context,
  }) => {
    // A dialog would wait for a person: what is asked to print itself is told instead.
    const printed: string[] = [];
    await context.exposeBinding('tellPrinted', (_source, what: string) => void printed.push(what));
    await context.addInitScript(() => {
      window.print = () => {
        // @ts-expect-error -- put there by the test
        window.tellPrinted(
          `${document.contentType} ${location.protocol} ${window === window.top ? 'page' : 'frame'}`,
        );
      };
    });
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.go('print');
    // Without a file the key leads to where one is made, and never prints the page.
    await app.go('orders');
    await page.keyboard.press('ControlOrMeta+P');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(app.t('step.print.title'));
    await app.chooseRange('1');
    await app.generate(1);
    await app.button('action.print').click();
    await expect.poll(() => printed).toEqual(['application/pdf blob: frame']);
    // A second time takes a second press, wherever one is.
    await app.go('orders');
    await page.keyboard.press('ControlOrMeta+P');
    await expect(app.button('jobs.againNot')).toBeFocused();
    expect(printed).toHaveLength(1);
    await app.button('jobs.againGo.printed').click();
    await expect.poll(() => printed.length).toBe(2);

    const opened = context.waitForEvent('page');
    await app.button('action.openFileMade').click();
    const tab = await opened;
    expect(tab.url()).toMatch(/^blob:/u);
    await tab.close();

    const download = page.waitForEvent('download');
    await page.keyboard.press('ControlOrMeta+S');
    const { bytes } = await savedFile(await download);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
  });
});

test.describe('clearing', () => {
  test('hides the orders at once and can be undone', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.button('action.clear').click();
    await expect(page.getByText(app.t('status.clearing'))).toBeVisible();
    await expect(page.locator('body')).not.toContainText(FIRST.masked);
    await app.button('action.undo').click();
    await app.readOrders(200);
    await expect(app.rows.first()).toContainText(FIRST.masked);
  });

  test('wipes by ending the worker that holds the orders, and leaves no trace', async ({ page }) => {
    const app = new WorkbenchPage(page);
    const file = taobaoFile();
    await page.clock.install();
    await app.open();
    await app.pick(file);
    await app.readOrders(file.orders.length);
    await app.button('action.showOriginals').click();
    await expect(app.rows.first()).toContainText('欧阳甲乙');
    const [room] = page.workers();
    const ended = room?.waitForEvent('close');
    await app.button('action.clear').click();
    await page.clock.fastForward(11_000);
    await expect(page.getByText(app.t('notice.wiped'))).toBeVisible();
    await ended;
    expect(page.workers()).toHaveLength(1);
    await expect(page.getByText(app.t('status.memoryNone'))).toBeVisible();
    expect(findInText(await tracesOf(page), [...file.canaries, '欧阳', '4421', file.name])).toEqual([]);
    // The new room works, and knows nothing of before.
    await app.openSample();
  });
});

test.describe('orders that a second file replaced', () => {
  test('come back by Ctrl+Z, and the keyboard goes on from the work area', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.pick(taobaoFile());
    await app.readOrders(taobaoFile().orders.length);
    await expect(page.getByText(app.t('notice.replaced'))).toBeVisible();
    await app.button('action.undo').focus();
    await page.keyboard.press('Enter');
    await app.readOrders(200);
    await expect(page.getByText(app.t('orders.fromSample'))).toBeVisible();
    await expect(app.rows.first()).toContainText(FIRST.masked);
    await expect(page.locator('main')).toBeFocused();

    await app.pick(taobaoFile());
    await app.readOrders(taobaoFile().orders.length);
    await page.keyboard.press('ControlOrMeta+Z');
    await app.readOrders(200);
  });

  test('are forgotten after a while', async ({ page }) => {
    await page.clock.install();
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.pick(taobaoFile());
    await app.readOrders(taobaoFile().orders.length);
    await expect(app.button('action.undo')).toBeVisible();
    await page.clock.fastForward(21_000);
    await expect(app.button('action.undo')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await app.readOrders(taobaoFile().orders.length);
  });
});

test('focus stays on the button that showed and hid originals', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  await app.button('action.showOriginals').focus();
  await page.keyboard.press('Enter');
  await expect(app.button('action.hideOriginals')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.button('action.showOriginals')).toBeFocused();
});

test('the language changes both ways, stays, and says itself to the browser', async ({ page }) => {
  const english = new WorkbenchPage(page);
  const chinese = new WorkbenchPage(page, 'zh-CN');
  await english.open();
  await english.openSample();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await english.radio('app.language', '中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await chinese.goEverywhere(async () => {
    // Nothing is left in the other language: no sentence of the English tables is on the page.
    await expect(page.getByText(/\b(?:Orders|Masking|Design|Print|Choose|Which|Label of)\b/u)).toHaveCount(0);
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await chinese.radio('app.language', 'EN').click();
  await english.go('orders');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('everything from load to PDF goes by keyboard alone', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: app.t('app.skip') })).toBeFocused();
  await app.tabTo(app.button('action.openSample'));
  await page.keyboard.press('Enter');
  await app.readOrders(200);
  await app.tabTo(app.grid);
  await page.keyboard.press('ArrowDown');
  await app.labelDrawn(2);
  await page.keyboard.press('ArrowRight');
  await expect(app.grid).toHaveAttribute('aria-activedescendant', 'cell-1-2');

  await page.keyboard.press('Alt+2');
  await app.tabTo(app.radio('masking.policies', 'National standard'));
  await page.keyboard.press('ArrowDown');
  await expect(app.radio('masking.policies', 'Classic')).toBeChecked();
  await expect(app.radio('masking.policies', 'Classic')).toBeFocused();

  await page.keyboard.press('Alt+3');
  await app.tabTo(app.radio('design.templates', 'Waybill 76 × 130 mm'));
  await page.keyboard.press('ArrowRight');
  await expect(app.radio('design.templates', 'Waybill 100 × 150 mm')).toBeChecked();
  await app.tabTo(page.getByLabel(app.t('senderField.name'), { exact: true }));
  await page.keyboard.type('申酉小店');

  await page.keyboard.press('Alt+4');
  await app.tabTo(app.radio('print.which', app.t('print.all', { count: 200 })));
  await page.keyboard.press('ArrowRight');
  await app.tabTo(page.getByLabel(app.t('print.rangeLabel')));
  await page.keyboard.type('1-3');
  await app.tabTo(app.button('action.generate'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: app.t('print.madeTitle', { count: 3 }) })).toBeVisible({
    timeout: 30_000,
  });
  await app.tabTo(app.button('action.saveFile'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const { bytes } = await savedFile(await download);
  expect(bytes.length).toBeGreaterThan(1000);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the same way goes through, and nothing is wider than the screen', async ({ page }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.seeNoOverflow();
    await app.openSample();
    await app.seeNoOverflow();
    await app.button('label.show').click();
    await expect(app.picture).toBeInViewport();
    await app.seeNoOverflow();
    await app.button('label.hide').click();
    await app.goEverywhere(() => app.seeNoOverflow());
    await app.chooseRange('1-2');
    await app.generate(2);
    await app.seeNoOverflow();
    const { bytes } = await app.save('action.saveFile');
    expect(bytes.length).toBeGreaterThan(1000);
  });
});
