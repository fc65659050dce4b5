import { META_CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../scripts/security-headers.mjs';
import { BLOCKED_ADDRESS } from '../src/state/armour.ts';
import { storedBy } from './support/canaries.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

const TITLE = 'Hushlabel';

test('every file comes with every header, and the page with the policy inside it too', async ({
  page,
  request,
  watch,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  const asked = [...new Set(watch.requests.map(({ url }) => url))].filter((url) =>
    url.startsWith('http://localhost'),
  );
  for (const kind of [/\/$/u, /index-.*\.js$/u, /worker-.*\.js$/u, /\.css$/u, /\.wasm$/u, /\/fonts\//u]) {
    expect(
      asked.filter((url) => kind.test(url)),
      String(kind),
    ).not.toEqual([]);
  }
  for (const url of [...asked, 'http://localhost/none'].map((one) => new URL(one).pathname)) {
    const headers = (await request.get(url)).headers();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(headers[name.toLowerCase()], `${name} of ${url}`).toBe(value);
    }
  }
  const meta = page.locator('head > :first-child');
  await expect(meta).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(meta).toHaveAttribute('content', META_CONTENT_SECURITY_POLICY);
});

test('the policy is broken by the self-test alone, on a walk through everything', async ({ page, watch }) => {
  const app = new WorkbenchPage(page);
  const titles = new Set<string>();
  const look = async () => {
    titles.add(await page.title());
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/');
    // Base UI and others like to write some: the policy would refuse them.
    await expect(page.locator('style')).toHaveCount(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  };
  await app.open();
  await look();
  await app.openSample();
  await app.goEverywhere(look);
  await app.go('orders');
  await app.goProblems(4);
  await look();
  await app.openArmour();
  await look();
  await page.keyboard.press('Escape');
  await app.go('print');
  await app.chooseRange('1-2');
  await app.generate(2);
  await look();
  await app.radio('app.language', '中文').click();
  await look();

  expect([...titles]).toEqual([TITLE]);
  // Once for the header, once for the policy in the page.
  expect(await watch.violations()).toEqual(
    Array.from({ length: 2 }, () => ({ directive: 'img-src', blocked: BLOCKED_ADDRESS })),
  );
  expect(await storedBy(page)).toEqual({
    local: ['hushlabel.settings'],
    session: 0,
    databases: 0,
    caches: 0,
  });
  const stored = await page.evaluate(() =>
    Object.keys(JSON.parse(localStorage['hushlabel.settings'] as string) as object),
  );
  expect(stored.toSorted()).toEqual([
    'columns',
    'devices',
    'dpi',
    'language',
    'ownPolicies',
    'ownPrinters',
    'ownStocks',
    'ownTemplates',
    'policy',
    'printer',
    'printsTo',
    'roll',
    'sheet',
    'sheets',
    'step',
    'template',
    'theme',
    'tokenKey',
  ]);
});

test('the armour says which locks hold in this browser', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openArmour();
  const locks = page.getByRole('dialog').getByRole('listitem');
  for (const id of ['content-policy', 'connection-allowlist', 'blocked-request', 'isolation'] as const) {
    const lock = locks.filter({ hasText: app.t(`armour.${id}.name`) });
    await expect(lock).toContainText(app.t(`armour.${id}.ok`));
  }
});

/** A watch that hears nothing proves nothing: each thing that it listens for is done once on purpose. */
test('the watch hears foreign requests, messages, errors and violations, of page and worker', async ({
  page,
  watch,
}) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  expect(await watch.takeTroubles()).toEqual([]);

  await page.evaluate(() => {
    new Image().src = 'https://elsewhere.invalid/picture';
  });
  await expect
    .poll(watch.takeTroubles)
    .toEqual(expect.arrayContaining(['violation of img-src by https://elsewhere.invalid/picture']));
  const [room] = page.workers();
  await room?.evaluate(() => fetch('https://elsewhere.invalid/fetch').catch(() => undefined));
  const fromWorker: string[] = [];
  await expect
    .poll(async () => {
      fromWorker.push(...(await watch.takeTroubles()));
      return fromWorker;
    })
    .toEqual(expect.arrayContaining(['violation of connect-src by https://elsewhere.invalid/fetch']));

  await page
    .evaluate(() => {
      document.createElement('p').innerHTML = '<b>markup</b>';
    })
    .catch(() => undefined);
  await expect
    .poll(watch.takeTroubles)
    .toEqual(expect.arrayContaining([expect.stringContaining('trusted-types')]));

  await page.evaluate(() => {
    // eslint-disable-next-line no-console -- what the watch must hear
    console.log('said aloud');
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
  });
  const said: string[] = [];
  await expect
    .poll(async () => {
      said.push(...(await watch.takeTroubles()));
      return said;
    })
    .toEqual(expect.arrayContaining(['console log: said aloud', 'thrown: thrown on purpose']));
});
