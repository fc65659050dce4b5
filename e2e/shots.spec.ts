import { test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  for (const language of ['en', 'zh-CN'] as const) {
    test(`${name} ${language}`, async ({ page }) => {
      test.setTimeout(120000);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: language === 'en' ? 'light' : 'dark' });
      const app = new WorkbenchPage(page, language);
      await page.goto('/');
      if (language === 'zh-CN') await page.getByRole('radio', { name: '中文' }).click();
      await app.openSample();
      await app.go('masking');
      await page.waitForTimeout(1500);
      const shot = async (what: string) => {
        await page.screenshot({ path: `/tmp/shots/${name}-${language}-${what}.png` });
      };
      const tall = async (what: string) => {
        await page.setViewportSize({ width: viewport.width, height: 3600 });
        await page.waitForTimeout(300);
        await shot(what);
        await page.setViewportSize(viewport);
      };
      await shot('cards');
      await tall('all');
      await app.button('masking.copyEdit').click();
      await page.waitForTimeout(500);
      await shot('edit');
      await tall('edit-all');
      await app.button('masking.compare').click();
      await page.waitForTimeout(500);
      await page.getByRole('heading', { name: app.t('compare.title') }).scrollIntoViewIfNeeded();
      await tall('compare');
    });
  }
}
