import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { keptWhole } from '../masking/decide/strictness.ts';
import { hiddenValues, maskAndHide } from '../masking/hidden-values.ts';
import type { ToldOfPerson } from '../masking/hidden-values.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import { RunMemo } from '../masking/run-memo.ts';
import type { Showing } from '../masking/judge/showing.ts';
import { tellingValues } from '../masking/telling-values.ts';
import type { Order } from '../orders/order.ts';
import type { Tokenizer } from '../masking/token.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { expectPage } from '../proof/expectation.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import { prove } from '../proof/prove.ts';
import type { DecodeGb } from '../proof/search/byte-search.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import type { JobPlace } from '../template/serial-number.ts';
import { binds } from '../template/template-fields.ts';
import { blameOf } from './blame.ts';
import { MOST_TAGGED, bookmarksOf, pdfOptions } from './document-options.ts';
import type { DocumentOptions } from './document-options.ts';
import { createLabelMaker } from './label-maker.ts';
import { createNeutralPages } from './neutral-label.ts';
import { namesOrder, PeopleInTemplate } from './people-in-template.ts';
import type { LabelDesign } from './label-maker.ts';
import type { Receipt, ReceiptException } from './receipt.ts';
import { createSealSlots, JobSeals } from './seal-slots.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { exceptionsOf } from './receipt-exceptions.ts';

/** The orders chosen, and how each is to look. */
export interface LabelJob {
  readonly design: LabelDesign;
  /** May be walked more than once: each time for a file, and where the template names one of them. */
  readonly orders: Iterable<Order>;
  /** How many orders there are, for the progress. */
  readonly count: number;
  /** Labels of each order. */
  readonly copies: number;
  /** Labels of one order, by its row, where orders differ; `copies` where absent. */
  readonly copiesOf?: (row: number) => number;
  /** What masking may depend on beside the order and the policy, by the order's row. */
  readonly contextOf?: (row: number) => MaskContext;
  /** For policies that put codes in place of values. */
  readonly token?: Tokenizer | undefined;
  /** Seals what goes into sealed codes; without it labels that have one are refused. */
  readonly sealer?: Sealer | undefined;
  /** Told of each label that is in the finished file: whose it is and how much it shows. */
  readonly shown?: (person: string, showing: Showing) => void;
  readonly document?: DocumentOptions | undefined;
  /** Rows that never became an order; they stand in the receipt. */
  readonly refused: readonly Problem[];
}

/** What a job needs from outside the core. */
export interface JobTools {
  readonly fonts: FontStore;
  readonly readCode: CodeReader;
  readonly decodeGb: DecodeGb;
  /** SHA-256 as lower-case hex. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
  /** Lets the worker hear a cancel. */
  readonly pause: () => Promise<void>;
  readonly report?: ((progress: JobProgress) => void) | undefined;
  readonly signal?: CancelSignal | undefined;
}

export interface JobProgress {
  readonly stage: 'fonts' | 'labels' | 'file' | 'proof';
  readonly done: number;
  readonly total: number;
}

export interface MadeLabels {
  /** The proven file; absent where no label could be made or the proof failed. */
  readonly pdf?: Uint8Array;
  readonly receipt: Receipt;
}

/** Labels drawn between two pauses; some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 8;

/**
 * Draws every order's labels into one PDF, reads the file back and proves it. An order whose label cannot be right is
 * refused and the rest go on; a file that fails the proof is not given out. Throws `Cancelled`.
 */
export async function makeLabels(job: LabelJob, tools: JobTools): Promise<MadeLabels> {
  const blamed = new Map<number, Problem>();
  for (let round = 0; ; round += 1) {
    const { made, blame } = await makeOnce(job, blamed, tools);
    if (made.receipt.made || blame.length === 0 || round === MOST_ROUNDS) return made;
    for (const problem of blame) blamed.set(problem.row ?? 0, problem);
  }
}

/** Files that are made anew without the orders that the proof names; after that the job is not to be saved. */
const MOST_ROUNDS = 5;

/** Makes the job's file without the orders of some rows, which are refused. */
async function makeOnce(
  job: LabelJob,
  blamed: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<{ readonly made: MadeLabels; readonly blame: readonly Problem[] }> {
  const { report } = tools;
  report?.({ stage: 'fonts', done: 0, total: job.count - blamed.size });
  const drawn = await draw(job, blamed, tools);
  const refused = [...job.refused, ...blamed.values(), ...drawn.refused].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
  const base = {
    schema: 'hushlabel/receipt',
    version: 2,
    labels: drawn.pages.length,
    pages: drawn.pages.length,
    policy: job.design.policy.id,
    template: job.design.template.id,
    dpi: job.design.dpi,
    copies: job.copies,
    refused,
    kept: keptWhole(job.design.policy),
    exceptions: drawn.exceptions,
  } as const;
  if (drawn.pages.length === 0)
    return { made: { receipt: { ...base, made: false, bytes: 0, checks: [] } }, blame: [] };

  report?.({ stage: 'file', done: 0, total: 1 });
  await tools.pause();
  const pdf = drawn.finish();
  report?.({ stage: 'proof', done: 0, total: drawn.pages.length });
  const proof = await prove(pdf, drawn.pages, drawn.hidden, {
    readCode: tools.readCode,
    decodeGb: tools.decodeGb,
    pause: tools.pause,
    signal: tools.signal,
    sealed: drawn.seals,
    report: (done) => report?.({ stage: 'proof', done, total: drawn.pages.length }),
  });
  const { checks } = proof;
  if (!proof.proven) {
    const receipt = { ...base, labels: 0, pages: 0, made: false, bytes: 0, checks };
    const { policy } = job.design;
    const contextOf = (row: number) => job.contextOf?.(row) ?? {};
    return { made: { receipt }, blame: blameOf(proof, { policy, hidden: drawn.hidden, contextOf }) };
  }
  for (const { person, showing } of drawn.told) job.shown?.(person, showing);
  const sha256 = await tools.digest(pdf);
  return { made: { pdf, receipt: { ...base, made: true, sha256, bytes: pdf.length, checks } }, blame: [] };
}

interface Drawn {
  readonly pages: readonly PageExpectation[];
  readonly hidden: readonly HiddenValue[];
  readonly refused: readonly Problem[];
  readonly exceptions: readonly ReceiptException[];
  readonly told: readonly ToldOfPerson[];
  readonly seals: JobSeals | undefined;
  finish(): Uint8Array;
}

async function draw(job: LabelJob, blamed: ReadonlyMap<number, Problem>, tools: JobTools): Promise<Drawn> {
  const { policy, template } = job.design;
  const { document = {} } = job;
  const isNumbered = binds(template, 'print.serial');
  const total = job.count - blamed.size;
  const makeLabel = createLabelMaker(job.design, tools.fonts);
  const seals = job.sealer && new JobSeals(job.sealer);
  const sealSlots = createSealSlots(template, seals?.seal);
  const neutralOf = createNeutralPages(makeLabel, policy, job.token, sealSlots);
  const writer = createPdfWriter(tools.fonts.fonts, pdfOptions(document, template, labelsOf(job)));
  const pages: PageExpectation[] = [];
  const hidden: HiddenValue[] = [];
  const refused: Problem[] = [];
  const exceptions: ReceiptException[] = [];
  const told: ToldOfPerson[] = [];
  const memo = new RunMemo();
  const people = new PeopleInTemplate(template);
  let done = 0;
  let next: JobPlace = { rows: 0, labels: 0 };
  for (const order of job.orders) {
    const pieces = job.copiesOf?.(order.row) ?? job.copies;
    const place = isNumbered ? next : undefined;
    // A row that is refused keeps its number, so that those of the others stay.
    next = { rows: next.rows + 1, labels: next.labels + pieces };
    if (blamed.has(order.row)) continue;
    const element = people.find(tellingValues(order));
    if (element !== undefined && !isBuiltIn(template)) return refuseAll(job, element);
    const context = { ...job.contextOf?.(order.row), memo };
    const read = maskAndHide(order, policy, context);
    // Nothing of an order that is refused may be in the file either.
    const own = read.ok ? read.value.hidden : hiddenValues(order, policy, context);
    // Somebody may be called as our own templates are worded, which nobody can change.
    hidden.push(...(element === undefined ? own : own.map(({ telling: _, ...value }) => value)));
    const neutral = await neutralOf(pieces, place);
    const { platform } = context;
    const drawn = read.ok
      ? await drawPieces(pieces, async (piece) => {
          // Each piece is sealed anew: no two prints have one IV.
          const sealed = await sealSlots(order, read.value.masked);
          return makeLabel(read.value.masked, { piece, pieces, platform, place, sealed });
        })
      : read;
    if (read.ok && drawn.ok) {
      for (const [at, scene] of drawn.value.entries()) {
        const bookmarks = bookmarksOf(document, read.value.masked, at);
        writer.addPage(scene, bookmarks);
        const page = expectPage(scene, order.row, neutral[at]);
        pages.push(bookmarks.length === 0 ? page : { ...page, bookmarks: bookmarks.map(({ text }) => text) });
      }
      told.push(read.value.told);
      exceptions.push(...exceptionsOf(order.row, policy, context));
    } else if (!drawn.ok) refused.push(drawn.problem);
    done += 1;
    if (done % ORDERS_PER_PAUSE === 0) {
      tools.report?.({ stage: 'labels', done, total });
      await tools.pause();
      stopIfCancelled(tools.signal);
    }
  }
  tools.report?.({ stage: 'labels', done, total });
  return { pages, hidden, refused, exceptions, told, seals, finish: () => writer.finish() };
}

/** How many labels a job asks for, as far as it matters: the orders of a long job are not all walked for it. */
function labelsOf({ orders, count, copies, copiesOf }: LabelJob): number {
  if (copiesOf === undefined || count > MOST_TAGGED) return count * copies;
  let labels = 0;
  for (const { row } of orders) labels += copiesOf(row);
  return labels;
}

/** All pieces of an order, or none: who is told that an order is refused looks for no label of it. */
async function drawPieces(
  pieces: number,
  draw: (piece: number) => Promise<Result<Scene>>,
): Promise<Result<readonly Scene[]>> {
  const scenes: Scene[] = [];
  for (let piece = 1; piece <= pieces; piece += 1) {
    const scene = await draw(piece);
    if (!scene.ok) return scene;
    scenes.push(scene.value);
  }
  return success(scenes);
}

/** No label may be made by a template that says whom an order is for: each would show it. */
function refuseAll({ orders }: LabelJob, element: string): Drawn {
  const refused = Array.from(orders, ({ row }) => namesOrder(element, row));
  const finish = (): never => {
    throw new Error('there is no page');
  };
  return { pages: [], hidden: [], refused, exceptions: [], told: [], seals: undefined, finish };
}
