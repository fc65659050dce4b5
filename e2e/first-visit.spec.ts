import { expect, test } from './support/watch.ts';
import type { Watch } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** Kinds of files asked for so far; what is big is asked for when it is first needed. */
function kinds({ requests }: Watch): readonly string[] {
  const paths = requests.map(({ url }) => new URL(url).pathname);
  const known = ['/fonts/', 'harfbuzz', 'zxing_reader', '/assets/worker', '/assets/index'];
  return known.filter((kind) => paths.some((path) => path.includes(kind)));
}

test('a visit loads the page, a label the fonts, and the first PDF what reads it back', async ({
  page,
  watch,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await page.waitForLoadState('networkidle');
  expect(kinds(watch)).toEqual(['/assets/worker', '/assets/index']);
  await app.openSample();
  expect(kinds(watch)).toEqual(['/fonts/', 'harfbuzz', '/assets/worker', '/assets/index']);
  await app.go('print');
  await app.chooseRange('1');
  await app.generate(1);
  expect(kinds(watch)).toContain('zxing_reader');
});

test.describe('with the content policy switched off', () => {
  // The count must be true where the armour is not there to refuse what is counted.
  test.use({ bypassCSP: true });

  test('a request of the worker to another host is counted in the status line', async ({
    page,
    context,
    watch,
  }) => {
    await context.route('https://elsewhere.example/**', (route) =>
      route.fulfill({ status: 200, body: '', headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    const app = new WorkbenchPage(page);
    // Headers with an allow-list would still refuse the request: this server sends none.
    await context.route(
      (url) => url.pathname === '/' || url.pathname.startsWith('/assets/worker'),
      async (route) => {
        const response = await route.fetch();
        const headers = Object.fromEntries(
          Object.entries(response.headers()).filter(([name]) => !/policy|allowlist/iu.test(name)),
        );
        await route.fulfill({ response, headers });
      },
    );
    await app.open();
    await expect(page.getByText(app.t('status.requestsNone'))).toBeVisible();
    const worker = page.workers()[0] ?? (await page.waitForEvent('worker'));
    await worker.evaluate(() => fetch('https://elsewhere.example/x').then(() => undefined));
    await expect(page.getByText(app.t('status.requests', { count: 1 }))).toBeVisible();
    await watch.takeTroubles();
  });
});
