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
import { ScanForecasts } from '../proof/scan-forecast.ts';
import type { CodeForecast } from '../proof/scan-forecast.ts';
import type { DecodeGb } from '../proof/search/byte-search.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import { binds } from '../template/template-fields.ts';
import { blameOf } from './blame.ts';
import { jobTurns } from './job-turns.ts';
import { createLabelMaker } from './label-maker.ts';
import type { LabelDesign } from './label-maker.ts';
import type { LabelOutput, OutputMade } from './label-output.ts';
import { createNeutralLabels } from './neutral-label.ts';
import { createPageMaker } from './page-maker.ts';
import { namesOrder, PeopleInTemplate } from './people-in-template.ts';
import { hasPlaceForMark } from './print-mark.ts';
import type { Receipt, ReceiptException } from './receipt.ts';
import { exceptionsOf } from './receipt-exceptions.ts';
import { createSealSlots, JobSeals } from './seal-slots.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { planSheets } from './sheet-plan.ts';
import type { JobSheet, LabelSheets } from './sheet-plan.ts';

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
  /** Whether whole sets come one after the other, where orders have several labels; those of an order come together where absent. */
  readonly isCollated?: boolean | undefined;
  /** What masking may depend on beside the order and the policy, by the order's row. */
  readonly contextOf?: (row: number) => MaskContext;
  /** The sheets that the labels are put on; absent: one label a page, the page as large as the label. */
  readonly sheet?: JobSheet | undefined;
  /** For policies that put codes in place of values. */
  readonly token?: Tokenizer | undefined;
  /** Seals what goes into sealed codes; without it labels that have one are refused. */
  readonly sealer?: Sealer | undefined;
  /** Makes what is wanted beside the PDF, of the same labels; anew for each file. What it refuses has no label in either. */
  readonly outputOf?: (() => LabelOutput) | undefined;
  /** Whether the receipt is to say how the codes would fare on paper. */
  readonly forecasts?: boolean;
  /** Told of each label that is in the finished file: whose it is and how much it shows. */
  readonly shown?: (person: string, showing: Showing) => void;
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

export interface MadeLabels extends Pick<OutputMade, 'printed' | 'pictures'> {
  /** The proven file; absent where no label could be made or the proof failed. What is beside it is there only with it. */
  readonly pdf?: Uint8Array;
  readonly receipt: Receipt;
}

/** Labels drawn between two pauses; some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 8;

/**
 * Draws every order's labels into one PDF, reads the file back and proves it. An order whose label cannot be right is
 * refused and the rest go on, and leaves no hole on a sheet; a file that fails the proof is not given out. Where labels cannot be
 * put on the job's sheets, or cannot say that they are a reprint, none is made: `refused` says why, of no row. Throws `Cancelled`.
 */
export async function makeLabels(job: LabelJob, tools: JobTools): Promise<MadeLabels> {
  const { template, dpi, mark } = job.design;
  const none = (problem: Problem) => ({ receipt: emptyReceipt(job, [...job.refused, problem]) });
  if (mark !== undefined && !hasPlaceForMark(template)) return none({ code: 'mark-has-no-place' });
  const planned = job.sheet && planSheets(job.sheet, template, dpi);
  if (planned?.ok === false) return none(planned.problem);
  const blamed = new Map<number, Problem>();
  for (let round = 0; ; round += 1) {
    const { made, blame } = await makeOnce(job, planned?.value, blamed, tools);
    if (made.receipt.made || blame.length === 0 || round === MOST_ROUNDS) return made;
    for (const problem of blame) blamed.set(problem.row ?? 0, problem);
  }
}

/** Files that are made anew without the orders that the proof names; after that the job is not to be saved. */
const MOST_ROUNDS = 5;

/** Makes the job's file without the orders of some rows, which are refused. */
async function makeOnce(
  job: LabelJob,
  sheets: LabelSheets | undefined,
  blamed: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<{ readonly made: MadeLabels; readonly blame: readonly Problem[] }> {
  const { report } = tools;
  report?.({ stage: 'fonts', done: 0, total: job.count - blamed.size });
  const drawn = await draw(job, sheets, blamed, tools);
  const refused = [...job.refused, ...blamed.values(), ...drawn.refused].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
  const none = emptyReceipt(job, refused, drawn.exceptions);
  // Labels of theirs are in the file already.
  if (drawn.late.length > 0) return { made: { receipt: none }, blame: drawn.late };
  if (drawn.labels === 0) return { made: { receipt: none }, blame: [] };

  report?.({ stage: 'file', done: 0, total: 1 });
  await tools.pause();
  const files = await wholeFiles(drawn, tools);
  if (files === undefined) {
    const receipt = { ...none, refused: [...refused, { code: 'job-too-large' }] };
    return { made: { receipt }, blame: [] };
  }
  const { pdf, output } = files;
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
    const receipt = { ...none, checks };
    const { policy } = job.design;
    const contextOf = (row: number) => job.contextOf?.(row) ?? {};
    return { made: { receipt }, blame: blameOf(proof, { policy, hidden: drawn.hidden, contextOf }) };
  }
  for (const { person, showing } of drawn.told) job.shown?.(person, showing);
  const sha256 = await tools.digest(pdf);
  const { told = {}, ...beside } = output ?? {};
  const counts = { labels: drawn.labels, pages: drawn.pages.length, bytes: pdf.length };
  const forecasts = drawn.forecasts.length === 0 ? {} : { forecasts: drawn.forecasts };
  const receipt: Receipt = { ...none, ...counts, ...told, ...forecasts, made: true, sha256, checks };
  return { made: { pdf, ...beside, receipt }, blame: [] };
}

/** The finished files; undefined where one is longer than any array can be, which is a problem of the job and no bug. */
async function wholeFiles(
  { finish, output }: Drawn,
  { digest }: JobTools,
): Promise<{ readonly pdf: Uint8Array; readonly output: OutputMade | undefined } | undefined> {
  try {
    return { pdf: finish(), output: await output?.finish(digest) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of a job that gives no file. */
function emptyReceipt(
  { design, copies, sheet }: LabelJob,
  refused: readonly Problem[],
  exceptions: readonly ReceiptException[] = [],
): Receipt {
  return {
    schema: 'hushlabel/receipt',
    version: 2,
    made: false,
    labels: 0,
    pages: 0,
    policy: design.policy.id,
    template: design.template.id,
    ...(sheet === undefined ? {} : { stock: sheet.stock.id }),
    ...(design.mark === undefined ? {} : { mark: design.mark }),
    dpi: design.dpi,
    copies,
    bytes: 0,
    checks: [],
    refused,
    kept: keptWhole(design.policy),
    exceptions,
  };
}

interface Drawn {
  readonly labels: number;
  /** As far as they are full; all of them once the file is finished. */
  readonly pages: readonly PageExpectation[];
  readonly hidden: readonly HiddenValue[];
  readonly refused: readonly Problem[];
  /** Refusals of orders of which some labels had been drawn before. */
  readonly late: readonly Problem[];
  readonly exceptions: readonly ReceiptException[];
  readonly told: readonly ToldOfPerson[];
  readonly seals: JobSeals | undefined;
  readonly output: LabelOutput | undefined;
  readonly forecasts: readonly CodeForecast[];
  finish(): Uint8Array;
}

async function draw(
  job: LabelJob,
  sheets: LabelSheets | undefined,
  blamed: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<Drawn> {
  const { policy, template } = job.design;
  const isNumbered = binds(template, 'print.serial');
  const total = job.count - blamed.size;
  const makeLabel = createLabelMaker(job.design, tools.fonts);
  const seals = job.sealer && new JobSeals(job.sealer);
  const sealSlots = createSealSlots(template, seals?.seal);
  const neutralOf = createNeutralLabels(makeLabel, policy, job.token, sealSlots);
  const maker = createPageMaker(createPdfWriter(tools.fonts.fonts), sheets);
  const output = job.outputOf?.();
  const forecasts = job.forecasts === true ? new ScanForecasts(tools.readCode) : undefined;
  const hidden: HiddenValue[] = [];
  const refused: Problem[] = [];
  const late: Problem[] = [];
  const exceptions: ReceiptException[] = [];
  const told: ToldOfPerson[] = [];
  const memo = new RunMemo();
  const people = new PeopleInTemplate(template);
  const out = new Set(blamed.keys());
  let done = 0;
  let turns = 0;
  for (const { order, pieces, drawn: wanted, place } of jobTurns(job)) {
    const { row } = order;
    if (out.has(row)) continue;
    const isFirst = wanted[0] === 1;
    const element = people.find(tellingValues(order));
    if (element !== undefined && !isBuiltIn(template)) return refuseAll(job, element);
    const context = { ...job.contextOf?.(row), memo };
    const read = maskAndHide(order, policy, context);
    // Nothing of an order that is refused may be in the file either.
    const own = read.ok ? read.value.hidden : hiddenValues(order, policy, context);
    // Somebody may be called as our own templates are worded, which nobody can change.
    if (isFirst) hidden.push(...(element === undefined ? own : own.map(({ telling: _, ...value }) => value)));
    const numbered = isNumbered ? place : undefined;
    const neutral = await neutralOf(pieces, numbered);
    const { platform } = context;
    const scenes = read.ok
      ? await drawPieces(wanted, async (piece) => {
          // Each piece is sealed anew: no two prints have one IV.
          const sealed = await sealSlots(order, read.value.masked);
          return makeLabel(read.value.masked, { piece, pieces, platform, place: numbered, sealed });
        })
      : read;
    const kept = scenes.ok && output ? await keep(output, scenes.value, row) : scenes;
    if (!kept.ok) {
      out.add(row);
      (isFirst ? refused : late).push({ ...kept.problem, row });
    } else if (read.ok && scenes.ok) {
      for (const [at, scene] of scenes.value.entries()) {
        maker.add(scene, row, neutral[(wanted[at] ?? 1) - 1]);
        await forecasts?.look(scene, row);
      }
      if (isFirst) {
        told.push(read.value.told);
        exceptions.push(...exceptionsOf(row, policy, context));
      }
    }
    if (isFirst) done += 1;
    turns += 1;
    if (turns % ORDERS_PER_PAUSE === 0) {
      tools.report?.({ stage: 'labels', done, total });
      await tools.pause();
      stopIfCancelled(tools.signal);
    }
  }
  tools.report?.({ stage: 'labels', done, total });
  const { labels, pages } = maker;
  return {
    ...{ labels, pages, hidden, refused, late, exceptions, told, seals, output },
    forecasts: forecasts?.found ?? [],
    finish: () => maker.finish(),
  };
}

/** Labels as they are drawn beside the PDF: each by itself, whatever page it is put on. */
async function keep(output: LabelOutput, scenes: readonly Scene[], row: number): Promise<Result<undefined>> {
  return output.add(
    scenes.map((scene) => ({ scene, page: expectPage(scene, row) })),
    row,
  );
}

/** All these pieces of an order, or none: who is told that an order is refused looks for no label of it. */
async function drawPieces(
  pieces: readonly number[],
  draw: (piece: number) => Promise<Result<Scene>>,
): Promise<Result<readonly Scene[]>> {
  const scenes: Scene[] = [];
  for (const piece of pieces) {
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
  return {
    ...{ labels: 0, pages: [], hidden: [], refused, late: [], exceptions: [], told: [], seals: undefined },
    ...{ output: undefined, forecasts: [], finish },
  };
}
