import type { Page } from '@playwright/test';
import { printTemplate } from '../src/template/print-template.ts';
import { BUILT_IN_TEMPLATES } from '../src/template/built-in-templates.ts';
import type { Template } from '../src/template/template.ts';
import { LANGUAGES } from '../src/base/language.ts';
import type { Language } from '../src/base/language.ts';
import { SETTINGS_KEY } from '../src/state/settings.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { storedBy } from './support/canaries.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage, savedFile } from './support/workbench.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;
const SECOND = BUILT_IN_TEMPLATES[1]?.name.en ?? '';

async function atDesign(page: Page, language: Language = 'en'): Promise<WorkbenchPage> {
  const app = new WorkbenchPage(page, language);
  await app.open();
  await app.openSample();
  await app.go('design');
  return app;
}

/** Copies the chosen template and calls the copy by a name. */
async function makeOwn(app: WorkbenchPage, name: string): Promise<void> {
  await app.button('design.copy').click();
  const field = app.page.getByLabel(app.t('own.nameEn'), { exact: true });
  await field.fill(name);
  await field.press('Enter');
  await expect(app.radio('design.templates', name)).toBeChecked();
  await app.button('editor.done').click();
  await expect(field).toHaveCount(0);
}

async function importTemplate(app: WorkbenchPage, text: string): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await app.button('action.importTemplate').click();
  await (
    await chooser
  ).setFiles({ name: 'x.hushlabel.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function storedText(page: Page): Promise<string> {
  return page.evaluate((key) => localStorage.getItem(key) ?? '', SETTINGS_KEY);
}

/** The built-in template with other words in its first text. */
function saying(line: string): Template {
  const at = BUILT_IN.elements.findIndex(({ kind }) => kind === 'text');
  const elements = BUILT_IN.elements.map((element, index) =>
    index === at && element.kind === 'text' ? { ...element, lines: [line] } : element,
  );
  return { ...BUILT_IN, id: 'said', name: { en: 'Said', 'zh-CN': '说' }, elements };
}

test('a template is copied, named, printed with, deleted and brought back', async ({ page }) => {
  const app = await atDesign(page);
  await makeOwn(app, 'Night shift');
  await expect(app.button('design.rename')).toBeFocused();
  const card = app.radio('design.templates', 'Night shift');
  await expect(card).toContainText(app.t('own.mark'));
  await expect(card.getByRole('img')).toBeVisible();
  await app.go('print');
  await expect(page.getByText('Night shift', { exact: true }).first()).toBeVisible();
  await app.chooseRange('1-3');
  await app.generate(3);
  await expect(
    page.getByRole('region', { name: app.t('print.receipt') }).getByText('Night shift'),
  ).toBeVisible();

  await app.go('design');
  await app.button('own.delete').click();
  await expect(card).toHaveCount(0);
  await expect(app.radio('design.templates', BUILT_IN.name.en)).toBeChecked();
  await expect(app.radio('design.templates', BUILT_IN.name.en)).toBeFocused();
  await page
    .getByRole('status')
    .getByRole('button', { name: app.t('action.undoTemplate') })
    .click();
  await expect(card).toBeChecked();
  await expect(card.getByRole('img')).toBeVisible();
});

test('own templates are there at the next visit, and a file carries them elsewhere', async ({
  page,
  browser,
  baseURL,
}) => {
  const app = await atDesign(page);
  await app.radio('design.templates', SECOND).click();
  await makeOwn(app, 'Night shift');
  await page.reload();
  await expect(app.radio('design.templates', 'Night shift')).toBeChecked();
  const download = page.waitForEvent('download');
  await app.button('own.export').click();
  const { name, bytes } = await savedFile(await download);
  expect(name).toMatch(/^[a-z0-9-]+\.hushlabel\.json$/u);
  expect(await storedText(page)).toContain('Night shift');
  expect(await storedBy(page)).toMatchObject({ local: [SETTINGS_KEY], session: 0, databases: 0, caches: 0 });

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const other = await atDesign(await elsewhere.newPage(), 'zh-CN');
  await importTemplate(other, new TextDecoder().decode(bytes));
  await expect(other.page.getByRole('status')).toContainText(other.t('notice.templateImported'));
  await expect(
    other.radio('design.templates', `${BUILT_IN_TEMPLATES[1]?.name['zh-CN']}（副本）`),
  ).toBeChecked();
  await expect(other.labelTexts.first()).toBeVisible();
  await elsewhere.close();
});

test('a file that is no template, or says whose it is, is refused and changes nothing', async ({ page }) => {
  const app = await atDesign(page);
  await importTemplate(app, printTemplate(saying('电话13800138000')));
  const said = page.getByRole('status');
  await expect(said).toContainText('elements[');
  await expect(said).toContainText(app.t('notice.templateNotImported'));
  expect(await page.locator('body').innerText()).not.toContain('13800138000');
  expect(await storedText(page)).not.toContain('13800138000');
  await importTemplate(app, JSON.stringify({ ...BUILT_IN, onload: 'alert(1)' }));
  await expect(said).toContainText('onload');
  await importTemplate(app, printTemplate(saying('夜班专用')));
  await expect(app.radio('design.templates', 'Said')).toBeChecked();
  await expect(app.labelTexts.filter({ hasText: '夜班专用' })).toHaveCount(1);
});

test('templates are found by job, size and words of both languages, and only those in sight are drawn', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.go('design');
  const cards = page.getByRole('radiogroup', { name: app.t('design.templates') }).getByRole('radio');
  await expect(cards).toHaveCount(BUILT_IN_TEMPLATES.length);
  // Before there are orders, an invented one is drawn.
  await expect(cards.first().getByRole('img')).toHaveAccessibleName(
    app.t('design.pictureExample', { name: BUILT_IN.name.en }),
  );
  await expect(cards.last().getByRole('img')).toHaveCount(0);
  await cards.last().scrollIntoViewIfNeeded();
  await expect(cards.last().getByRole('img')).toBeVisible();

  const search = page.getByLabel(app.t('design.search'), { exact: true });
  for (const [words, id] of [
    ['60*40 退货', ''],
    ['return 100x100', 'return-100x100'],
    ['海关', 'customs-cn22'],
  ] as const) {
    await search.fill(words);
    if (id === '') await expect(page.getByText(app.t('design.notFound'))).toBeVisible();
    else {
      const name = BUILT_IN_TEMPLATES.find((template) => template.id === id)?.name.en ?? '';
      await expect(cards).toHaveCount(2);
      await expect(app.radio('design.templates', name)).toBeVisible();
      await expect(app.radio('design.templates', name).getByRole('img')).toBeVisible();
    }
  }
  await search.press('Escape');
  await app.radio('design.kinds', app.t('design.kind.return')).click();
  await expect(cards).toHaveCount(2);
  await cards.first().click();
  await expect(cards.first()).toBeChecked();
  // A copy is not hidden by what was looked for before.
  await makeOwn(app, 'Back desk');
  await expect(cards).toHaveCount(BUILT_IN_TEMPLATES.length + 1);
  await expect(cards.first()).toContainText('Back desk');
});

test('a template goes by link, leaves the address at once, and can be taken back', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await atDesign(page);
  await app.radio('design.templates', SECOND).click();
  await makeOwn(app, 'Night shift');
  await app.button('design.copyLink').click();
  await expect(page.getByRole('status')).toContainText(app.t('notice.templateLinkCopied'));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#template=[\w-]+$/u);

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const opened = await elsewhere.newPage();
  const other = new WorkbenchPage(opened, 'en');
  await opened.goto(link);
  await expect(other.radio('design.templates', 'Night shift')).toBeChecked();
  expect(new URL(opened.url()).hash).toBe('');
  await opened.reload();
  await expect(other.radio('design.templates', 'Night shift')).toHaveCount(1);
  await opened.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(other.radio('design.templates', 'Night shift 2')).toBeChecked();
  await opened
    .getByRole('status')
    .getByRole('button', { name: other.t('action.undoTemplate') })
    .click();
  await expect(other.radio('design.templates', 'Night shift 2')).toHaveCount(0);

  await opened.evaluate((hash) => (location.hash = hash), new URL(link).hash.slice(0, -40));
  await expect(opened.getByRole('status')).toContainText(other.t('problem.template-link-broken'));
  await opened.evaluate((hash) => (location.hash = hash), `#template=${'A'.repeat(30_001)}`);
  await expect(opened.getByRole('status')).toContainText('Export it as a file');
  expect(new URL(opened.url()).hash).toBe('');
  await elsewhere.close();
});

test('a name that is a person’s is refused at its field; all of it works by keyboard', async ({ page }) => {
  const app = await atDesign(page);
  await app.tabTo(app.button('design.copy'));
  await page.keyboard.press('Enter');
  const chinese = page.getByLabel(app.t('own.nameZh'), { exact: true });
  await expect(chinese).toBeFocused();
  await page.keyboard.insertText('给13800138000');
  await page.keyboard.press('Enter');
  await expect(chinese).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(app.t('atField.template-personal'))).toBeVisible();
  await chinese.fill('夜班');
  await chinese.press('Enter');
  await expect(chinese).toHaveAttribute('aria-invalid', 'false');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Night');
  await page.keyboard.press('Enter');
  await expect(app.radio('design.templates', 'Night')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(chinese).toHaveCount(0);
  await expect(app.button('design.rename')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(app.radio('design.templates', 'Night')).toHaveCount(0);
});

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });
    test('axe finds nothing wrong with own templates, refused ones and a name being typed', async ({
      page,
    }) => {
      const app = await atDesign(page, language);
      await app.button('design.copy').click();
      const field = page.getByLabel(app.t('own.nameEn'), { exact: true });
      await field.fill('call 13800138000');
      await field.press('Enter');
      await expect(page.getByText(app.t('atField.template-personal'))).toBeVisible();
      await importTemplate(app, '{');
      await expect(page.getByRole('status')).toContainText(app.t('notice.templateNotImported'));
      await seeNothingWrong(page, 'design', THEMES);
      await app.seeNoOverflow();
      await page.setViewportSize({ width: 390, height: 844 });
      await seeNothingWrong(page, 'design, narrow', THEMES);
      await app.seeNoOverflow();
    });
  });
}
