import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** Originals of the sample's first order: by a search for these the page must not be told what to look for. */
const ORIGINALS = ['13800138000', '王示例'];

test.describe.configure({ timeout: 120_000 });

test('nothing in the memory of the page holds an original once it is hidden', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  expect(await foundInMemory(page), 'before they are shown').toEqual([]);

  await app.button('action.showOriginals').click();
  await expect.poll(async () => (await app.rows.first().innerText()).includes('13800138000')).toBe(true);
  expect(await foundInMemory(page), 'the search finds what is there').toEqual(ORIGINALS);
  await app.button('action.hideOriginals').click();
  await expect(app.button('action.showOriginals')).toBeVisible();
  expect(await foundInMemory(page), 'after the list hid them').toEqual([]);

  await app.go('masking');
  await app.button('action.showOriginal').click();
  await expect
    .poll(async () =>
      (await page.getByRole('table', { name: app.t('masking.beforeAfter') }).innerText()).includes(
        '13800138000',
      ),
    )
    .toBe(true);
  await app.button('action.hideOriginal').click();
  await expect(app.button('action.showOriginal')).toBeVisible();
  expect(await foundInMemory(page), 'after the comparison hid them').toEqual([]);
});

/**
 * Takes the page's heap (not the worker's, which is where the orders live) after the garbage is collected, and looks
 * for the originals in every string of it.
 */
async function foundInMemory(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await browser.send('HeapProfiler.enable');
  // What Playwright was told by the page is garbage of the page too; it takes more than one round to go.
  for (let round = 0; round < 3; round += 1) await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await browser.detach();
  const heap = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  expect(heap.strings.length, 'a whole heap').toBeGreaterThan(10_000);
  return ORIGINALS.filter((original) => heap.strings.some((text) => text.includes(original)));
}

/** A batch of invented people, and one that stays. */
const GONE = ['沈酉戌', '15400000081', '样板巷8号3栋1002室', '放在酉戌门口'];
const GONE_FILE = `订单编号,收件人,手机,地址,商品,数量,买家留言
B1,沈酉戌,15400000081,四川省成都市武侯区样板巷8号3栋1002室,盘子,1,放在酉戌门口
B2,沈酉戌,15400000081,四川省成都市武侯区样板巷8号3栋1002室,杯子,1,`;
const KEPT = '赵子丑';
const KEPT_FILE = `订单编号,收件人,手机,地址,商品,数量,买家留言
C1,赵子丑,15400000082,四川省成都市武侯区样板巷9号3栋1003室,碗,1,`;

test('a deleted batch is nowhere in the memory of the worker', async ({ page }) => {
  await keepWorker(page);
  const app = new WorkbenchPage(page);
  await app.open();
  await app.pick({ name: 'gone.csv', bytes: new TextEncoder().encode(GONE_FILE) });
  await app.readOrders(2);
  const source = { kind: 'file', name: 'kept.csv', bytes: [...new TextEncoder().encode(KEPT_FILE)] };
  await askRoom(page, 'add', [source, {}]);
  // All that a day does to rows: they are judged, typed into, sorted, searched, copied, merged, and their steps undone.
  await askRoom(page, 'judge', []);
  await askRoom(page, 'edit', [[{ row: 2, column: 'remark', value: GONE[3] ?? '' }]]);
  await askRoom(page, 'setView', [{ shown: 'all', search: '1540', sort: [{ column: 'detail' }] }]);
  await askRoom(page, 'copyCells', [{ from: 0, to: 2, columns: ['name', 'detail'] }]);
  await askRoom(page, 'combineSameRecipient', []);
  await askRoom(page, 'undo', []);
  await askRoom(page, 'offers', [2]);
  await askRoom(page, 'judge', []);
  expect(await foundInWorker(page), 'the search finds what is there').toEqual([...GONE, KEPT]);

  await askRoom(page, 'removeBatch', [0]);
  await askRoom(page, 'setView', [{ shown: 'all' }]);
  await askRoom(page, 'rows', [0, 10]);
  await expect.poll(() => foundInWorker(page), { timeout: 60_000 }).toEqual([KEPT]);
});

test('orders that were judged and cleared are nowhere in the memory of the worker', async ({ page }) => {
  await keepWorker(page);
  const app = new WorkbenchPage(page);
  await app.open();
  await app.pick({ name: 'gone.csv', bytes: new TextEncoder().encode(GONE_FILE) });
  await app.readOrders(2);
  await askRoom(page, 'judge', []);
  await askRoom(page, 'judgement', [1]);
  expect(await foundInWorker(page), 'the search finds what is there').toEqual(GONE);
  await askRoom(page, 'clear', []);
  await expect.poll(() => foundInWorker(page), { timeout: 60_000 }).toEqual([]);
});

/** The page has no way to hand out its worker; this keeps hold of it, to ask the room what the page asks. */
async function keepWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        Object.assign(window, { keptWorker: this });
      }
    };
  });
}

/** Calls the room as the page does, and gives its answer. */
async function askRoom(page: Page, method: string, args: readonly unknown[]): Promise<void> {
  const kind = await page.evaluate(
    async ([name, given]) => {
      const { keptWorker: worker } = window as unknown as { readonly keptWorker: Worker };
      // Bytes come as a list of numbers from the test.
      const ready = given.map((arg) =>
        typeof arg === 'object' && arg !== null && 'bytes' in arg
          ? { ...arg, bytes: Uint8Array.from(arg.bytes as readonly number[]) }
          : arg,
      );
      const id = 1_000_000 + Math.floor(performance.now() * 1000);
      return new Promise<string>((resolve) => {
        const listen = ({ data }: MessageEvent<{ readonly kind: string; readonly id?: number }>) => {
          if (data.id !== id || data.kind === 'progress') return;
          worker.removeEventListener('message', listen);
          resolve(data.kind);
        };
        worker.addEventListener('message', listen);
        worker.postMessage({ kind: 'call', id, method: name, args: ready });
      });
    },
    [method, args] as const,
  );
  expect(kind, method).toBe('result');
}

/** The worker's heap, as `foundInMemory` looks at the page's. */
async function foundInWorker(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page);
  const worker = await workerSession(browser);
  const chunks: string[] = [];
  worker.onEvent('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(String(chunk)));
  await worker.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await worker.send('HeapProfiler.collectGarbage');
  await worker.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await browser.detach();
  const heap = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  expect(heap.strings.length, 'a whole heap').toBeGreaterThan(5_000);
  return [...GONE, KEPT].filter((text) => heap.strings.some((one) => one.includes(text)));
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The debugger's channel to the page's worker: messages to it go wrapped in messages to the page. */
async function workerSession(browser: CDPSession) {
  const waiting = new Map<number, () => void>();
  const events = new Map<string, (params: Readonly<Record<string, unknown>>) => void>();
  let lastId = 0;
  const attached = new Promise<string>((resolve) => {
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, method, params } = JSON.parse(message) as Answer;
    if (id !== undefined) waiting.get(id)?.();
    else if (method !== undefined) events.get(method)?.(params ?? {});
  });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  return {
    onEvent: (method: string, listen: (params: Readonly<Record<string, unknown>>) => void) =>
      void events.set(method, listen),
    async send(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<void> {
      lastId += 1;
      const id = lastId;
      const answered = new Promise<void>((resolve) => void waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await browser.send('Target.sendMessageToTarget', { message, sessionId });
      await answered;
    },
  };
}
