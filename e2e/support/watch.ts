import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page, Request, Worker } from '@playwright/test';
import { BLOCKED_ADDRESS } from '../../src/state/armour.ts';

/** One thing that the browser was asked for, by page, frame or worker. */
export interface SeenRequest {
  readonly url: string;
  /** Method, headers and body, for a search. */
  readonly sent: string;
}

export interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

/** Everything that a test's pages did which a person does not see. */
export interface Watch {
  readonly requests: readonly SeenRequest[];
  readonly console: readonly string[];
  readonly errors: readonly string[];
  /** Of documents and workers, those of the self-test included. */
  violations(): Promise<readonly Violation[]>;
  /** What a test must not see: foreign requests, console messages, errors, violations. Told once, then forgotten. */
  takeTroubles(): Promise<readonly string[]>;
}

/**
 * What Chromium itself says of our headers where it does not know a part of them yet. Each is pinned word by word; what
 * a page of the app says is never here.
 */
const BROWSER_NOTES = [
  /^Error with Permissions-Policy header: Unrecognized feature: '[a-z-]+'\.$/u,
  /^Unrecognized Content-Security-Policy directive 'webrtc'\.$/u,
];
const SELF_TEST_NOTE = `Loading the image '${BLOCKED_ADDRESS}' violates the following Content Security Policy directive: "img-src 'self' blob: data:".`;

/**
 * `test` for the whole app: every context is watched from its first page on, and every test fails at its end when
 * something was asked of another host, said on the console, thrown, or refused by the content policy. The armour's
 * self-test is the one exception: exactly its address, and only where the browser refused it.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      await use(await startWatch(context, new URL(baseURL ?? '').origin));
    },
    { auto: true },
  ],
  page: async ({ page, watch }, use) => {
    await use(page);
    expect(await watch.takeTroubles(), 'nothing went wrong behind the page').toEqual([]);
  },
});

export { expect };

async function startWatch(context: BrowserContext, origin: string): Promise<Watch> {
  const requests: SeenRequest[] = [];
  const messages: string[] = [];
  const errors: string[] = [];
  const violations: Violation[] = [];
  const workers = new Set<Worker>();
  let troubles: string[] = [];

  context.on('request', (request) => {
    requests.push({ url: request.url(), sent: sentBy(request) });
    if (!staysHere(request.url(), origin) && request.url() !== BLOCKED_ADDRESS) {
      troubles.push(`asked for ${request.url()}`);
    }
  });
  context.on('response', (response) => {
    if (response.url() === BLOCKED_ADDRESS) troubles.push('the self-test was answered');
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (request.url() === BLOCKED_ADDRESS ? reason !== 'csp' : reason === 'csp') {
      troubles.push(`${request.url()} failed: ${reason}`);
    }
  });
  context.on('console', (message) => {
    const text = message.text();
    messages.push(text);
    const known = BROWSER_NOTES.some((note) => note.test(text.trim())) || text.startsWith(SELF_TEST_NOTE);
    if (!known) troubles.push(`console ${message.type()}: ${text}`);
  });
  context.on('weberror', (thrown) => {
    const error = thrown.error();
    errors.push(`${error.name} ${error.message} ${error.stack ?? ''}`);
    troubles.push(`thrown: ${error.message}`);
  });
  const watchPage = (page: Page) => {
    page.on('crash', () => troubles.push('the page crashed'));
    page.on('websocket', (socket) => troubles.push(`socket to ${socket.url()}`));
    page.on('worker', (worker) => {
      workers.add(worker);
      worker.on('close', () => workers.delete(worker));
      void worker.evaluate(watchWorker).catch(() => workers.delete(worker));
    });
  };
  context.on('page', watchPage);

  const told = (violation: Violation) => {
    violations.push(violation);
    if (violation.blocked !== BLOCKED_ADDRESS) {
      troubles.push(`violation of ${violation.directive} by ${violation.blocked}`);
    }
  };
  await context.exposeBinding('tellViolation', (_source, violation: Violation) => told(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // @ts-expect-error -- put there by the test
      window.tellViolation({ directive: effectiveDirective, blocked: blockedURI });
    });
  });

  const hearWorkers = async () => {
    for (const worker of workers) {
      for (const violation of await worker.evaluate(takeWorkerViolations).catch(() => [])) told(violation);
    }
  };
  return {
    requests,
    console: messages,
    errors,
    async violations() {
      await hearWorkers();
      return violations;
    },
    async takeTroubles() {
      await hearWorkers();
      const taken = troubles;
      troubles = [];
      return taken;
    },
  };
}

/** Runs in the worker: no binding reaches there, so its violations wait to be asked for. */
function watchWorker(): void {
  const seen: Violation[] = [];
  Object.assign(globalThis, { violationsSeen: seen });
  addEventListener('securitypolicyviolation', (event) => {
    if (!(event instanceof SecurityPolicyViolationEvent)) return;
    seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
  });
}

function takeWorkerViolations(): Violation[] {
  // @ts-expect-error -- put there by `watchWorker`
  const seen: Violation[] = globalThis.violationsSeen ?? [];
  return seen.splice(0);
}

/** Schemes of what is inside the browser: no host is asked. The last two are Chromium's own PDF viewer. */
const INSIDE = ['data:', 'chrome-extension:', 'chrome:'];

/** Our own files and what the page made itself (`blob:` has our origin). */
function staysHere(url: string, origin: string): boolean {
  const { protocol, origin: of } = new URL(url);
  return INSIDE.includes(protocol) || of === origin;
}

function sentBy(request: Request): string {
  return [request.method(), request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(
    '\n',
  );
}
