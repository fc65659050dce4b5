import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { hiddenValues, maskAndHide } from '../masking/hidden-values.ts';
import type { ToldOfPerson } from '../masking/hidden-values.ts';
import { RunMemo } from '../masking/run-memo.ts';
import { tellingValues } from '../masking/telling-values.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { expectPage } from '../proof/expectation.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import { ScanForecasts } from '../proof/scan-forecast.ts';
import type { CodeForecast } from '../proof/scan-forecast.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import type { JobPlace } from '../template/serial-number.ts';
import { binds } from '../template/template-fields.ts';
import { MOST_TAGGED, bookmarksOf, pdfOptions } from './document-options.ts';
import { jobTurns } from './job-turns.ts';
import { createLabelMaker } from './label-maker.ts';
import type { LabelDesign } from './label-maker.ts';
import type { LabelOutput } from './label-output.ts';
import { createNeutralLabels } from './neutral-label.ts';
import { createPageMaker } from './page-maker.ts';
import { namesOrder, PeopleInTemplate } from './people-in-template.ts';
import type { ReceiptException } from './receipt.ts';
import { exceptionsOf } from './receipt-exceptions.ts';
import { markWords } from './print-mark.ts';
import { createSealSlots, JobSeals } from './seal-slots.ts';
import type { LabelSheets } from './sheet-plan.ts';
import type { LabelJob, JobTools } from './label-job.ts';

/** Labels drawn between two pauses; some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 8;

/** A job's labels, drawn and not yet a file. */
export interface DrawnLabels {
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

/** Draws the labels of a job, but for the rows that are blamed. Throws `Cancelled`. */
export async function drawLabels(
  job: LabelJob,
  sheets: LabelSheets | undefined,
  blamed: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<DrawnLabels> {
  const { policy, template } = job.design;
  const { document = {} } = job;
  if (job.volume?.named !== undefined) return refuseAll(job, job.volume.named);
  const isNumbered = binds(template, 'print.serial');
  const total = job.count - blamed.size;
  const makeLabel = createLabelMaker(job.design, tools.fonts);
  const seals = job.sealer && new JobSeals(job.sealer);
  const sealSlots = createSealSlots(template, seals?.seal);
  const neutralOf = createNeutralLabels(makeLabel, policy, job.token, sealSlots);
  const writer = createPdfWriter(tools.fonts.fonts, pdfOptions(document, template, labelsOf(job)));
  const maker = createPageMaker(writer, sheets);
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
    const placeOf = (piece: number): JobPlace | undefined =>
      isNumbered ? { ...place, ...sheetOf(job, sheets, maker.labels + wanted.indexOf(piece)) } : undefined;
    const { platform } = context;
    const scenes = read.ok
      ? await drawPieces(wanted, async (piece) => {
          // Each piece is sealed anew: no two prints have one IV.
          const sealed = await sealSlots(order, read.value.masked);
          return makeLabel(read.value.masked, { piece, pieces, platform, place: placeOf(piece), sealed });
        })
      : read;
    const shown = scenes.ok ? saysMark(scenes.value, job.design) : scenes;
    const neutral = await neutralPieces(neutralOf, wanted, pieces, placeOf);
    const kept = scenes.ok && shown.ok && output ? await keep(output, scenes.value, row) : shown;
    if (!kept.ok) {
      out.add(row);
      (isFirst ? refused : late).push({ ...kept.problem, row });
    } else if (read.ok && scenes.ok) {
      for (const [at, scene] of scenes.value.entries()) {
        const piece = (wanted[at] ?? 1) - 1;
        maker.add(scene, row, neutral[at], bookmarksOf(document, read.value.masked, piece));
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

/** How many labels a job asks for, as far as it matters: the orders of a long job are not all walked for it. */
function labelsOf({ orders, count, copies, copiesOf }: LabelJob): number {
  if (copiesOf === undefined || count > MOST_TAGGED) return count * copies;
  let labels = 0;
  for (const { row } of orders) labels += copiesOf(row);
  return labels;
}

/** Which sheet the next label is on, for serial numbers that count sheets; refused orders leave no hole there. */
function sheetOf(
  { volume }: LabelJob,
  sheets: LabelSheets | undefined,
  label: number,
): Pick<JobPlace, 'sheets'> {
  return sheets === undefined ? {} : { sheets: (volume?.sheetsBefore ?? 0) + sheets.plan.at(label).page };
}

async function neutralPieces(
  neutralOf: ReturnType<typeof createNeutralLabels>,
  drawn: readonly number[],
  pieces: number,
  placeOf: (piece: number) => JobPlace | undefined,
): Promise<readonly (Scene | undefined)[]> {
  const labels: (Scene | undefined)[] = [];
  for (const piece of drawn) labels.push(await neutralOf({ piece, pieces, place: placeOf(piece) }));
  return labels;
}

/** A label that is to say that it is a reprint says so to be seen, whatever its template hides or cuts. */
function saysMark(scenes: readonly Scene[], { mark, template }: LabelDesign): Result<undefined> {
  if (mark === undefined) return success(undefined);
  const words = markWords(mark, template.language ?? 'zh-CN').trim();
  const isSaid = scenes.every(({ fixed, marks }) =>
    [...fixed, ...marks].some((each) => each.kind === 'glyphs' && each.text.text.includes(words)),
  );
  return isSaid ? success(undefined) : failure({ code: 'mark-not-shown' });
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
function refuseAll({ orders }: LabelJob, element: string): DrawnLabels {
  const refused = Array.from(orders, ({ row }) => namesOrder(element, row));
  const finish = (): never => {
    throw new Error('there is no page');
  };
  return {
    ...{ labels: 0, pages: [], hidden: [], refused, late: [], exceptions: [], told: [], seals: undefined },
    ...{ output: undefined, forecasts: [], finish },
  };
}
