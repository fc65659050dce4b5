import { Cancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { TextDecoding } from '../import/text-decoding.ts';
import { exampleOrder } from '../masking/example.ts';
import { maskOrder } from '../masking/mask-order.ts';
import { NATIONAL_POLICY, POLICIES, policyById } from '../masking/policies.ts';
import type { Order } from '../orders/order.ts';
import { createLabelMaker } from '../print/label-maker.ts';
import type { LabelMaker } from '../print/label-maker.ts';
import { makeLabels } from '../print/make-labels.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { toSvg } from '../render/svg/to-svg.ts';
import { BUILT_IN_TEMPLATES, builtInTemplate } from '../template/built-in-templates.ts';
import { labelTexts } from './label-texts.ts';
import type { Design, OpenResult, PolicyExample, ReadProgress, ReadSettings, Room } from './room.ts';
import { sampleOrdersCsv } from './sample-orders.ts';
import { readSender } from './sender.ts';
import type { SenderValues } from './sender.ts';
import { SourceSession } from './source-session.ts';
import type { SourceBytes } from './source-session.ts';
import { policyExample, refusedRowView, revealedRow, rowView } from './views.ts';

/** What the room needs from the browser, or from Node. What is slow to start is asked for when it is first wanted. */
export interface RoomTools {
  readonly decoding: TextDecoding;
  readonly fonts: () => Promise<FontStore>;
  readonly codeReader: () => Promise<CodeReader>;
  readonly digest: (bytes: Uint8Array) => Promise<string>;
  readonly pause: () => Promise<void>;
  /** UTF-8 bytes of a text. */
  readonly encode: (text: string) => Uint8Array;
  /** Today as `2026-11-21`, for previews. */
  readonly today: () => string;
}

/** Most rows that one call may reveal: a screen full. */
const MOST_REVEALED = 200;

/** Starts a room with no orders in it. */
export function createCleanRoom(tools: RoomTools): Room {
  const fonts = once(tools.fonts);
  const codeReader = once(tools.codeReader);
  let session: SourceSession | undefined;
  let replaced: SourceSession | undefined;
  let sender: SenderValues = {};
  let design: Design = { policy: NATIONAL_POLICY.id, template: BUILT_IN_TEMPLATES[0].id, dpi: 203 };
  let preview: { readonly key: string; readonly make: LabelMaker } | undefined;

  async function openSource(
    source: SourceBytes,
    settings: ReadSettings,
    signal?: CancelSignal,
    report?: (progress: ReadProgress) => void,
  ): Promise<OpenResult> {
    const opened = await SourceSession.open(source, settings, {
      decoding: tools.decoding,
      pause: tools.pause,
      ...(signal === undefined ? {} : { signal }),
      ...(report === undefined ? {} : { onProgress: report }),
    });
    if (!opened.ok) return opened;
    // The same bytes read anew replace nothing that one would want back.
    if (session?.source !== source) replaced = session;
    session = opened.value;
    return { ok: true, value: session.summary() };
  }

  /** Asking for rows of a file that is not there is a bug of the page, not a person's. */
  function current(): SourceSession {
    if (session === undefined) throw new Error('no source is open');
    return session;
  }

  function documents(chosen: Design) {
    const policy = policyById(chosen.policy);
    const template = builtInTemplate(chosen.template);
    if (policy === undefined || template === undefined) throw new Error('unknown policy or template');
    return { policy, template };
  }

  function masked(order: Order) {
    return maskOrder(order, documents(design).policy);
  }

  async function previewMaker(store: FontStore): Promise<LabelMaker> {
    const labelDesign = { ...documents(design), dpi: design.dpi, date: tools.today() };
    const key = JSON.stringify([design, labelDesign.date]);
    if (preview?.key !== key) preview = { key, make: createLabelMaker(labelDesign, store) };
    return preview.make;
  }

  return {
    open: ({ kind, bytes }, settings = {}, signal, report) =>
      openSource({ kind, bytes }, settings, signal, report),

    reread: (settings, signal, report) => openSource(current().source, settings, signal, report),

    openSample: () => openSource({ kind: 'sample', bytes: tools.encode(sampleOrdersCsv()) }, {}),

    async restore() {
      if (replaced === undefined) throw new Error('nothing was replaced');
      [session, replaced] = [replaced, session];
      return { ok: true, value: session.summary() };
    },

    async forgetReplaced() {
      replaced = undefined;
    },

    async clear() {
      session = undefined;
      replaced = undefined;
    },

    async rows(from, count) {
      const source = current();
      const views = [];
      for (const row of source.goodRows.slice(from, from + count)) {
        const order = source.order(row, sender);
        const shown = order === undefined ? undefined : masked(order);
        if (shown === undefined) continue;
        views.push(
          shown.ok ? rowView(shown.value, source.warnings(row)) : refusedRowView(row, shown.problem),
        );
      }
      return views;
    },

    async problems() {
      return session?.problems() ?? [];
    },

    async fix(row, field, value) {
      const source = current();
      source.fix(row, field, value);
      return source.summary();
    },

    async leaveOut(row, out) {
      const source = current();
      source.leaveOut(row, out);
      return source.summary();
    },

    async reveal(rows) {
      const source = current();
      const orders = [...source.orders(rows.slice(0, MOST_REVEALED), sender)];
      return orders.map(revealedRow);
    },

    async setSender(input) {
      const read = readSender(input);
      if (read.ok) sender = read.value;
      return read.ok ? [] : read.problem;
    },

    async setDesign(chosen) {
      documents(chosen);
      design = chosen;
    },

    async preview(row) {
      const order = current().order(row, sender);
      if (order === undefined) return { ok: false, problem: { code: 'row-has-problems', row } };
      const shown = masked(order);
      if (!shown.ok) return shown;
      const store = await fonts();
      const make = await previewMaker(store);
      const scene = await make(shown.value, { piece: 1, pieces: 1 });
      if (!scene.ok) return scene;
      const { width, height } = scene.value;
      const svg = toSvg(scene.value, store.fonts);
      return { ok: true, svg, width, height, texts: labelTexts(scene.value) };
    },

    async examples() {
      return underEveryPolicy(exampleOrder());
    },

    async compare(row) {
      const order = current().order(row, sender);
      return order === undefined ? [] : underEveryPolicy(order);
    },

    async print(request, report, signal) {
      const source = current();
      const good = new Set(source.goodRows);
      const rows = request.rows?.filter((row) => good.has(row)) ?? source.goodRows;
      // What is chosen now is printed, whatever is chosen while fonts load.
      const [chosen, from] = [design, sender];
      const orders = { [Symbol.iterator]: () => source.orders(rows, from) };
      report({ stage: 'fonts', done: 0, total: rows.length });
      const [store, readCode] = await Promise.all([fonts(), codeReader()]);
      if (signal?.aborted) throw new Cancelled();
      return makeLabels(
        {
          design: { ...documents(chosen), dpi: chosen.dpi, date: request.date },
          orders,
          count: rows.length,
          copies: request.copies,
          refused: [],
        },
        {
          fonts: store,
          readCode,
          decodeGb: (bytes) => tools.decoding.decode(bytes, 'gb18030', false) ?? '',
          digest: tools.digest,
          pause: tools.pause,
          report,
          signal,
        },
      );
    },
  };
}

function underEveryPolicy(order: Order): readonly PolicyExample[] {
  const shown = POLICIES.map((policy) => maskOrder(order, policy));
  return shown.flatMap((result) => (result.ok ? [policyExample(result.value)] : []));
}

/** Starts something at the first call and gives the same to every later one; a failed start may be tried again. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}
