import { Cancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { TextDecoding } from '../import/text-decoding.ts';
import { exampleOrder } from '../masking/example.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Tokenizer } from '../masking/token.ts';
import type { Slot } from '../book/batch.ts';
import type { LabelOutput } from '../print/label-output.ts';
import { makeLabels } from '../print/make-labels.ts';
import type { JobProgress, JobTools, LabelJob } from '../print/label-job.ts';
import { calibrated, headSettings, parsePrinterProfile, plainProfile } from '../print/printer-profile.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import type { JobRoll } from '../print/roll-plan.ts';
import { profileOnRoll } from '../print/roll-profile.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import type { RollStock, Size } from '../stock/stock.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { BROTHER_DPI, BROTHER_PINS } from '../render/printer/brother-rolls.ts';
import { headDots } from '../render/raster/dot-grid.ts';
import { mm } from '../base/length.ts';
import { calibration, CALIBRATION_LINE } from '../template/calibration-template.ts';
import type { Template } from '../template/template.ts';
import type { BookSession } from './book-session.ts';
import { pictureOutput, zippedPictures } from './pictures-in-zip.ts';
import { labelRows } from './label-rows.ts';
import type { PrintedPeople } from './printed-people.ts';
import type { PrinterRoom, TestRequest, TestResult } from './printer-room.ts';
import type { Design, PrintResult, Room } from './room.ts';
import type { RoomSeals } from './sealing-methods.ts';
import type { SenderValues } from './sender.ts';
import type { StockShelf } from './stock-methods.ts';

/** Labels of one job; more would not fit a tab's memory. */
const MOST_LABELS = 100_000;

/** What of the room printing needs. */
export interface PrintHost {
  session(): BookSession;
  design(): Design;
  documents(design: Design): { readonly policy: Policy; readonly template: Template };
  sender(): SenderValues;
  context(session: BookSession, slot: Slot): MaskContext;
  token(): Tokenizer | undefined;
  /** Whose labels were made. */
  people(): PrintedPeople;
  readonly seals: RoomSeals;
  readonly stocks: StockShelf;
  readonly tools: {
    readonly fonts: () => Promise<FontStore>;
    readonly codeReader: () => Promise<CodeReader>;
    readonly decoding: TextDecoding;
    readonly digest: (bytes: Uint8Array) => Promise<string>;
    readonly pause: () => Promise<void>;
    readonly time: () => string;
  };
}

/** Printing, and label printers. */
export function printMethods(host: PrintHost): PrinterRoom & Pick<Room, 'print'> {
  const shownTemplate = (): Template => host.documents(host.design()).template;
  return {
    async print(request, report, signal) {
      const source = host.session();
      const { book } = source;
      // Nobody is remembered of orders that are cleared meanwhile.
      const people = host.people();
      const rows = await labelRows(source, request.rows, signal);
      // As they are now, whatever is changed while fonts load.
      const copies = new Map(rows.map((row) => [row, request.copies * book.copies(book.slot(row) ?? 0)]));
      const labels = [...copies.values()].reduce((sum, count) => sum + count, 0);
      // What is chosen now is printed, whatever is chosen while fonts load.
      const [chosen, from, time, sealer] = [
        host.design(),
        host.sender(),
        host.tools.time(),
        host.seals.sealer,
      ];
      const design = host.documents(chosen);
      report({ stage: 'fonts', done: 0, total: rows.length });
      const [tools, sheet, roll] = await Promise.all([
        jobTools(host, report, signal),
        request.sheet && host.stocks.read(request.sheet),
        request.roll && host.stocks.readRoll(request.roll),
      ]);
      if (signal?.aborted) throw new Cancelled();
      const output =
        request.pictures === undefined
          ? await outputFor(request.printer, design.template, tools, roll)
          : success<BesidePdf>({ outputOf: await pictureOutput(request.pictures, chosen.dpi, tools) });
      const cannotBe = [
        ...(sheet?.ok === false ? [sheet.problem] : []),
        ...(output.ok ? [] : [output.problem]),
      ];
      if (sheet !== undefined && (request.printer !== undefined || roll !== undefined))
        cannotBe.push({ code: 'sheet-and-printer' });
      if (request.pictures !== undefined && (sheet ?? roll ?? request.printer) !== undefined)
        cannotBe.push({ code: 'pictures-alone' });
      if (labels > MOST_LABELS) cannotBe.push({ code: 'too-many-labels', params: { limit: MOST_LABELS } });
      const chosenRows = cannotBe.length > 0 ? [] : rows;
      const dpi = output.ok ? (output.value.dpi ?? chosen.dpi) : chosen.dpi;
      return made({
        job: {
          design: { ...design, dpi, date: request.date, time, mark: request.mark },
          orders: { [Symbol.iterator]: () => source.orders(chosenRows, from) },
          count: rows.length,
          copies: request.copies,
          isCollated: request.isCollated,
          document: request.document,
          sealer,
          copiesOf: (row) => copies.get(row) ?? request.copies,
          token: host.token(),
          contextOf: (row) => host.context(source, book.slot(row) ?? 0),
          shown: (person, showing) => people.add(person, showing),
          sheet: sheet?.ok === true ? sheet.value : undefined,
          roll: output.ok ? output.value.roll : undefined,
          outputOf: output.ok ? output.value.outputOf : undefined,
          forecasts: true,
          refused: cannotBe,
        },
        tools,
      });
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
  const labels = await makeLabels(job, tools);
  const { pdf, printed, receipt } = labels;
  const zipped = await zippedPictures(labels);
  return {
    ...(pdf === undefined ? {} : { pdf }),
    ...(printed === undefined ? {} : { printed }),
    ...(zipped === undefined ? {} : { pictures: zipped }),
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

/** Printers' languages and their dots, which who prints a PDF does not need. */
const labelPrinters = () => import('../print/label-printer.ts');

const drawingTools = ({ fonts, readCode }: JobTools) => ({ fonts: fonts.fonts, readCode });

async function jobTools(
  { tools }: PrintHost,
  report: (progress: JobProgress) => void,
  signal: CancelSignal | undefined,
): Promise<JobTools> {
  const [fonts, readCode] = await Promise.all([tools.fonts(), tools.codeReader()]);
  return {
    ...{ fonts, readCode, digest: tools.digest, pause: tools.pause, report, signal },
    decodeGb: (bytes) => tools.decoding.decode(bytes, 'gb18030', false) ?? '',
  };
}
