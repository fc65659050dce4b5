import type { Slot } from '../book/batch.ts';
import { fixField, openSlot } from '../book/edit-rows.ts';
import { LIMITS } from '../book/limits.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { TextDecoding } from '../import/text-decoding.ts';
import { exampleOrder } from '../masking/example.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import { createTokenizer } from '../masking/token.ts';
import type { Tokenizer } from '../masking/token.ts';
import type { LabelMaker } from '../print/label-maker.ts';
import { namesOrder } from '../print/people-in-template.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import type { SealCrypto } from '../sealing/seal-crypto.ts';
import { toSvg } from '../render/svg/to-svg.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { PrintMark } from '../print/print-mark.ts';
import { saysMark } from '../print/says-mark.ts';
import { numbersLabels } from '../template/template-fields.ts';
import { labelTexts } from './label-texts.ts';
import type { Design, LabelPreview, OpenResult, ReadSettings, Room } from './room.ts';
import { sampleOrdersCsv } from './sample-orders.ts';
import { once } from './once.ts';
import { placeInJob } from './place-in-job.ts';
import { readKey } from './read-key.ts';
import { underEveryPolicy } from './under-every-policy.ts';
import { readSender } from './sender.ts';
import type { SenderValues } from './sender.ts';
import { BookSession } from './book-session.ts';
import type { SourceBytes } from './book-session.ts';
import { drawingMethods } from './drawing-methods.ts';
import { drawnOrders } from './drawn-orders.ts';
import { gridCellMethods } from './grid-cells.ts';
import { gridMethods } from './grid-methods.ts';
import { intakeMethods } from './intake-methods.ts';
import { maskingMethods } from './masking-methods.ts';
import { PolicyShelf } from './policy-shelf.ts';
import type { PreflightHost } from './preflight-host.ts';
import { preflightMethods } from './preflight-methods.ts';
import { PreviewMakers } from './preview-makers.ts';
import { PrintedPeople } from './printed-people.ts';
import { readerHere } from './reading/source-reader.ts';
import type { ReadOptions, SourceReader } from './reading/source-reader.ts';
import { readRow } from './row-reader.ts';
import { namedIn } from './recipients.ts';
import { JobTickets } from './job-tickets.ts';
import { RoomSeals, sealingMethods } from './sealing-methods.ts';
import { printMethods } from './print-methods.ts';
import { stockMethods, StockShelf } from './stock-methods.ts';
import { revealedDraft, revealedRow } from './views.ts';
import { printTemplateLink, readTemplateLink } from './template-link.ts';
import { readOwnTemplate, TemplateShelf } from './template-shelf.ts';

/** What the room needs from the browser, or from Node. What is slow to start is asked for when it is first wanted. */
export interface RoomTools {
  readonly decoding: TextDecoding;
  /** Reads files elsewhere; here, where absent. */
  readonly reader?: SourceReader;
  readonly fonts: () => Promise<FontStore>;
  readonly codeReader: () => Promise<CodeReader>;
  readonly digest: (bytes: Uint8Array) => Promise<string>;
  readonly pause: () => Promise<void>;
  /** For sealed codes. */
  readonly sealCrypto: SealCrypto;
  /** UTF-8 bytes of a text. */
  readonly encode: (text: string) => Uint8Array;
  /** Today as `2026-11-21`, for previews. */
  readonly today: () => string;
  /** The time of day as `09:05`, for previews and for jobs, as they begin. */
  readonly time: () => string;
}

/** Most rows that one call may reveal: a screen full. */
const MOST_REVEALED = 200;

/** Starts a room with no orders in it. */
export function createCleanRoom(tools: RoomTools): Room {
  const fonts = once(tools.fonts);
  const codeReader = once(tools.codeReader);
  const reader = tools.reader ?? readerHere(tools.decoding, tools.pause);
  let session: BookSession | undefined;
  let replaced: BookSession | undefined;
  let revealed = 0;
  let sender: SenderValues = {};
  let design: Design = { policy: NATIONAL_POLICY.id, template: BUILT_IN_TEMPLATES[0].id, dpi: 203 };
  const previews = new PreviewMakers();

  async function openSource(
    source: SourceBytes,
    settings: ReadSettings,
    options: ReadOptions,
  ): Promise<OpenResult> {
    const opened = new BookSession(tools.pause, () => seals.forgetLabels());
    const read = await opened.read(source, settings, reader, options);
    if (!read.ok) return read;
    replaced = session;
    session = opened;
    tickets.keepOnly([session, replaced]);
    return read;
  }

  function current(): BookSession {
    if (session === undefined) throw new Error('no source is open');
    return session;
  }

  const sealTools = {
    crypto: tools.sealCrypto,
    text: { encode: tools.encode, decode: tools.decoding.decode.bind(tools.decoding) },
  };
  const seals = new RoomSeals(sealTools);
  const shelf = new PolicyShelf();
  const templates = new TemplateShelf();
  const stocks = new StockShelf();
  let token: Tokenizer | undefined;
  const nobodyPrinted = () => new PrintedPeople(() => token);
  let printed = nobodyPrinted();
  const tickets = new JobTickets();

  /** What masking may depend on beside the order and the policy. */
  function contextOf(source: BookSession, slot: Slot): MaskContext {
    const { book, exceptions } = source;
    const platform = book.platform(slot);
    if (!exceptions.hasAny) return { platform, token };
    const row = book.row(slot);
    return { platform, token, override: exceptions.override(row), allowed: exceptions.allowed(row) };
  }

  const host: PreflightHost = {
    session: current,
    isOpen: () => session !== undefined,
    dpi: () => design.dpi,
    fonts,
    token: () => token,
    seals,
    showing: () => ({
      policy: documents(design).policy,
      sender,
      context: (slot) => contextOf(current(), slot),
    }),
    shelf,
    get printed() {
      return printed;
    },
    today: tools.today,
    time: tools.time,
    setTokenKey(key) {
      const bytes = readKey(key);
      if (bytes !== undefined) token = createTokenizer(bytes);
    },
    revealed(more = 0) {
      revealed += more;
      return revealed;
    },
  };

  function documents(chosen: Design) {
    const policy = shelf.find(chosen.policy);
    const template = templates.find(chosen.template);
    if (policy === undefined || template === undefined) throw new Error('unknown policy or template');
    return { policy, template };
  }

  function previewMaker(shown: Design, store: FontStore, mark: PrintMark | undefined): LabelMaker {
    const design = { ...documents(shown), dpi: shown.dpi, date: tools.today(), time: tools.time(), mark };
    return previews.maker(shown, design, store);
  }

  async function drawn(row: number | null, shown: Design, mark?: PrintMark): Promise<LabelPreview> {
    const order = row === null ? exampleOrder() : current().order(row, sender);
    if (order === undefined) return { ok: false, problem: { code: 'row-has-problems', row: row ?? 0 } };
    const context: MaskContext =
      row === null ? { token } : contextOf(current(), current().book.slot(row) ?? 0);
    const { policy: shownPolicy, template } = documents(shown);
    const masked = maskOrder(order, shownPolicy, context);
    if (!masked.ok) return masked;
    const store = await fonts();
    const named = await namedIn(template, session);
    if (named !== undefined) return { ok: false, problem: namesOrder(named, row ?? undefined) };
    const place = row !== null && numbersLabels(template) ? await placeInJob(current(), row) : undefined;
    const sealed = await seals.slotsInView(template, order, masked.value);
    const piece = { piece: 1, pieces: 1, platform: context.platform, place, sealed };
    const scene = await previewMaker(shown, store, mark)(masked.value, piece);
    if (!scene.ok) return scene;
    const said = saysMark([scene.value], { template, mark });
    if (!said.ok) return said;
    const { width, height } = scene.value;
    const svg = toSvg(scene.value, store.fonts);
    return { ok: true, svg, width, height, texts: labelTexts(scene.value) };
  }

  const policy = (): Policy => documents(design).policy;

  const orders = drawnOrders({
    session: () => session,
    sender: () => sender,
    policy,
    token: () => token,
    context: contextOf,
    seals,
  });

  return {
    ...gridMethods(host),
    ...gridCellMethods(host, reader),
    ...intakeMethods(host, tools.decoding),
    ...maskingMethods(host),
    ...drawingMethods({
      ...orders,
      fonts,
      today: tools.today,
      time: tools.time,
      policy,
      namedIn: (template) => namedIn(template, session),
    }),
    ...preflightMethods(host),
    ...stockMethods(stocks, () => documents(design).template),
    ...printMethods({
      session: current,
      isOpen: () => session !== undefined,
      tickets,
      design: () => design,
      documents,
      sender: () => sender,
      context: contextOf,
      token: () => token,
      people: () => printed,
      seals,
      stocks,
      tools: { ...tools, fonts, codeReader },
    }),
    ...sealingMethods(
      seals,
      sealTools,
      () => host.revealed(1),
      () => tickets.forgetSealers(),
    ),

    open: ({ kind, name, bytes }, settings = {}, signal, report) =>
      openSource({ kind, name, bytes }, settings, { signal, report }),

    async add({ kind, name, bytes }, settings = {}, signal, report) {
      if (session === undefined) return openSource({ kind, name, bytes }, settings, { signal, report });
      return session.read({ kind, name, bytes }, settings, reader, { signal, report });
    },

    async reread(settings, signal, report, batch) {
      const held = current();
      const number = batch ?? held.lastBatch;
      const source = held.source(number);
      if (source === undefined) return { ok: false, problem: { code: 'batch-gone' } };
      return held.read(source, settings, reader, { signal, report }, number);
    },

    openSample: () =>
      openSource({ kind: 'sample', name: '', bytes: tools.encode(sampleOrdersCsv()) }, {}, {}),

    async restore() {
      if (replaced === undefined) throw new Error('nothing was replaced');
      [session, replaced] = [replaced, session];
      return { ok: true, value: session.summary() };
    },

    async forgetReplaced() {
      replaced = undefined;
      tickets.keepOnly([session]);
      seals.forgetLabels();
    },

    async clear() {
      session = undefined;
      replaced = undefined;
      tickets.keepOnly([]);
      printed = nobodyPrinted();
      seals.forgetLabels();
    },

    async rows(from, count) {
      const held = current();
      const slots = await held.viewRows();
      const duplicates = await held.engine.duplicates(held.step());
      return [...slots.subarray(from, from + Math.min(count, LIMITS.answer))].map((slot) =>
        readRow(held, slot, duplicates, host.showing()),
      );
    },

    async problems() {
      if (session === undefined) return [];
      await session.book.settle(session.step());
      return session.problems();
    },

    async fix(row, field, value) {
      const held = current();
      return held.inTurn(async () => {
        const slot = openSlot(held.book, row);
        if (typeof slot !== 'string') fixField(held.book, slot, field, value);
        await held.book.settle(held.step());
        return held.summaryOfRow(row);
      });
    },

    async leaveOut(row, out) {
      const held = current();
      return held.inTurn(async () => {
        held.leaveOut(row, out);
        return held.summaryOfRow(row);
      });
    },

    async reveal(rows) {
      const { book } = current();
      const slots = rows.slice(0, MOST_REVEALED).flatMap((row) => book.slot(row) ?? []);
      host.revealed(slots.length);
      return slots.map((slot) => {
        const order = current().orderAt(slot, sender);
        return order === undefined ? revealedDraft(book.draft(slot)) : revealedRow(order);
      });
    },

    async setSender(input) {
      const read = readSender(input);
      if (read.ok) sender = read.value;
      return read.ok ? [] : read.problem;
    },

    async setOwnTemplates(own) {
      return templates.setOwn(own);
    },

    async template(id) {
      return templates.find(id) ?? null;
    },

    async readTemplate(text) {
      return readOwnTemplate(text);
    },

    async templateLink(id) {
      const template = templates.find(id);
      if (template === undefined) throw new Error('unknown template');
      return printTemplateLink(template, tools.encode);
    },

    async readTemplateLink(text) {
      return readTemplateLink(text, tools.decoding);
    },

    async setDesign(chosen) {
      documents(chosen);
      design = chosen;
    },

    preview: async (row, mark) => drawn(row, design, mark),
    previewOn: async (other, row) => drawn(row, other),

    async examples() {
      return underEveryPolicy(exampleOrder(), shelf.all, { token });
    },

    async compare(row) {
      const held = current();
      const order = held.order(row, sender);
      if (order === undefined) return [];
      return underEveryPolicy(order, shelf.all, {
        token,
        platform: held.book.platform(held.book.slot(row) ?? 0),
      });
    },
  };
}
