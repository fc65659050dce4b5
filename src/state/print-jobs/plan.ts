import { MOST_JOBS, freePlaces } from './queue.ts';
import { chosenPrinter } from '../printers/chosen-printer.ts';
import { fewestSeparators, isEvery, MOST_EVERY, separatorsBy } from '../print-lists.ts';
import { readRange } from '../print-range.ts';
import type { RangeReading, Span } from '../print-range.ts';
import { countVolumeSheets } from '../sheet-fill.ts';
import type { SheetCount } from '../sheet-fill.ts';
import { sheetUseOf } from '../sheet-memory.ts';
import { isAllSetAside, openBook, openView, takesSealKey } from '../workbench-state.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import { countKey, isCountWanted } from './label-count.ts';

export const MOST_COPIES = 99;
/** One seller's day; a file with more would not fit a tab's memory. */
export const MOST_LABELS = 100_000;

/** What will be made if one presses the button now, or why nothing can be. `reason` is `whyNot.<reason>` in `i18n/`. */
export type PrintPlan =
  | {
      readonly ok: true;
      readonly orders: number;
      readonly labels: number;
      /** Files; 1 where there are no volumes. */
      readonly volumes: number;
      /** The room has counted it. Until then orders with copies of their own count as one label, and volumes as if they were full. */
      readonly isCounted: boolean;
      readonly spans: readonly Span[] | null;
      /** Null: one label a page. */
      readonly sheets: SheetCount | null;
      /** Only the room knows how many separators there will be: there are at least so many sheets. */
      readonly isAtLeast: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: PlanRefusal;
      readonly params: Readonly<Record<string, number>>;
    };
export type PlanRefusal =
  | Extract<RangeReading, { readonly ok: false }>['reason']
  | 'noOrders'
  | 'noneInView'
  | 'allSetAside'
  | 'copiesInvalid'
  | 'dateInvalid'
  | 'everyInvalid'
  | 'tooManyLabels'
  | 'volumeInvalid'
  | 'tooManyJobs'
  | 'senderProblem'
  | 'noSealKey'
  | SheetRefusal
  | 'noPrinter'
  | 'printerProblem';
/** Why labels cannot be put on the chosen sheet. */
type SheetRefusal =
  'rollTooSmall' | 'sheetUnknown' | 'sheetTooSmall' | 'sheetTooClose' | 'sheetStartInvalid' | 'sheetAllGone';

export function printPlan(state: WorkbenchState): PrintPlan {
  const view = openView(state);
  const total = view?.orders ?? 0;
  const no = (reason: PlanRefusal, params: Readonly<Record<string, number>> = {}): PrintPlan => ({
    ok: false,
    reason,
    params,
  });
  const { which, range, copies, date, beside, isInVolumes, perVolume } = state.choice;
  if (total === 0) {
    if (isAllSetAside(state)) return no('allSetAside');
    return no((openBook(state)?.orders ?? 0) > 0 ? 'noneInView' : 'noOrders');
  }
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
    return no('copiesInvalid', { max: MOST_COPIES });
  }
  if (isInVolumes && (!Number.isInteger(perVolume) || perVolume < 1 || perVolume > MOST_LABELS)) {
    return no('volumeInvalid', { max: MOST_LABELS });
  }
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return no('dateInvalid');
  if (beside.separators === 'every' && !isEvery(beside.every)) return no('everyInvalid', { max: MOST_EVERY });
  if (state.senderProblems.length > 0) return no('senderProblem');
  if (takesSealKey(state) && state.sealKey === null) return no('noSealKey');
  if (state.printsTo === 'printer') {
    if (chosenPrinter(state) === null) return no('noPrinter');
    if (state.printers.problem !== null) return no('printerProblem');
  }
  const reading = which === 'all' ? null : readRange(range, view?.rows ?? 0);
  if (reading?.ok === false) return no(reading.reason, { count: view?.rows ?? 0 });
  const counted = state.counted?.key === countKey(state) ? state.counted : null;
  const orders = counted?.orders ?? reading?.count ?? total;
  const labels = counted?.labels ?? (reading === null ? (view?.labels ?? 0) : orders) * copies;
  if (labels > MOST_LABELS) return no('tooManyLabels', { max: MOST_LABELS });
  const fewest = isInVolumes ? Math.max(1, Math.ceil(labels / perVolume)) : 1;
  if ((counted?.volumes.length ?? fewest) > freePlaces(state.jobs))
    return no('tooManyJobs', { max: MOST_JOBS });
  const volumes = counted?.volumes ?? fullVolumes(labels, fewest, perVolume);
  const sheets = sheetsOf(state, volumes);
  if (sheets !== null && 'reason' in sheets) return no(sheets.reason, sheets.params);
  const isCounted = counted !== null || !isCountWanted(state);
  return {
    ok: true,
    orders,
    labels,
    volumes: volumes.length,
    isCounted,
    spans: reading?.spans ?? null,
    sheets,
    isAtLeast: sheets !== null && typeof separatorsBy(state) === 'string',
  };
}

/** As long as the room has not counted them. */
function fullVolumes(labels: number, count: number, perVolume: number): readonly number[] {
  return Array.from({ length: count }, (_, at) =>
    count === 1 ? labels : Math.min(perVolume, labels - at * perVolume),
  );
}

/** How the labels of so many volumes lie on the chosen sheets; null where each is a page of its own. */
function sheetsOf(
  state: WorkbenchState,
  volumes: readonly number[],
): SheetCount | null | { readonly reason: SheetRefusal; readonly params?: Readonly<Record<string, number>> } {
  const {
    printsTo,
    sheet,
    sheets,
    paper: { view, isLooking },
  } = state;
  // A label printer has a roll in it, and a picture is of one label.
  if (sheet === null || printsTo !== 'pdf') return null;
  if (view === null || isLooking) return { reason: 'sheetUnknown' };
  if (view.kind === 'roll') return view.fit.fits ? null : { reason: 'rollTooSmall' };
  if (!view.fit.fits) {
    const { code, params = {} } = view.fit.problem;
    const sizes = Object.entries(params).filter(
      (pair): pair is [string, number] => typeof pair[1] === 'number',
    );
    return {
      reason: code === 'label-over-label' ? 'sheetTooClose' : 'sheetTooSmall',
      params: Object.fromEntries(sizes),
    };
  }
  const by = separatorsBy(state);
  const places = volumes.map((labels) => labels + fewestSeparators(by, labels));
  const counted = countVolumeSheets(view, sheetUseOf(sheets, sheet), places);
  if (counted.ok) return counted.value;
  return counted.problem.code === 'stock-all-used'
    ? { reason: 'sheetAllGone' }
    : { reason: 'sheetStartInvalid', params: { max: view.perSheet } };
}
