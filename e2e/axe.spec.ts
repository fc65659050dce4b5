import { LANGUAGES } from '../src/base/language.ts';
import { unknownShopFile } from './fixtures/plain-csv.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

const SCREENS = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const;

/** Colours that are on their way from one to the other are neither. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

for (const language of LANGUAGES) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test.describe(`${language}, ${screen}`, () => {
      test.use({ locale: language, viewport });

      test('axe finds nothing wrong on any step in light and dark, empty and filled', async ({ page }) => {
        const app = new WorkbenchPage(page, language);
        await app.open();
        const look = (place: string) => seeNothingWrong(page, place, THEMES);
        await look('empty');
        await app.openSample();
        await app.goEverywhere(look);
      });
    });
  }
}

/** Every pair of language, theme and screen comes once. */
const MIXED = [
  { language: 'en', theme: 'light', screen: 'wide' },
  { language: 'en', theme: 'dark', screen: 'narrow' },
  { language: 'zh-CN', theme: 'light', screen: 'narrow' },
  { language: 'zh-CN', theme: 'dark', screen: 'wide' },
] as const;

for (const { language, theme, screen } of MIXED) {
  test.describe(`${language}, ${theme}, ${screen}`, () => {
    test.use({ locale: language, viewport: SCREENS[screen] });

    test('axe finds nothing wrong with problems, choices, notes and results', async ({ page }) => {
      const app = new WorkbenchPage(page, language);
      const look = (place: string) => seeNothingWrong(page, place, [theme]);
      await app.open();
      await app.pick(unknownShopFile());
      await expect(page.getByRole('region', { name: app.t('columns.title') })).toBeVisible();
      await look('mapping');
      await app.button('intake.compareEncodings').click();
      await expect(page.getByRole('region', { name: app.t('intake.encodings') })).toBeVisible();
      await look('encodings');
      await app.button('action.paste').click();
      await look('paste box');
      await page.keyboard.press('Escape');
      await app.drop({ name: 'orders.xlsx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) });
      await expect(page.getByRole('alert')).toBeVisible();
      await look('refused file');
      await app.paste(CELLS);
      await look('batches');
      await app.button('action.replaceInstead').click();
      await app.readOrders(1);
      await app.goProblems(1);
      await look('problems');
      await app.goList(1);
      await app.button('action.showOriginals').click();
      await expect(app.rows.first()).toContainText('15400000001');
      await look('originals');
      await app.openArmour();
      await look('armour');
      await page.keyboard.press('Escape');
      await app.go('print');
      await app.chooseRange('7');
      await look('refused range');
      await app.chooseRange('1');
      await app.generate(1);
      await look('result');
    });
  });
}

const CELLS = [
  '订单编号\t收件人\t手机\t地址\t商品\t数量',
  '29001001001001001\t示例样本\t15400000001\t浙江省杭州市西湖区示例路1号2幢301室\t龙井茶\t1',
  '29001001001001002\t示例样本\t1.54E+10\t浙江省杭州市西湖区示例路2号2幢302室\t龙井茶\t1',
].join('\n');
