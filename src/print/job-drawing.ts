import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { hiddenValues, maskAndHide } from '../masking/hidden-values.ts';
import type { MaskedAndHidden, ToldOfPerson } from '../masking/hidden-values.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { RunMemo } from '../masking/run-memo.ts';
import { tellingValues } from '../masking/telling-values.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { expectPage } from '../proof/expectation.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import type { JobPlace } from '../template/serial-number.ts';
import { numbersLabels } from '../template/template-fields.ts';
import type { CodeCheck } from './code-check.ts';
import { MOST_TAGGED, bookmarksOf, pdfOptions } from './document-options.ts';
import type { JobPlan } from './job-plan.ts';
import type { JobTurn } from './job-turns.ts';
import type { JobTools, LabelJob } from './label-job.ts';
import { createLabelMaker } from './label-maker.ts';
import type { LabelMaker } from './label-maker.ts';
import type { LabelOutput } from './label-output.ts';
import { ListRows } from './lists/list-rows.ts';
import { createNeutralLabels, withWatermark } from './neutral-label.ts';
import { createPageMaker } from './page-maker.ts';
import type { PageMaker } from './page-maker.ts';
import { PeopleInTemplate } from './people-in-template.ts';
import { watermarkWord } from './print-mark.ts';
import type { ReceiptException } from './receipt.ts';
import { exceptionsOf } from './receipt-exceptions.ts';
import { saysMark } from './says-mark.ts';
import type { ScanReview } from './scan-review.ts';
import { createSealSlots, JobSeals } from './seal-slots.ts';
import type { JobSeparators } from './separators.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** How a job is drawn this time. */
export interface DrawingOf {
  readonly sheets: LabelSheets | undefined;
  /** Rows that have no label, each with the reason. */
  readonly blamed: ReadonlyMap<number, Problem>;
  /** Where labels say something of the others. */
  readonly plan: JobPlan | undefined;
  readonly separators: JobSeparators | undefined;
}

/** A job's labels, drawn and not yet a file. */
export interface DrawnLabels {
  readonly labels: number;
  /** Labels between groups, which are beside the labels on pages and in what a printer is sent. */
  readonly separators: number;
  /** As far as they are full; all of them once the file is finished. */
  readonly pages: readonly PageExpectation[];
  readonly hidden: readonly HiddenValue[];
  readonly refused: readonly Problem[];
  /** Refusals of orders of which some labels had been drawn before, or that other labels were counted with. */
  readonly late: readonly Problem[];
  readonly exceptions: readonly ReceiptException[];
  readonly told: readonly ToldOfPerson[];
  readonly seals: JobSeals | undefined;
  readonly output: LabelOutput | undefined;
  /** How its codes would scan; absent where that was not asked for. */
  readonly scan: ScanReview | undefined;
  /** What lists say of the orders; none where no list is wanted. */
  readonly listed: ListRows | undefined;
  finish(): Uint8Array;
}

/** Why a job makes no label at all: its template names an order's recipient, or what is between its labels cannot be drawn. */
export type Stopped =
  | { readonly why: 'template'; readonly element: string }
  | { readonly why: 'separator'; readonly problem: Problem };

/** A label of an order, or what is before it. */
interface ToAdd {
  readonly scene: Scene;
  readonly neutral: Scene | undefined;
  /** From 0; undefined of a separator. */
  readonly piece: number | undefined;
}

/** What looks at codes, which a page needs only when labels are made. */
interface CodeTools {
  /** Absent where what is drawn beside the PDF proves its codes itself. */
  readonly checkCodes: CodeCheck | undefined;
  readonly scan: ScanReview | undefined;
  readonly output: LabelOutput | undefined;
}

/** A job of which no label is drawn yet. */
export async function startDrawing(job: LabelJob, of: DrawingOf, tools: JobTools): Promise<JobDrawing> {
  const output = job.outputOf?.();
  return new JobDrawing(job, of, tools, {
    output,
    checkCodes: output?.provesCodes === true ? undefined : await codeCheck(tools),
    scan: await scanOf(job, tools),
  });
}

async function scanOf(
  { forecasts = 'none' }: LabelJob,
  { readCode }: JobTools,
): Promise<ScanReview | undefined> {
  if (forecasts === 'none') return undefined;
  const { ScanReview: Review } = await import('./scan-review.ts');
  return new Review(readCode, forecasts === 'all');
}

async function codeCheck({ fonts, readCode }: JobTools): Promise<CodeCheck> {
  const { createCodeCheck } = await import('./code-check.ts');
  return createCodeCheck({ fonts: fonts.fonts, readCode });
}

/** Draws a job's labels turn by turn, and keeps what is to be known of them. */
class JobDrawing {
  readonly #job: LabelJob;
  readonly #of: DrawingOf;
  readonly #makeLabel: LabelMaker;
  readonly #seals: JobSeals | undefined;
  readonly #sealSlots: ReturnType<typeof createSealSlots>;
  readonly #neutralOf: ReturnType<typeof createNeutralLabels>;
  readonly #maker: PageMaker;
  readonly #output: LabelOutput | undefined;
  readonly #checkCodes: CodeCheck | undefined;
  readonly #scan: ScanReview | undefined;
  readonly #word: string | undefined;
  /** On a roll, whose paper goes by a head; sheets have none. */
  readonly #isTurned: boolean;
  readonly #people: PeopleInTemplate;
  readonly #isNumbered: boolean;
  readonly #listed: ListRows | undefined;
  readonly #memo = new RunMemo();
  readonly #out: Set<number>;
  readonly #hidden: HiddenValue[] = [];
  readonly #refused: Problem[] = [];
  readonly #late: Problem[] = [];
  readonly #exceptions: ReceiptException[] = [];
  readonly #told: ToldOfPerson[] = [];
  #labels = 0;
  #orders = 0;

  constructor(job: LabelJob, of: DrawingOf, tools: JobTools, { checkCodes, scan, output }: CodeTools) {
    const { policy, template } = job.design;
    this.#job = job;
    this.#of = of;
    this.#makeLabel = createLabelMaker(job.design, tools.fonts);
    this.#seals = job.sealer && new JobSeals(job.sealer);
    this.#sealSlots = createSealSlots(template, this.#seals?.seal);
    this.#neutralOf = createNeutralLabels(this.#makeLabel, policy, job.token, this.#sealSlots);
    const options = pdfOptions(job.document ?? {}, template, labelsOf(job), of.sheets?.backs === 'blank');
    this.#maker = createPageMaker(createPdfWriter(tools.fonts.fonts, options), of.sheets);
    this.#output = output;
    this.#checkCodes = checkCodes;
    this.#scan = scan;
    this.#word = watermarkWord(job.design.mark, template);
    this.#isTurned = job.roll !== undefined && of.sheets?.moveTo(1).turned === true;
    this.#people = new PeopleInTemplate(template);
    this.#isNumbered = numbersLabels(template);
    this.#listed = job.lists && new ListRows();
    this.#out = new Set(of.blamed.keys());
  }

  /** Orders that were looked at. */
  get orders(): number {
    return this.#orders;
  }

  /** Draws the labels of a turn, all or none; says why nothing of the job can be made. */
  async draw(turn: JobTurn): Promise<Stopped | undefined> {
    const { order, drawn: wanted } = turn;
    const { row } = order;
    const { template, policy } = this.#job.design;
    const isFirst = wanted[0] === 1;
    const context = { ...this.#job.contextOf?.(row), memo: this.#memo };
    if (this.#out.has(row)) {
      if (isFirst && this.#of.blamed.has(row)) this.#hidden.push(...hiddenValues(order, policy, context));
      return undefined;
    }
    const element = this.#people.find(tellingValues(order));
    if (element !== undefined && !isBuiltIn(template)) return { why: 'template', element };
    const read = maskAndHide(order, policy, context);
    // Nothing of an order that is refused may be in the file either.
    const own = read.ok ? read.value.hidden : hiddenValues(order, policy, context);
    // Somebody may be called as our own templates are worded, which nobody can change.
    const told = element === undefined ? own : own.map(({ telling: _, ...value }) => value);
    if (isFirst) {
      this.#orders += 1;
      this.#hidden.push(...told);
    }
    const drawn = read.ok ? await this.#drawTurn(turn, read.value.masked, context) : read;
    if (!drawn.ok) {
      this.#refuse(row, isFirst, drawn.problem);
      return undefined;
    }
    const all = read.ok ? await this.#withSeparators(drawn.value, read.value.masked) : read;
    if (!all.ok) return { why: 'separator', problem: all.problem };
    const checked = await this.#readable(all.value);
    const kept = checked.ok ? await this.#keep(all.value, row) : checked;
    if (!kept.ok) this.#refuse(row, isFirst, kept.problem);
    else if (read.ok) await this.#add(turn, all.value, read.value, context);
    return undefined;
  }

  drawn(): DrawnLabels {
    const { pages, added } = this.#maker;
    return {
      ...{ labels: this.#labels, separators: added - this.#labels, pages },
      ...{ hidden: this.#hidden, refused: this.#refused, late: this.#late },
      ...{ exceptions: this.#exceptions, told: this.#told, seals: this.#seals, output: this.#output },
      scan: this.#scan,
      listed: this.#listed,
      finish: () => this.#maker.finish(),
    };
  }

  #refuse(row: number, isFirst: boolean, problem: Problem): void {
    this.#out.add(row);
    // Where labels are counted, others have said that this one comes.
    const isLate = !isFirst || this.#of.plan !== undefined;
    (isLate ? this.#late : this.#refused).push({ ...problem, row });
  }

  /** All labels of a turn, or none: who is told that an order is refused looks for no label of it. */
  async #drawTurn(
    turn: JobTurn,
    masked: MaskedOrder,
    { platform }: MaskContext,
  ): Promise<Result<readonly ToAdd[]>> {
    const { order, pieces, drawn: wanted } = turn;
    const scenes: Scene[] = [];
    for (const piece of wanted) {
      // Each piece is sealed anew: no two prints have one IV.
      const sealed = await this.#sealSlots(order, masked);
      const place = this.#placeOf(turn, piece);
      const scene = await this.#makeLabel(masked, { piece, pieces, platform, place, sealed });
      if (!scene.ok) return scene;
      scenes.push(scene.value);
    }
    const shown = saysMark(scenes, this.#job.design);
    if (!shown.ok) return shown;
    const labels: ToAdd[] = [];
    for (const [at, scene] of scenes.entries()) {
      const piece = wanted[at] ?? 1;
      const neutral = await this.#neutralOf({ piece, pieces, place: this.#placeOf(turn, piece) });
      labels.push({ scene, neutral: withWatermark(neutral, scene, this.#word), piece: piece - 1 });
    }
    return success(labels);
  }

  /** Where in the job a label is, for those that say so; refused orders leave no hole on sheets and in the count of labels. */
  #placeOf({ drawn, place }: JobTurn, piece: number): JobPlace | undefined {
    if (!this.#isNumbered) return undefined;
    const { sheets, plan } = this.#of;
    const at = drawn.indexOf(piece);
    const onSheet = this.#maker.added + at + (this.#of.separators?.before(at) ?? 0);
    return {
      ...place,
      ...(sheets === undefined
        ? {}
        : { sheets: (this.#job.volume?.sheetsBefore ?? 0) + sheets.plan.at(onSheet).page }),
      ...(plan === undefined ? {} : { counter: { label: this.#labels + at + 1, labels: plan.labels } }),
    };
  }

  async #withSeparators(labels: readonly ToAdd[], masked: MaskedOrder): Promise<Result<readonly ToAdd[]>> {
    if (this.#of.separators === undefined) return success(labels);
    const all: ToAdd[] = [];
    for (const label of labels) {
      const separator = await this.#of.separators.next(masked);
      if (!separator.ok) return separator;
      if (separator.value !== undefined) all.push({ ...separator.value, piece: undefined });
      all.push(label);
    }
    return success(all);
  }

  /** Whether the codes of all these labels are there in the printer's dots and are read. */
  async #readable(labels: readonly ToAdd[]): Promise<Result<undefined>> {
    for (const { scene } of labels) {
      const problem = await this.#checkCodes?.(scene);
      if (problem !== undefined) return failure(problem);
    }
    return success(undefined);
  }

  /** Labels as they are drawn beside the PDF: each by itself, whatever page it is put on. */
  async #keep(labels: readonly ToAdd[], row: number): Promise<Result<undefined>> {
    if (this.#output === undefined) return success(undefined);
    return this.#output.add(
      labels.map(({ scene, piece }) => ({
        ...{ scene, page: expectPage(scene, row) },
        ...(piece === undefined ? { isSeparator: true } : {}),
      })),
      row,
    );
  }

  async #add(
    { order: { row }, drawn, pieces }: JobTurn,
    labels: readonly ToAdd[],
    { masked, told }: MaskedAndHidden,
    context: MaskContext,
  ): Promise<void> {
    const { design, document = {} } = this.#job;
    for (const { scene, neutral, piece } of labels) {
      const bookmarks = piece === undefined ? [] : bookmarksOf(document, masked, piece);
      this.#maker.add(scene, row, neutral, bookmarks);
      if (piece !== undefined) await this.#scan?.look(scene, row, this.#isTurned);
    }
    this.#labels += drawn.length;
    if (drawn[0] !== 1) return;
    this.#told.push(told);
    this.#exceptions.push(...exceptionsOf(row, design.policy, context));
    this.#listed?.add(masked, pieces);
  }
}

/** How many labels a job asks for, as far as it matters: the orders of a long job are not all walked for it. */
function labelsOf({ orders, count, copies, copiesOf }: LabelJob): number {
  if (copiesOf === undefined || count > MOST_TAGGED) return count * copies;
  let labels = 0;
  for (const { row } of orders) labels += copiesOf(row);
  return labels;
}
