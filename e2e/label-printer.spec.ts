import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { LANGUAGES } from '../src/base/language.ts';
import type { Language } from '../src/base/language.ts';
import { installFakeDevices } from '../src/device/testing/fake-devices.ts';
import type { FakeDeviceOptions, FakePrinter } from '../src/device/testing/fake-devices.ts';
import { printZpl } from '../src/render/printer/testing/zpl-printer.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage, savedFile } from './support/workbench.ts';

/** Of a page that has a fake printer. */
interface Devices {
  readonly fakePrinter: FakePrinter;
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

class PrinterPage extends WorkbenchPage {
  /** What the printer took. */
  async received(): Promise<string> {
    return this.page.evaluate(() => {
      const { fakePrinter } = globalThis as unknown as Devices;
      return new TextDecoder().decode(fakePrinter.received());
    });
  }

  /** Whole labels that the printer took, each with the begin and the end that ZPL has. */
  async labels(): Promise<number> {
    return (await this.received()).match(/\^XA(?:(?!\^XA)[\s\S])*\^XZ/gu)?.length ?? 0;
  }

  async does(what: 'goOn' | 'plugIn' | 'unplug'): Promise<void> {
    await this.page.evaluate((name) => (globalThis as unknown as Devices).fakePrinter[name](), what);
  }

  async addZebra(): Promise<void> {
    await this.go('print');
    await this.radio('labelPrinter.way', this.t('labelPrinter.ways.printer')).click();
    await this.button('labelPrinter.add').click();
    await this.button('labelPrinter.preset.zpl-203').click();
    await expect(this.page.getByLabel(this.t('labelPrinter.darkness'))).toBeVisible();
  }

  async closeDialog(): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.t('labelPrinter.close') })
      .click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  get card() {
    return this.page.locator('section[aria-labelledby="printer-result"]');
  }
}

async function withLabels(
  page: Page,
  options: FakeDeviceOptions,
  labels: number,
  language: Language = 'en',
): Promise<PrinterPage> {
  await page.context().addInitScript(installFakeDevices, options);
  const app = new PrinterPage(page, language);
  await app.open();
  await app.openSample();
  await app.addZebra();
  await app.closeDialog();
  await app.chooseRange(`1-${labels}`);
  await app.generate(labels);
  return app;
}

test('labels go to the printer once; a second time takes a second press', async ({ page }) => {
  const app = await withLabels(page, {}, 3);
  const send = app.button('labelPrinter.send', { count: 3 });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await app.button('labelPrinter.connect.usb').click();
  await send.click();
  await expect(app.card).toContainText(app.t('labelPrinter.done', { count: 3 }));
  expect(await app.labels()).toBe(3);
  await expect(send).toBeHidden();
  // Leaving the step and coming back keeps what was done.
  await app.go('design');
  await expect(page.getByText(app.t('labelPrinter.dpiChange'))).toBeVisible();
  await app.go('print');
  await expect(app.card).toContainText(app.t('labelPrinter.done', { count: 3 }));
  await app.button('labelPrinter.again').click();
  await expect(app.button('labelPrinter.againNot')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await app.labels()).toBe(3);
  await app.button('labelPrinter.again').click();
  await page.getByLabel(app.t('labelPrinter.againFrom')).fill('3');
  await app.button('labelPrinter.againGo').click();
  await expect.poll(() => app.labels()).toBe(4);
});

test('the file can be saved, and is ZPL of these labels', async ({ page }) => {
  const app = await withLabels(page, { kinds: [] }, 2);
  await expect(app.card).toContainText(app.t('labelPrinter.noWays'));
  const download = page.waitForEvent('download');
  await app.button('labelPrinter.saveFile', { extension: 'zpl' }).click();
  const { name, bytes } = await savedFile(await download);
  const text = new TextDecoder().decode(bytes);
  expect(name).toMatch(/^hushlabel-\d{4}-\d{2}-\d{2}-2-labels\.zpl$/u);
  expect(text).toMatch(/^\^XA[\s\S]*\^GFA,[\s\S]*\^XZ\s*$/u);
  expect(text.match(/\^XA/gu)).toHaveLength(2);
  await expect(app.button('action.saveFile')).toBeVisible();

  // The same labels with one between them: it is sent, and is no label of the two.
  await page.getByText(app.t('beside.more')).click();
  await page.getByLabel(app.t('beside.separators')).selectOption('every');
  await page.getByLabel(app.t('beside.every')).fill('1');
  await app.generate(2);
  const jobs = page.getByRole('list', { name: app.t('jobs.title') }).getByRole('listitem');
  await expect(jobs).toHaveCount(2);
  await expect(jobs.last()).toContainText(app.t('jobs.shown'));
  const again = page.waitForEvent('download');
  await app.button('labelPrinter.saveFile', { extension: 'zpl' }).click();
  const separated = new TextDecoder().decode((await savedFile(await again)).bytes);
  expect(separated.match(/\^XA/gu)).toHaveLength(4);
});

test('a printer is told of the roll that is in it, on which the label lies', async ({ page }) => {
  await page.context().addInitScript(installFakeDevices, { kinds: [] });
  const app = new PrinterPage(page);
  await app.open();
  await app.openSample();
  await app.addZebra();
  await app.closeDialog();
  await app.button('rolls.choose').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(app.t('rolls.search')).fill('dymo 99012');
  const found = dialog
    .getByRole('list', { name: app.t('rolls.results') })
    .getByRole('button', { name: 'Dymo 99012' });
  await expect(found).toContainText(app.t('sheets.tooSmall'));
  await found.click();
  await app.button('sheets.takeAnyway').click();
  await expect(page.getByRole('alert')).toContainText('36 × 89 mm');
  await expect(app.button('action.generate')).toBeDisabled();
  await app.button('rolls.chooseOther').click();
  await app.button('rolls.newOwn').click();
  await dialog.getByRole('radio', { name: app.t('paperForm.feeds.black-mark') }).click();
  await dialog.getByLabel(app.t('paperForm.height')).fill('140');
  await dialog.getByLabel(app.t('paperForm.mark')).fill('4');
  await expect(dialog.getByText(app.t('rolls.marks', { mark: 4 }))).toBeVisible();
  await seeNothingWrong(page, 'roll form', THEMES);
  await app.button('paperForm.save').click();
  await app.button('rolls.take').click();
  await expect(page.getByText(app.t('rolls.middle'))).toBeVisible();
  await app.chooseRange('1-2');
  await app.generate(2);
  const download = page.waitForEvent('download');
  await app.button('labelPrinter.saveFile', { extension: 'zpl' }).click();
  const { bytes } = await savedFile(await download);
  const labels = printZpl(bytes);
  expect(labels.map(({ bitmap }) => [bitmap.width, bitmap.height])).toEqual([
    [800, 1120],
    [800, 1120],
  ]);
  expect(new TextDecoder().decode(bytes)).toMatch(/^\^XA\^MNM\^PW800\^LL1120/u);
  const pdf = await PDFDocument.load((await app.save('action.saveFile')).bytes);
  const [first] = pdf.getPages();
  expect(
    [first?.getWidth(), first?.getHeight()].map((points = 0) => Math.round((points * 25.4) / 72)),
  ).toEqual([100, 140]);
});

test('a printer that is unplugged amid a label is gone on with where a person says', async ({ page }) => {
  const app = await withLabels(page, { losesAt: 9000 }, 5);
  await app.button('labelPrinter.connect.usb').click();
  await app.button('labelPrinter.send', { count: 5 }).click();
  await expect(app.card).toContainText(app.t('problem.device-lost'));
  const handed = await app.labels();
  expect(handed).toBeLessThan(5);
  await expect(app.card).toContainText(app.t('labelPrinter.doubtful', { label: handed + 1 }));
  await app.does('plugIn');
  await page.evaluate(() => (globalThis as unknown as Devices).fakePrinter.clear());
  await app
    .button('labelPrinter.resumeThere', { label: handed + 1, next: handed + 2 })
    .or(app.button('labelPrinter.resumeMissing', { label: handed + 1 }))
    .first()
    .click();
  await expect(app.card).toContainText(app.t('labelPrinter.done', { count: 5 }));
  expect(await app.labels()).toBe(5 - handed);
});

test('a printer that takes no more is waited for, and what is cancelled can be gone on with', async ({
  page,
}) => {
  const app = await withLabels(page, { stallsAt: 9000 }, 5);
  await app.button('labelPrinter.connect.usb').click();
  await app.button('labelPrinter.send', { count: 5 }).click();
  await expect(app.button('labelPrinter.cancel')).toHaveAttribute('aria-disabled', 'false');
  await app.button('labelPrinter.cancel').click();
  await app.does('goOn');
  await expect(app.card.getByRole('button', { name: /^Go on from label \d$/u })).toBeVisible();
  const before = await app.labels();
  expect(before).toBeLessThan(5);
  await app.button('labelPrinter.resumeAt', { label: before + 1 }).click();
  await expect(app.card).toContainText(app.t('labelPrinter.done', { count: 5 }));
  expect(await app.labels()).toBe(5);
});

test('a printer that something else holds is said to be, with what to do', async ({ page }) => {
  const app = await withLabels(page, { refuses: { claim: 'NetworkError' } }, 1);
  await app.button('labelPrinter.connect.usb').click();
  await expect(app.card.getByRole('alert')).toContainText('Something else is using this printer');
  await expect(app.button('labelPrinter.saveFile', { extension: 'zpl' })).toBeVisible();
});

test('a calibration label changes the offset by what was measured', async ({ page }) => {
  await page.context().addInitScript(installFakeDevices, {});
  const app = new PrinterPage(page);
  await app.open();
  await app.addZebra();
  await app.button('labelPrinter.testCalibration').click();
  await expect(page.getByText(app.t('labelPrinter.testReady.calibration'))).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: app.t('labelPrinter.connect.usb') })
    .click();
  await app.button('labelPrinter.testSend').click();
  await expect(page.getByText(app.t('labelPrinter.done', { count: 1 }))).toBeVisible();
  expect(await app.labels()).toBe(1);
  await page.getByLabel(app.t('labelPrinter.lineA')).fill('11');
  await page.getByLabel(app.t('labelPrinter.lineB')).fill('9.5');
  await app.button('labelPrinter.apply').click();
  await expect(page.getByLabel(app.t('labelPrinter.offsetX'))).toHaveValue('-8');
  await expect(page.getByLabel(app.t('labelPrinter.offsetY'))).toHaveValue('4');
  // What cannot be is said at its field, and stays as it was.
  await page.getByLabel(app.t('labelPrinter.darkness')).fill('99');
  await expect(page.getByLabel(app.t('labelPrinter.darkness'))).toHaveAttribute('aria-invalid', 'true');
  await app.button('own.delete').click();
  await expect(page.getByText(app.t('labelPrinter.none'))).toBeVisible();
  await app.button('action.undoPrinter').click();
  await expect(page.getByRole('combobox', { name: app.t('labelPrinter.which') })).toBeVisible();
});

for (const language of LANGUAGES) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${language}, ${viewport.width}`, () => {
      test.use({ locale: language, viewport });

      test('axe finds nothing wrong with printers, and nothing sticks out', async ({ page }) => {
        await page.context().addInitScript(installFakeDevices, { losesAt: 9000 });
        const app = new PrinterPage(page, language);
        const look = async (place: string) => {
          await seeNothingWrong(page, place, THEMES);
          await app.seeNoOverflow();
          if (process.env.PRINTER_PICTURES === undefined) return;
          for (const colorScheme of THEMES) {
            await page.emulateMedia({ colorScheme });
            const name = `${place}-${language}-${viewport.width}-${colorScheme}.png`;
            await page.screenshot({ path: `${process.env.PRINTER_PICTURES}/${name}` });
          }
        };
        await app.open();
        await app.openSample();
        await app.go('print');
        await app.radio('labelPrinter.way', app.t('labelPrinter.ways.printer')).click();
        await look('form');
        await app.button('labelPrinter.add').click();
        await expect(app.button('labelPrinter.preset.zpl-203')).toBeVisible();
        await look('add');
        await app.button('labelPrinter.preset.zpl-203').click();
        await expect(page.getByLabel(app.t('labelPrinter.darkness'))).toBeVisible();
        await look('printer');
        await app.button('labelPrinter.testCalibration').click();
        await expect(page.getByLabel(app.t('labelPrinter.lineA'))).toBeVisible({ timeout: 30_000 });
        await page.getByLabel(app.t('labelPrinter.lineB')).scrollIntoViewIfNeeded();
        await look('calibration');
        await app.closeDialog();
        await app.chooseRange('1-5');
        await app.generate(5);
        await look('made');
        await app.button('labelPrinter.connect.usb').click();
        await app.button('labelPrinter.send', { count: 5 }).click();
        await expect(app.card).toContainText(app.t('problem.device-lost'));
        await look('broken');
        await app.button('labelPrinter.again').click();
        await look('again');
      });
    });
  }
}
