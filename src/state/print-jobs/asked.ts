import type { JobRequest, JobTicket } from '../../room/job-room.ts';
import type { SheetRequest } from '../../room/stock-room.ts';
import type { Receipt } from '../../room/room.ts';
import { isOnRoll, paperChoice, rollChoice } from '../papers/own-papers.ts';
import { isPictures } from '../pictures-file.ts';
import { documentOf } from '../print-choice.ts';
import { besideRequest } from '../print-lists.ts';
import { chosenPrinter } from '../printers/chosen-printer.ts';
import type { SheetLeft } from '../paper-state.ts';
import { countSheets } from '../sheet-fill.ts';
import { sheetUseOf } from '../sheet-memory.ts';
import type { SheetUse } from '../sheet-memory.ts';
import { openView } from '../workbench-state.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import { rangeText, readRange } from '../print-range.ts';
import type { Span } from '../print-range.ts';
import { isOpen } from './print-job.ts';
import type { AskedLabels, PrintJob } from './print-job.ts';

/** What the form asks the room for. */
export function jobRequest(state: WorkbenchState, spans: readonly Span[] | null): JobRequest {
  const { copies, date, isCollated, mark, isInVolumes, perVolume, scansAll, pdf } = state.choice;
  const printer = chosenPrinter(state);
  const sheet = chosenSheet(state);
  const roll = rollChoice(state);
  return {
    ...(spans === null ? {} : { spans }),
    ...{ copies, date },
    ...(isCollated && copies > 1 ? { isCollated } : {}),
    ...(mark === null ? {} : { mark }),
    ...(isInVolumes ? { perVolume } : {}),
    ...(scansAll ? { scansAll } : {}),
    ...(printer === null ? {} : { printer: JSON.stringify(printer) }),
    ...documentOf(pdf),
    ...(isPictures(state.printsTo) ? { pictures: state.printsTo } : {}),
    ...(roll === undefined ? {} : { roll }),
    ...(sheet === null ? {} : { sheet: sheetRequest(state, sheet.use) }),
    ...besideRequest(state),
  };
}

export function sheetRequest(
  state: Pick<WorkbenchState, 'ownStocks'>,
  { stock, ...fill }: SheetUse,
): SheetRequest {
  return { ...fill, stock: paperChoice(state, stock) };
}

/** The sheets that labels are put on; null where each is a page, or goes to a label printer, which has a roll in it. */
function chosenSheet(state: WorkbenchState): AskedLabels['sheet'] {
  const {
    sheet,
    sheets,
    printsTo,
    paper: { view },
  } = state;
  if (sheet === null || printsTo !== 'pdf' || view === null || isOnRoll(state)) return null;
  return { view, use: sheetUseOf(sheets, sheet) };
}

/** The jobs of a ticket as the form asked for them, one for each volume. */
export function askedLabels(state: WorkbenchState, { volumes, mayMark }: JobTicket): readonly AskedLabels[] {
  const { mark, isInVolumes, perVolume } = state.choice;
  const sheet = chosenSheet(state);
  const form = formOf(state);
  const range = rangeOf(state);
  return volumes.map(({ orders, labels }, at) => ({
    ...{ orders, labels, mark, mayMark, form, range },
    volume: volumes.length === 1 ? null : { number: at + 1, of: volumes.length },
    isLonger: isInVolumes && labels > perVolume,
    printer: chosenPrinter(state)?.name ?? null,
    sheet: sheet === null || at === 0 ? sheet : { ...sheet, use: freshSheet(sheet.use) },
  }));
}

function rangeOf(state: WorkbenchState): string | null {
  const { which, range } = state.choice;
  const reading = which === 'range' ? readRange(range, openView(state)?.rows ?? 0) : null;
  return reading?.ok === true ? rangeText(reading.spans) : null;
}

/** A volume does not go on where the one before it ended: each may be printed by itself. */
function freshSheet(use: SheetUse): SheetUse {
  return { ...use, start: 1, used: [] };
}

/** All that the form and the desk say of the labels that would be made now, but for single orders; to be compared alone. */
export function formOf(state: WorkbenchState): string {
  const { range, isCollated, perVolume, ...choice } = state.choice;
  const { policy, template, dpi, printsTo, sheet, sheets, sealKey, ordersShown } = state;
  const view = openView(state);
  return JSON.stringify([
    choice,
    choice.which === 'range' && range,
    choice.copies > 1 && isCollated,
    choice.isInVolumes && perVolume,
    ...[policy, template, dpi, printsTo, sealKey, ordersShown, view?.rows, view?.orders, view?.labels],
    ...[
      idOf(state.sender),
      idOf(state.policies.find(({ id }) => id === policy)),
      idOf(state.templates.find(({ id }) => id === template)),
      idOf(chosenPrinter(state)),
    ],
    printsTo !== 'pdf' || sheet === null ? null : sheetUseOf(sheets, sheet),
    printsTo !== 'pdf' || sheet === null ? null : paperChoice(state, sheet),
    rollChoice(state),
  ]);
}

const numbered = new WeakMap<object, number>();
let lastNumber = 0;

/** A thing's number: as long as it is the same thing, and nothing of it is kept. */
function idOf(thing: object | null | undefined): number {
  if (thing == null) return 0;
  const known = numbered.get(thing);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbered.set(thing, lastNumber);
  return lastNumber;
}

/** Whether the form, or an order, now says something else than a job that was not taken yet. */
export function isOutOfDate(state: WorkbenchState, { asked, ordersChanged, taken }: PrintJob): boolean {
  if (ordersChanged) return true;
  return taken.length === 0 && asked.form !== null && asked.form !== formOf(state);
}

/** What will be left of a job's last sheet, once it is printed. */
export function sheetLeft(
  { sheet }: AskedLabels,
  { labels, separators = 0, made }: Receipt,
): SheetLeft | null {
  if (sheet === null || !made || labels === 0) return null;
  const counted = countSheets(sheet.view, sheet.use, labels + separators);
  if (!counted.ok) return null;
  const { sheets, free, goneFromLast } = counted.value;
  return { stock: sheet.use.stock, sheets, free, gone: goneFromLast };
}

/** Whether just these labels wait or are being made: asked for twice they would be printed twice. */
export function isAsked(state: WorkbenchState): boolean {
  const open = state.jobs.filter(isOpen);
  if (open.length === 0) return false;
  const form = formOf(state);
  return open.some(({ asked }) => asked.form === form);
}

/** Whether just these labels were made and taken before: printed again, a parcel may get two labels that look the same. */
export function wasTaken(state: WorkbenchState): boolean {
  const before = state.jobs.filter(({ taken }) => taken.length > 0);
  if (before.length + state.takenForms.length === 0) return false;
  const form = formOf(state);
  if (state.takenForms.includes(form)) return true;
  return before.some(({ asked, ordersChanged }) => !ordersChanged && asked.form === form);
}
