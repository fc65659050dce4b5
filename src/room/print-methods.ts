import { Cancelled, stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import { mm } from '../base/length.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { exampleOrder } from '../masking/example.ts';
import type { Order } from '../orders/order.ts';
import type { LabelOutput } from '../print/label-output.ts';
import type { JobProgress, JobTools, LabelJob } from '../print/label-job.ts';
import { namedAmong } from '../print/people-in-template.ts';
import { calibrated, headSettings, parsePrinterProfile, plainProfile } from '../print/printer-profile.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import type { JobRoll } from '../print/roll-plan.ts';
import { profileOnRoll } from '../print/roll-profile.ts';
import { volumeSheets } from '../print/volumes.ts';
import type { JobVolume, OrderLabels } from '../print/volumes.ts';
import { BROTHER_DPI, BROTHER_PINS } from '../render/printer/brother-rolls.ts';
import { headDots } from '../render/raster/dot-grid.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import type { RollStock, Size } from '../stock/stock.ts';
import { calibration, CALIBRATION_LINE } from '../template/calibration-template.ts';
import type { Template } from '../template/template.ts';
import { jobMethods } from './job-methods.ts';
import type { JobRoom } from './job-room.ts';
import { holding } from './job-signal.ts';
import type { HoldableSignal } from './job-signal.ts';
import { hasChanged, placesOf } from './job-tickets.ts';
import type { Ticket } from './job-tickets.ts';
import { pictureOutput, zippedPictures } from './pictures-in-zip.ts';
import type { PrintHost } from './print-host.ts';
import type { PrinterRoom, TestRequest, TestResult } from './printer-room.ts';
import type { PrintResult, Room } from './room.ts';
import { takeTicket } from './take-ticket.ts';

/** Labels of one job; more would not fit a tab's memory. */
const MOST_LABELS = 100_000;

/** Printing, jobs that wait for it, and label printers. */
export function printMethods(host: PrintHost): PrinterRoom & JobRoom & Pick<Room, 'print'> {
  const shownTemplate = (): Template => host.documents(host.design()).template;
  return {
    ...jobMethods(host),

    async print(request, report, signal) {
      if (!('job' in request)) {
        const ticket = await takeTicket(host, request, signal);
        return printVolume(host, { ticket, volume: 1, report, signal });
      }
      const ticket = host.tickets.get(request.job);
      // Who asks has been told, or is about to be, that it is outdated.
      if (ticket === undefined) throw new Error('the job is gone');
      const isOutdated = () => host.tickets.isOutdated(request, host.isOpen() ? host.session() : undefined);
      return printVolume(host, { ticket, volume: request.volume, report, signal, isOutdated });
    },

    async readPrinter(text) {
      return parsePrinterProfile(text);
    },

    async newPrinter({ language, dpi, headWidth }) {
      // All Brother QL have this head.
      if (language === 'brother') return plainProfile(language, BROTHER_DPI, BROTHER_PINS);
      return plainProfile(language, dpi, headDots(mm(headWidth), dpi));
    },

    async printerProblem(text, roll) {
      const tools = await jobTools(host, () => undefined, undefined);
      const stock = roll && (await host.stocks.readRoll(roll));
      const output = await outputFor(text, shownTemplate(), tools, stock);
      return output.ok ? null : output.problem;
    },

    printTest: (request, report, signal) => printTest(host, shownTemplate(), request, report, signal),

    async calibrate(text, measured) {
      const read = parsePrinterProfile(text);
      if (!read.ok) return read;
      return calibrated(read.value, CALIBRATION_LINE, measured);
    },
  };
}

interface VolumeOrder {
  readonly ticket: Ticket;
  readonly volume: number;
  readonly report: (progress: JobProgress) => void;
  readonly signal: HoldableSignal | undefined;
  /** Whether its orders are others now; absent where it is made at once, of what there is. */
  readonly isOutdated?: () => boolean;
}

/** Makes one volume of a job, all of it of its orders as they were when it was asked for, or none. */
async function printVolume(
  host: PrintHost,
  { ticket, volume, report, signal, isOutdated }: VolumeOrder,
): Promise<PrintResult> {
  const { request, source, chosen, design, people, volumes } = ticket;
  const { orders, labels } = volumes[volume - 1] ?? { orders: [], labels: 0 };
  report({ stage: 'fonts', done: 0, total: orders.length });
  const [tools, sheet, roll] = await Promise.all([
    jobTools(host, report, signal),
    sheetOf(host, ticket, volume),
    request.roll && host.stocks.readRoll(request.roll),
  ]);
  if (signal?.aborted) throw new Cancelled();
  const output =
    request.pictures === undefined
      ? await outputFor(request.printer, design.template, tools, roll)
      : success<BesidePdf>({ outputOf: await pictureOutput(request.pictures, chosen.dpi, tools) });
  const cannotBe = [...(sheet?.ok === false ? [sheet.problem] : []), ...(output.ok ? [] : [output.problem])];
  if (sheet !== undefined && (request.printer !== undefined || roll !== undefined))
    cannotBe.push({ code: 'sheet-and-printer' });
  if (request.pictures !== undefined && (sheet ?? roll ?? request.printer) !== undefined)
    cannotBe.push({ code: 'pictures-alone' });
  if (labels > MOST_LABELS) cannotBe.push({ code: 'too-many-labels', params: { limit: MOST_LABELS } });
  if (isOutdated?.() === true) cannotBe.push(OUTDATED);
  const wanted = cannotBe.length > 0 ? [] : orders;
  const named = wanted.length > 0 ? await namedInJob(ticket, tools) : undefined;
  const dpi = output.ok ? (output.value.dpi ?? chosen.dpi) : chosen.dpi;
  const copies = new Map(orders.map((order) => [order.row, order.labels]));
  const shown: Parameters<NonNullable<LabelJob['shown']>>[] = [];
  const job: LabelJob = {
    design: { ...design, dpi, date: request.date, time: ticket.time, mark: request.mark },
    orders: { [Symbol.iterator]: () => ordersOf(ticket, wanted, isOutdated !== undefined) },
    count: orders.length,
    copies: request.copies,
    isCollated: request.isCollated,
    separators: request.separators,
    lists: request.lists,
    document: request.document,
    sealer: ticket.sealer,
    copiesOf: (row) => copies.get(row) ?? request.copies,
    token: ticket.token,
    contextOf: (row) => host.context(source, source.book.slot(row) ?? 0),
    shown: (...whom) => shown.push(whom),
    sheet: sheet?.ok === true ? sheet.value.sheet : undefined,
    roll: output.ok ? output.value.roll : undefined,
    outputOf: output.ok ? output.value.outputOf : undefined,
    forecasts: request.scansAll === true ? 'all' : 'few',
    volume: volumeOf(ticket, volume, sheet?.ok === true ? sheet.value.sheetsBefore : 0, named),
    refused: cannotBe,
  };
  const result = await untilChanged(made({ job, tools }));
  if (result === undefined || isOutdated?.() === true)
    return made({ job: { ...job, orders: [], refused: [OUTDATED] }, tools });
  for (const [person, showing] of shown) people.add(person, showing);
  return result;
}

const OUTDATED = { code: 'job-outdated' } as const;

/** Thrown where an order is met that is not what it was when the job was asked for. */
class OrdersChanged extends Error {
  override readonly name = 'OrdersChanged';
}

/** The volume's orders; in a guarded job only as long as they are what they were. */
function* ordersOf(ticket: Ticket, orders: readonly OrderLabels[], isGuarded: boolean): Generator<Order> {
  for (const { row } of orders) {
    if (isGuarded && hasChanged(ticket, row)) throw new OrdersChanged();
    yield* ticket.source.orders([row], ticket.from);
  }
}

async function untilChanged(making: Promise<PrintResult>): Promise<PrintResult | undefined> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof OrdersChanged) return undefined;
    throw error;
  }
}

/** What a volume is told of its job; nothing where the job is one file. */
function volumeOf(
  ticket: Ticket,
  number: number,
  sheetsBefore: number,
  named: string | undefined,
): JobVolume | undefined {
  const of = ticket.volumes.length;
  return of === 1 ? undefined : { number, of, sheetsBefore, named, placeOf: placesOf(ticket) };
}

/** What was found for a job's first volume holds for all of them. */
const lookedThrough = new WeakMap<Ticket, { readonly named: string | undefined }>();

/** The element of a job's template that names a recipient of any of its volumes; a job in one file is looked through as it is drawn. */
async function namedInJob(ticket: Ticket, { pause, signal }: JobTools): Promise<string | undefined> {
  const { source, volumes, design, from } = ticket;
  if (volumes.length === 1) return undefined;
  const known = lookedThrough.get(ticket);
  if (known !== undefined) return known.named;
  const rows = volumes.flatMap(({ orders }) => orders.map(({ row }) => row));
  const named = await namedAmong(design.template, source.orders(rows, from), async () => {
    await pause();
    stopIfCancelled(signal);
  });
  lookedThrough.set(ticket, { named });
  return named;
}

/** The sheets of a volume; undefined where each label is a page. */
async function sheetOf({ stocks }: PrintHost, { request, volumes, ownSheet }: Ticket, volume: number) {
  if (request.sheet === undefined) return undefined;
  const read = await stocks.read(request.sheet);
  if (!read.ok) return read;
  const planned = volumeSheets(read.value, volumes)[volume - 1];
  const own = ownSheet === undefined ? undefined : await stocks.read(ownSheet);
  if (own?.ok === false) return own;
  const sheet = own?.value ?? planned?.sheet ?? read.value;
  return success({ sheet, sheetsBefore: planned?.sheetsBefore ?? 0 });
}

/** A label of nobody's, made and proven as any other. */
async function printTest(
  host: PrintHost,
  template: Template,
  { kind, printer, roll, language, date }: TestRequest,
  report: (progress: JobProgress) => void,
  signal: CancelSignal | undefined,
): Promise<TestResult> {
  const chosen = host.design();
  const { policy } = host.documents(chosen);
  const tools = await jobTools(host, report, signal);
  const stock = roll && (await host.stocks.readRoll(roll));
  // What is measured from the edges of the roll's label is as large as it.
  const size = kind === 'calibration' && stock?.ok === true ? pageOf(stock.value, template) : template;
  const output = await outputFor(printer, size, tools, stock);
  const dpi = output.ok ? (output.value.dpi ?? chosen.dpi) : chosen.dpi;
  const measured = kind === 'calibration' ? calibration(size, dpi, language) : null;
  const shown = measured?.template ?? template;
  const job: LabelJob = {
    design: { policy, template: shown, dpi, date, time: host.tools.time() },
    orders: output.ok ? [exampleOrder()] : [],
    count: 1,
    copies: 1,
    sealer: host.seals.sealer,
    token: host.token(),
    roll: output.ok ? output.value.roll : undefined,
    outputOf: output.ok ? output.value.outputOf : undefined,
    refused: output.ok ? [] : [output.problem],
  };
  const asTest: LabelJob = { ...job, design: { ...job.design, mark: 'test' } };
  const marked = measured === null ? await made({ job: asTest, tools }) : undefined;
  // Where there is no room to say so, it is still nobody's.
  const isFull = marked?.receipt.refused.some(({ code }) => code === 'mark-not-shown') === true;
  const result = marked === undefined || isFull ? await made({ job, tools }) : marked;
  return { ...result, calibration: measured && { line: measured.line, control: measured.control } };
}

async function made({
  job,
  tools,
}: {
  readonly job: LabelJob;
  readonly tools: JobTools;
}): Promise<PrintResult> {
  const { makeLabels } = await labelMaking();
  const labels = await makeLabels(job, tools);
  const { pdf, printed, lists, receipt } = labels;
  const zipped = await zippedPictures(labels);
  return {
    ...(pdf === undefined ? {} : { pdf }),
    ...(printed === undefined ? {} : { printed }),
    ...(zipped === undefined ? {} : { pictures: zipped }),
    ...(lists === undefined ? {} : { lists }),
    receipt,
  };
}

/** A label of the roll on which labels of a design lie; as large as the label where they do not fit, which is then said. */
function pageOf(roll: RollStock, label: Size): Size {
  const laid = labelOnRoll(roll, label, 'middle');
  return laid.ok ? laid.value.page : label;
}

interface BesidePdf {
  readonly outputOf?: () => LabelOutput;
  readonly dpi?: PrinterProfile['dpi'];
  readonly roll?: JobRoll;
}

/** What makes a printer's job beside the PDF, with the printer's own dots; nothing of either where no printer is named. */
async function outputFor(
  printer: string | undefined,
  label: Size,
  tools: JobTools,
  stock: Result<RollStock> | undefined,
): Promise<Result<BesidePdf>> {
  if (stock?.ok === false) return stock;
  if (printer === undefined)
    return success(stock === undefined ? {} : { roll: { stock: stock.value, at: 'middle' } });
  const read = parsePrinterProfile(printer);
  const profile = read.ok && stock !== undefined ? profileOnRoll(read.value, stock.value) : read;
  if (!profile.ok) return profile;
  const roll = stock && { stock: stock.value, at: profile.value.onRoll ?? 'middle' };
  const { createLabelPrinter } = await labelPrinters();
  const settings = headSettings(profile.value);
  const first = createLabelPrinter(settings, label, drawingTools(tools), roll);
  if (!first.ok) return first;
  const outputOf = (): LabelOutput => {
    const next = createLabelPrinter(settings, label, drawingTools(tools), roll);
    if (!next.ok) throw new Error('a printer that was right a moment ago');
    return next.value;
  };
  return success({ outputOf, dpi: profile.value.dpi, ...(roll === undefined ? {} : { roll }) });
}

/** What draws, writes and proves files, which a preview does not need. */
const labelMaking = () => import('../print/make-labels.ts');

/** Printers' languages and their dots, which who prints a PDF does not need. */
const labelPrinters = () => import('../print/label-printer.ts');

const drawingTools = ({ fonts, readCode }: JobTools) => ({ fonts: fonts.fonts, readCode });

async function jobTools(
  { tools }: PrintHost,
  report: (progress: JobProgress) => void,
  signal: HoldableSignal | undefined,
): Promise<JobTools> {
  const [fonts, readCode] = await Promise.all([tools.fonts(), tools.codeReader()]);
  return {
    ...{ fonts, readCode, digest: tools.digest, pause: holding(tools.pause, signal), report, signal },
    decodeGb: (bytes) => tools.decoding.decode(bytes, 'gb18030', false) ?? '',
  };
}
