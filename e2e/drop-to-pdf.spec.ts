import type { Page } from '@playwright/test';
import { readPdf } from '../src/render/pdf/testing/pdfium.ts';
import { readCodes } from '../src/symbols/testing/read-code.ts';
import { douyinFile } from './fixtures/douyin.ts';
import type { ExpectedOrder, ExportFile } from './fixtures/export-file.ts';
import { toClipboard } from './fixtures/export-file.ts';
import { shopifyFile } from './fixtures/shopify.ts';
import { taobaoFile } from './fixtures/taobao.ts';
import { findCanaries, findInText, storedBy, streamsOf, tracesOf } from './support/canaries.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { expect, test } from './support/watch.ts';
import type { Watch } from './support/watch.ts';
import { savedFile, WorkbenchPage } from './support/workbench.ts';

const PRINTER_DPI = 203;

/** How a file comes in: each of the three ways with another platform's file. */
const WAYS: readonly {
  readonly title: string;
  readonly file: ExportFile;
  readonly bring: (app: WorkbenchPage, file: ExportFile) => Promise<void>;
  readonly asksForLists?: boolean;
}[] = [
  {
    title: 'a dropped GB18030 Taobao file',
    file: taobaoFile(),
    bring: (app, file) => app.drop(file),
    asksForLists: true,
  },
  { title: 'a dropped UTF-8 Douyin file', file: douyinFile(), bring: (app, file) => app.drop(file) },
  {
    title: 'a dropped Shopify file with continuation rows',
    file: shopifyFile(),
    bring: (app, file) => app.drop(file),
  },
  { title: 'a picked Taobao file', file: taobaoFile(), bring: (app, file) => app.pick(file) },
  {
    title: 'pasted Shopify cells',
    file: shopifyFile(),
    bring: (app, file) => app.paste(toClipboard(file.table)),
  },
];

for (const { title, file, bring, asksForLists = false } of WAYS) {
  test(`${title} becomes a PDF that shows masked values and holds no other`, async ({ page, watch }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    const titleBefore = await page.title();
    await bring(app, file);
    await app.readOrders(file.orders.length);
    await seeMasked(app, file);
    await seeProblems(app, file);
    expect(findInText(await tracesOf(page), file.canaries), 'before originals are shown').toEqual([]);
    await showAndHideOriginals(app, file);

    await app.go('masking');
    await expect(app.radio('masking.policies', 'National standard')).toBeChecked();
    if (asksForLists) await askForLists(app);
    await app.generate(file.orders.length);
    const saved = await app.save('action.saveFile');
    const lists = asksForLists ? await saveLists(app, file) : [];
    const receipt = await app.save('action.saveReceipt');

    expect(saved.name).toMatch(
      new RegExp(`^hushlabel-\\d{4}-\\d\\d-\\d\\d-${file.orders.length}-labels\\.pdf$`, 'u'),
    );
    await seeLabels(saved.bytes, file.orders);

    const streams = streamsOf(saved.bytes);
    expect(streams.length, 'the file has streams to look into').toBeGreaterThan(file.orders.length);
    const inLists = lists.flatMap((bytes) => [bytes, ...streamsOf(bytes)]);
    for (const bytes of [saved.bytes, ...streams, ...inLists, receipt.bytes]) {
      expect(findCanaries(bytes, file.canaries)).toEqual([]);
    }
    expect(findInText(saved.name + receipt.name, file.canaries)).toEqual([]);
    await seeNoTrace(page, watch, file.canaries);
    expect(await page.title()).toBe(titleBefore);
    expect(await page.title()).not.toContain(file.name);
  });
}

const LISTS = ['pick-list', 'hand-over-list'] as const;

async function askForLists(app: WorkbenchPage): Promise<void> {
  const { page, t } = app;
  await app.go('print');
  await page.getByText(t('beside.more')).click();
  for (const kind of LISTS) await page.getByLabel(t(`beside.lists.${kind}`)).check();
  await page.getByLabel(t('beside.separators')).selectOption('sorted');
  await expect(page.getByText(t('beside.notSorted'))).toBeVisible();
  await seeNothingWrong(page, 'lists', THEMES);
}

/** The lists, each as it is said and with every order that has a label; nothing else of it. */
async function saveLists(app: WorkbenchPage, { orders }: ExportFile): Promise<readonly Uint8Array[]> {
  const { page, t } = app;
  const saved: Uint8Array[] = [];
  for (const kind of LISTS) {
    const name = t(`beside.lists.${kind}`);
    const row = page
      .getByRole('list', { name: t('beside.ready') })
      .getByRole('listitem')
      .filter({ hasText: name });
    await expect(row.getByRole('button', { name: t('beside.printWhat', { name }) })).toBeVisible();
    const download = page.waitForEvent('download');
    await row.getByRole('button', { name: t('beside.saveWhat', { name }) }).click();
    const file = await savedFile(await download);
    expect(file.name).toMatch(
      new RegExp(`^hushlabel-\\d{4}-\\d\\d-\\d\\d-${orders.length}-labels-${kind}\\.pdf$`, 'u'),
    );
    saved.push(file.bytes);
  }
  const handedOver = (await readPdf(saved[1] ?? new Uint8Array(), 20)).map(({ text }) => text).join('');
  expect(handedOver).toContain('Hand-over list');
  expect(handedOver.match(/^\d+\s/gmu)?.length ?? 0).toBeGreaterThanOrEqual(orders.length);
  return saved;
}

test('the search finds a canary in every form, so that finding none means something', () => {
  const canary = '欧阳甲乙';
  const carriers: readonly Buffer[] = [
    Buffer.from(`x${canary}y`),
    Buffer.from(`x${canary}y`, 'utf16le'),
    Buffer.from(`x${canary}y`, 'utf16le').swap16(),
    Buffer.from(Buffer.from(`x${canary}y`).toString('hex')),
    Buffer.from(Buffer.from(`${canary}y`, 'utf16le').swap16().toString('hex').toUpperCase()),
    ...['', 'a', 'ab'].map((before) => Buffer.from(Buffer.from(`${before}${canary}z`).toString('base64'))),
    Buffer.from(encodeURIComponent(canary)),
    Buffer.from('\\u6b27\\u9633\\u7532\\u4e59'),
  ];
  for (const carrier of carriers) expect(findCanaries(carrier, [canary])).not.toEqual([]);
  expect(findCanaries(Buffer.from('欧阳甲丙'), [canary])).toEqual([]);
});

async function seeMasked(app: WorkbenchPage, file: ExportFile): Promise<void> {
  await expect(app.rows).toHaveCount(file.orders.length);
  for (const [index, order] of file.orders.entries()) {
    await expect(app.rows.nth(index)).toContainText(order.name);
    await expect(app.rows.nth(index)).toContainText(order.phone);
  }
}

/** Each problem by row, column and a whole sentence; and no row of them in the list. */
async function seeProblems(app: WorkbenchPage, { orders, problems }: ExportFile): Promise<void> {
  if (problems.length === 0) return;
  const count = new Set(problems.map(({ row }) => row)).size;
  await app.goProblems(count);
  for (const { row, column, code } of problems) {
    const item = app.problems
      .filter({ hasText: app.t('problems.row', { row }) })
      .filter({ hasText: app.t('problems.column', { column }) });
    await expect(item).toContainText(app.t(`problem.${code}`));
  }
  await app.goList(orders.length);
}

/** Originals do come, or their going would prove nothing. */
async function showAndHideOriginals(app: WorkbenchPage, file: ExportFile): Promise<void> {
  await app.button('action.showOriginals').click();
  await expect(app.button('action.hideOriginals')).toBeVisible();
  await expect
    .poll(async () => findInText(await tracesOf(app.page), file.canaries).length)
    .toBeGreaterThan(3);
  await app.button('action.hideOriginals').click();
  await expect(app.button('action.showOriginals')).toBeVisible();
}

async function seeLabels(pdf: Uint8Array, orders: readonly ExpectedOrder[]): Promise<void> {
  const pages = await readPdf(pdf, PRINTER_DPI);
  expect(pages).toHaveLength(orders.length);
  for (const [index, page] of pages.entries()) {
    const order = orders[index];
    if (order === undefined) throw new Error('more pages than orders');
    const text = bare(page.text);
    for (const shown of [order.name, order.phone, order.code, ...order.texts]) {
      expect(text).toContain(bare(shown));
    }
    const codes = await readCodes(page.pixels);
    expect(codes, 'both codes as the printer prints them').toEqual({
      code128: [order.code],
      qr: [order.code],
    });
  }
}

/** Lines break where they must; where is not what is looked at here. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

async function seeNoTrace(page: Page, watch: Watch, canaries: readonly string[]): Promise<void> {
  expect(findInText(await tracesOf(page), canaries), 'page and storage').toEqual([]);
  expect(findInText(watch.console.join('\n'), canaries), 'console').toEqual([]);
  expect(findInText(watch.errors.join('\n'), canaries), 'errors').toEqual([]);
  expect(findInText(watch.requests.map(({ sent }) => sent).join('\n'), canaries), 'requests').toEqual([]);
  expect(
    watch.requests.filter(({ url }) => url.includes('/fonts/')).length,
    'the worker is watched too',
  ).toBeGreaterThan(0);
  expect(await storedBy(page)).toEqual({
    local: ['hushlabel.settings'],
    session: 0,
    databases: 0,
    caches: 0,
  });
}
