import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../src/base/language.ts';
import type { Language } from '../src/base/language.ts';
import { codeReader } from '../src/proof/testing/good-file.ts';
import { readPdf } from '../src/render/pdf/testing/pdfium.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { DesignerPage } from './support/designer.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** What a scanner reads off the first page of a PDF at the printer's own dots. */
async function scannedFrom(pdf: Uint8Array): Promise<string> {
  const [page] = await readPdf(pdf, 203);
  if (page === undefined) throw new Error('no page');
  const { width, height, data } = page.pixels;
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
  const codes = await (await codeReader())({ columns: width, rows: height, pixels, pure: false });
  return codes.map(({ text }) => text).find((text) => text.startsWith('HL1:')) ?? '';
}

async function onLabelWithSlot(page: Page, language: Language = 'en'): Promise<DesignerPage> {
  const app = new WorkbenchPage(page, language);
  await app.open();
  await app.openSample();
  await app.go('design');
  await app.button('design.new').click();
  const designer = new DesignerPage(app);
  await expect(designer.canvas).toBeVisible();
  await designer.add('text', [5, 5], [70, 15]);
  const words = designer.field(app.t('designer.text.lines'));
  await words.fill('{{order.code}}');
  await words.blur();
  await designer.add('sealed', [10, 30], [50, 70]);
  return designer;
}

test('a slot is drawn, a key made, a label printed, scanned and opened', async ({ page, watch }) => {
  const designer = await onLabelWithSlot(page);
  const { app } = designer;
  // Without a key there is a frame with words, and nothing like a code.
  const frame = designer.canvas.getByText(app.t('designer.sealed.noKeyYet'));
  await expect(frame).toBeVisible();
  await expect(page.getByText(app.t('sealing.noKey'))).toBeVisible();
  await designer.done();
  await app.go('print');
  await expect(page.getByText(app.t('whyNot.noSealKey')).first()).toBeVisible();
  await expect(app.button('action.generate')).toBeDisabled();

  const saving = page.waitForEvent('download');
  await app.button('sealing.make').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^hushlabel-key-[0-9a-f]{8}\.txt$/);
  const line = await readFile(await saved.path(), 'utf8');
  expect(line).toMatch(/^HLK1:[A-Z2-7]{58}\n$/);

  await app.chooseRange('1');
  await app.generate(1);
  const { bytes: pdf } = await app.save('action.saveFile');
  const scanned = await scannedFrom(pdf);
  expect(scanned).toMatch(/^HL1:/);

  // The number that the label shows beside the code.
  const [labelNumber = ''] = await app.labelTexts.allTextContents();
  expect(labelNumber).toMatch(/^[0-9A-Z-]{8,}$/);
  await app.button('sealing.open').click();
  const dialog = page.getByRole('dialog', { name: app.t('sealing.openTitle') });
  const field = dialog.getByLabel(app.t('sealing.scanned'), { exact: true });
  // As a scanner does it: keys, and Enter at the end.
  await expect(field).toBeFocused();
  await page.keyboard.insertText(scanned);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(app.t('problem.sealed-needs-id'))).toBeVisible();
  const number = dialog.getByLabel(app.t('sealing.labelId'), { exact: true });
  await expect(number).toBeFocused();
  await page.keyboard.insertText('SF0000000000000');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(app.t('problem.sealed-moved'))).toBeVisible();
  await number.fill(labelNumber);
  await page.keyboard.press('Enter');
  const record = dialog.locator('dl');
  await expect(record).toBeVisible();
  const [name = '', phone = ''] = await record.locator('dd').allTextContents();
  expect(name).not.toContain('*');
  expect(phone).toMatch(/^[0-9-]{8,}$/);
  // Whoever looks away leaves nothing in sight.
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  await expect(record).toHaveCount(0);
  await expect(dialog.getByText(phone)).toHaveCount(0);
  await field.fill(scanned);
  await number.fill(labelNumber);
  await page.keyboard.press('Enter');
  await expect(record).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // Gone: from the page, and never in what is kept or said.
  const kept = await page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.title,
      location.href,
      document.body.innerHTML,
    ]),
  );
  for (const secret of [phone, line.trim(), scanned]) {
    expect(kept).not.toContain(secret);
    expect(watch.console.join('\n')).not.toContain(secret);
    for (const { url, sent } of watch.requests) expect(url + sent).not.toContain(secret);
  }
  for (const value of [phone, name]) expect(Buffer.from(pdf).includes(Buffer.from(value))).toBe(false);

  // A key that was lost here is taken again from its file.
  await app.button('sealing.forget').click();
  await expect(app.button('action.generate')).toBeDisabled();
  await page.getByLabel(app.t('sealing.paste'), { exact: true }).fill(line.replace('HLK1:', 'HLK1:B'));
  await app.button('sealing.use').click();
  await expect(page.getByText(app.t('problem.seal-key-format'))).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await app.button('sealing.file').click();
  const file = { name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(line) };
  await (await choosing).setFiles(file);
  await expect(app.button('action.generate')).toBeEnabled();
});

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });
    test('nothing is wrong with sealed codes for anyone', async ({ page }, testInfo) => {
      const designer = await onLabelWithSlot(page, language);
      const { app } = designer;
      const seen = async (place: string): Promise<void> => {
        await page.screenshot({ path: testInfo.outputPath(`${language}-${place}.png`) });
        await seeNothingWrong(page, place, THEMES);
      };
      await seen('slot');
      await designer.done();
      await app.go('print');
      await expect(app.button('sealing.make')).toBeVisible();
      await seen('key');
      await page.setViewportSize({ width: 390, height: 844 });
      await app.seeNoOverflow();
      await seen('key-narrow');
      await app.button('sealing.make').click();
      await app.button('sealing.open').click();
      await expect(
        page.getByRole('dialog').getByLabel(app.t('sealing.scanned'), { exact: true }),
      ).toBeVisible();
      await app.seeNoOverflow();
      await seen('dialog-narrow');
      await page.setViewportSize({ width: 1440, height: 900 });
      await seen('dialog');
    });
  });
}
