import { Cancelled, stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import { mm } from '../base/length.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { exampleOrder } from '../masking/example.ts';
import type { Order } from '../orders/order.ts';
import type { LabelOutput } from '../print/label-output.ts';
import { makeLabels } from '../print/make-labels.ts';
import type { JobProgress, JobTools, LabelJob } from '../print/label-job.ts';
import { namedAmong } from '../print/people-in-template.ts';
import { hasPlaceForMark } from '../print/print-mark.ts';
import { calibrated, headSettings, parsePrinterProfile, plainProfile } from '../print/printer-profile.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import { volumeSheets } from '../print/volumes.ts';
import type { JobVolume, OrderLabels } from '../print/volumes.ts';
import { BROTHER_DPI, BROTHER_PINS } from '../render/printer/brother-rolls.ts';
import { headDots } from '../render/raster/dot-grid.ts';
import { calibration } from '../template/calibration-template.ts';
import type { Template } from '../template/template.ts';
import { jobMethods } from './job-methods.ts';
import type { JobRoom } from './job-room.ts';
import { holding } from './job-signal.ts';
import type { HoldableSignal } from './job-signal.ts';
import { hasChanged, placesOf } from './job-tickets.ts';
import type { Ticket } from './job-tickets.ts';
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

    async printerProblem(text) {
      const read = parsePrinterProfile(text);
      if (!read.ok) return read.problem;
      const tools = await jobTools(host, () => undefined, undefined);
      const { createLabelPrinter } = await labelPrinters();
      const printer = createLabelPrinter(headSettings(read.value), shownTemplate(), drawingTools(tools));
      return printer.ok ? null : printer.problem;
    },

    printTest: (request, report, signal) => printTest(host, shownTemplate(), request, report, signal),

    async calibrate(text, measured) {
      const read = parsePrinterProfile(text);
      if (!read.ok) return read;
      const { line } = calibration(shownTemplate(), read.value.dpi, 'en');
      return calibrated(read.value, line, measured);
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
  const [tools, sheet] = await Promise.all([jobTools(host, report, signal), sheetOf(host, ticket, volume)]);
  if (signal?.aborted) throw new Cancelled();
  const output = await outputFor(request.printer, design.template, tools);
  const cannotBe = [...(sheet?.ok === false ? [sheet.problem] : []), ...(output.ok ? [] : [output.problem])];
  if (sheet !== undefined && request.printer !== undefined) cannotBe.push({ code: 'sheet-and-printer' });
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
    sealer: ticket.sealer,
    copiesOf: (row) => copies.get(row) ?? request.copies,
    token: ticket.token,
    contextOf: (row) => host.context(source, source.book.slot(row) ?? 0),
    shown: (...whom) => shown.push(whom),
    sheet: sheet?.ok === true ? sheet.value.sheet : undefined,
    outputOf: output.ok ? output.value.outputOf : undefined,
    forecasts: true,
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
  { kind, printer, language, date }: TestRequest,
  report: (progress: JobProgress) => void,
  signal: CancelSignal | undefined,
): Promise<TestResult> {
  const chosen = host.design();
  const { policy } = host.documents(chosen);
  const tools = await jobTools(host, report, signal);
  const output = await outputFor(printer, template, tools);
  const dpi = output.ok ? (output.value.dpi ?? chosen.dpi) : chosen.dpi;
  const measured = kind === 'calibration' ? calibration(template, dpi, language) : null;
  const shown = measured?.template ?? template;
  const mark = measured === null && hasPlaceForMark(template) ? ('test' as const) : undefined;
  const result = await made({
    job: {
      design: { policy, template: shown, dpi, date, time: host.tools.time(), mark },
      orders: output.ok ? [exampleOrder()] : [],
      count: 1,
      copies: 1,
      sealer: host.seals.sealer,
      token: host.token(),
      outputOf: output.ok ? output.value.outputOf : undefined,
      refused: output.ok ? [] : [output.problem],
    },
    tools,
  });
  return { ...result, calibration: measured && { line: measured.line, control: measured.control } };
}

async function made({
  job,
  tools,
}: {
  readonly job: LabelJob;
  readonly tools: JobTools;
}): Promise<PrintResult> {
  const { pdf, printed, receipt } = await makeLabels(job, tools);
  return {
    ...(pdf === undefined ? {} : { pdf }),
    ...(printed === undefined ? {} : { printed }),
    receipt,
  };
}

/** What makes a printer's job beside the PDF, with the printer's own dots; nothing of either where no printer is named. */
async function outputFor(
  printer: string | undefined,
  template: Template,
  tools: JobTools,
): Promise<Result<{ readonly outputOf?: () => LabelOutput; readonly dpi?: PrinterProfile['dpi'] }>> {
  if (printer === undefined) return success({});
  const read = parsePrinterProfile(printer);
  if (!read.ok) return read;
  const { createLabelPrinter } = await labelPrinters();
  const settings = headSettings(read.value);
  const first = createLabelPrinter(settings, template, drawingTools(tools));
  if (!first.ok) return first;
  const outputOf = (): LabelOutput => {
    const next = createLabelPrinter(settings, template, drawingTools(tools));
    if (!next.ok) throw new Error('a printer that was right a moment ago');
    return next.value;
  };
  return success({ outputOf, dpi: read.value.dpi });
}

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
