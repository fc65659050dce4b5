import type { CDPSession, Page } from '@playwright/test';

/** A task of the page's main thread. */
export interface Task {
  /** What it ran on the processor, in milliseconds; the time it waited for one is not the page's. */
  readonly worked: number;
  /** From its begin to its end. */
  readonly lasted: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** What the test asks of the page comes this way, and is no work of the page. */
const DRIVER = 'blink.mojom.DevToolsSession';

/**
 * The browser's own account of every task that the main thread of a page ran while `act` went on, longest first. By trace, since
 * an observer in the page sees only wall time, which on a shared machine is other programs' time too. Tasks in which the
 * test's own questions were answered are left out.
 */
export async function mainThreadTasks(page: Page, act: () => Promise<void>): Promise<readonly Task[]> {
  const browser = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  browser.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  await endOfTrace(browser);
  await browser.detach();
  const mains = new Set(
    events
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const onMain = events.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`));
  const questions = onMain.filter(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag === DRIVER);
  return onMain
    .flatMap((event) => {
      const { name, dur, tdur = dur } = event;
      if (name !== 'RunTask' || dur === undefined || tdur === undefined) return [];
      const isDriven = questions.some((asked) => isWithin(asked, event));
      return isDriven ? [] : [{ worked: tdur / 1000, lasted: dur / 1000 }];
    })
    .toSorted((a, b) => b.worked - a.worked);
}

function isWithin(inner: TraceEvent, { pid, tid, ts, dur = 0 }: TraceEvent): boolean {
  return inner.pid === pid && inner.tid === tid && inner.ts >= ts && inner.ts <= ts + dur;
}

async function endOfTrace(browser: CDPSession): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    browser.once('Tracing.tracingComplete', () => resolve());
  });
  await browser.send('Tracing.end');
  await ended;
}
