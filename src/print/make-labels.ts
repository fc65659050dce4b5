import { mm } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { keptWhole } from '../masking/decide/strictness.ts';
import { prove } from '../proof/prove.ts';
import { binds } from '../template/template-fields.ts';
import { blameOf } from './blame.ts';
import { planCutPages } from './cut-page.ts';
import type { OutputMade } from './label-output.ts';
import type { MadeLists } from './lists/make-lists.ts';
import { hasPlaceForMark, needsPlace } from './print-mark.ts';
import type { Receipt, ReceiptException } from './receipt.ts';
import { planRoll } from './roll-plan.ts';
import { planSheets } from './sheet-plan.ts';
import type { JobSheet, LabelSheets } from './sheet-plan.ts';
import type { LabelJob, JobTools, MadeLabels } from './label-job.ts';
import { drawLabels } from './draw-labels.ts';
import type { DrawnLabels } from './job-drawing.ts';

/**
 * Draws every order's labels into one PDF, reads the file back and proves it. An order whose label cannot be right is
 * refused and the rest go on, and leaves no hole on a sheet; a file that fails the proof is not given out. Where labels cannot be
 * put on the job's sheets, or cannot say that they are a reprint, none is made: `refused` says why, of no row. Throws `Cancelled`.
 */
export async function makeLabels(job: LabelJob, tools: JobTools): Promise<MadeLabels> {
  const { template, mark } = job.design;
  const none = (problem: Problem) => ({ receipt: emptyReceipt(job, [...job.refused, problem]) });
  if (mark !== undefined && needsPlace(mark) && !hasPlaceForMark(template))
    return none({ code: 'mark-has-no-place' });
  if (countsSheetsAmidSeparators(job)) return none({ code: 'sheet-numbers-separated' });
  const planned = planPages(job);
  if (planned?.ok === false) return none(planned.problem);
  const blamed = new Map<number, Problem>();
  for (let round = 0; ; round += 1) {
    const { made, blame } = await makeOnce(job, planned?.value, blamed, tools);
    if (made.receipt.made || blame.length === 0 || round === MOST_ROUNDS) return made;
    for (const problem of blame) blamed.set(problem.row ?? 0, problem);
  }
}

/** How many sheets the volumes before took is planned from their labels; what separators take of them is not known then. */
function countsSheetsAmidSeparators({ design: { template }, separators, volume, sheet }: LabelJob): boolean {
  if (separators === undefined || sheet === undefined || volume === undefined || volume.of === 1)
    return false;
  return template.serial?.per === 'sheet' && binds(template, 'print.serial');
}

/** Where labels lie on the job's pages; undefined where each is a page of its own, as large as it. */
function planPages({ design, sheet, roll, cutPages }: LabelJob): Result<LabelSheets> | undefined {
  const { template, dpi } = design;
  if (sheet !== undefined) return planSheets(sheet, template, dpi);
  if (roll !== undefined) return planRoll(roll, template, dpi);
  return cutPages && planCutPages(cutPages, template, dpi);
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
  const drawn = await drawLabels(job, sheets, blamed, tools);
  const refused = [...job.refused, ...blamed.values(), ...drawn.refused].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
  const none = emptyReceipt(job, refused, drawn.exceptions);
  // Labels of theirs are in the file already, or others are numbered as if they were.
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
  const sha256 = await tools.digest(pdf);
  const listed = await listsOf(job, drawn, tools);
  for (const { person, showing } of drawn.told) job.shown?.(person, showing);
  const { told = {}, ...beside } = output ?? {};
  const { width, height } = sheets?.page ?? job.design.template;
  const counts = {
    labels: drawn.labels,
    ...(job.separators === undefined ? {} : { separators: drawn.separators }),
    pages: drawn.pages.length,
    paper: { width, height },
    bytes: pdf.length,
  };
  const lists = listed === undefined ? {} : { lists: listed.told };
  const all = { ...none, ...counts, ...told, ...scanTold(drawn), ...lists };
  const receipt: Receipt = { ...all, made: true, sha256, checks };
  return {
    made: { pdf, ...beside, ...(listed === undefined ? {} : { lists: listed.lists }), receipt },
    blame: [],
  };
}

/** The lists of what was made; what makes them is loaded where any is wanted. */
async function listsOf(
  job: LabelJob,
  { listed, hidden }: DrawnLabels,
  tools: JobTools,
): Promise<MadeLists | undefined> {
  if (job.lists === undefined || listed === undefined) return undefined;
  const { makeLists } = await import('./lists/make-lists.ts');
  return makeLists(job, job.lists, listed, hidden, tools);
}

/** What the receipt says of codes, where there are any. */
function scanTold({ scan }: DrawnLabels): Pick<Receipt, 'forecasts' | 'scanWarnings'> {
  const { forecasts = [], warnings = [] } = scan ?? {};
  return {
    ...(forecasts.length === 0 ? {} : { forecasts }),
    ...(warnings.length === 0 ? {} : { scanWarnings: warnings }),
  };
}

/** The finished files; undefined where one is longer than any array can be, which is a problem of the job and no bug. */
async function wholeFiles(
  { finish, output }: DrawnLabels,
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
  { design, copies, sheet, roll, cutPages, volume }: LabelJob,
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
    ...(roll === undefined ? {} : { roll: roll.stock.id }),
    ...toldOfPages(sheet ?? cutPages),
    ...(design.mark === undefined ? {} : { mark: design.mark }),
    ...(volume === undefined ? {} : { volume: { number: volume.number, of: volume.of } }),
    dpi: design.dpi,
    copies,
    bytes: 0,
    checks: [],
    refused,
    kept: keptWhole(design.policy),
    exceptions,
  };
}

function toldOfPages(
  pages: Partial<Pick<JobSheet, 'backs' | 'bleed'>> = {},
): Pick<Receipt, 'backs' | 'bleed'> {
  const { backs, bleed = mm(0) } = pages;
  return { ...(backs === 'blank' ? { backs } : {}), ...(bleed === 0 ? {} : { bleed }) };
}
