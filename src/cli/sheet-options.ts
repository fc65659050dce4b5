import { asPaper } from '../stock/as-paper.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import { stockWithoutPeople } from '../print/stock-people.ts';
import { parseStock } from '../stock/parse-stock.ts';
import { FILL_ORDERS } from '../stock/sheet-places.ts';
import { MOST_BLEED, SHEET_BACKS } from '../print/sheet-plan.ts';
import type { CutPages } from '../print/cut-page.ts';
import type { JobSheet, SheetBacks } from '../print/sheet-plan.ts';
import type { RollStock, Stock } from '../stock/stock.ts';
import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import { UsageError } from './command.ts';
import { readText } from './files.ts';
import { sentence } from './sentences.ts';

export const JOB_SHEET_OPTIONS = {
  stock: { type: 'string' },
  start: { type: 'string' },
  used: { type: 'string' },
  order: { type: 'string' },
  'cut-marks': { type: 'boolean' },
  backs: { type: 'string' },
  bleed: { type: 'string' },
} as const;

export const JOB_SHEET_HELP = `
  --stock ID|FILE.json  put the labels on sheets, or print them on the labels of a roll: one of 'hushlabel stocks', or a
                        paper of your own; without it one label a page, as large as the label. On a roll they are turned
                        where they fit only so, and a printer is told the roll's size and how its labels are told apart
  --start N             begin the first sheet at place N; places are numbered across, row by row
  --used 3,5,7-9        places that are gone from the first sheet
  --order across|down   fill row by row (default), or column by column
  --cut-marks           marks to cut along, around the labels; on a page of one label too, which is larger by them
  --backs blank         an empty page behind each, for printers that print on both sides
  --bleed MM            draw what reaches a label's edge over it by as much, up to ${MOST_BLEED} and to the middle of a gap;
                        on a page of one label too, whose TrimBox and BleedBox say where it is to be cut`;

interface JobSheetValues {
  readonly stock?: string | undefined;
  readonly start?: string | undefined;
  readonly used?: string | undefined;
  readonly order?: string | undefined;
  readonly 'cut-marks'?: boolean | undefined;
  readonly backs?: string | undefined;
  readonly bleed?: string | undefined;
}

/** Places of the largest sheet: a list of more is none of places. */
const MOST_PLACES = 1_000;

/** What a job is printed on: sheets, a roll, or pages of one label, which may be cut to it. */
export interface JobPaper {
  readonly sheet?: JobSheet;
  readonly roll?: RollStock;
  readonly cutPages?: CutPages;
}

/** The paper that a job is printed on; nothing where none is named. Throws a `UsageError` for what cannot be. */
export async function readJobPaper(values: JobSheetValues): Promise<JobPaper> {
  const { stock: named, start, used, order, 'cut-marks': cutMarks, backs, bleed } = values;
  const isFilled = [start, used, order, backs].some((given) => given !== undefined);
  if (named === undefined) {
    if (isFilled)
      throw new UsageError('--start, --used, --order and --backs are of a sheet: say which with --stock');
    return cutPagesOf(values);
  }
  const stock = asPaper(await readStock(named));
  if (stock.kind === 'roll') {
    if (isFilled || (cutMarks ?? bleed) !== undefined)
      throw new UsageError(
        '--start, --used, --order, --cut-marks, --backs and --bleed are of a sheet; leave them out for a roll',
      );
    return { roll: stock };
  }
  const fillOrder = FILL_ORDERS.find((each) => each === (order ?? 'across'));
  if (fillOrder === undefined) throw new UsageError(`--order takes ${FILL_ORDERS.join(' or ')}`);
  const fill = {
    order: fillOrder,
    start: placeNumber('start', start ?? '1'),
    used: placeNumbers(used ?? ''),
  };
  const drawn = {
    ...(backs === undefined ? {} : { backs: backsOf(backs) }),
    ...(bleed === undefined ? {} : { bleed: bleedOf(bleed) }),
  };
  return { sheet: { stock, fill, cutMarks: cutMarks === true, ...drawn } };
}

/** How pages of one label are to be cut; nothing where they are not. */
function cutPagesOf({ bleed, 'cut-marks': cutMarks = false }: JobSheetValues): Pick<JobPaper, 'cutPages'> {
  if (bleed === undefined && !cutMarks) return {};
  return { cutPages: { bleed: bleedOf(bleed ?? '0'), cutMarks } };
}

function backsOf(given: string): SheetBacks {
  const backs = SHEET_BACKS.find((each) => each === given);
  if (backs === undefined) throw new UsageError(`--backs takes ${SHEET_BACKS.join(' or ')}`);
  return backs;
}

function bleedOf(given: string): Mm {
  const bleed = /^\d{1,2}(\.\d{1,2})?$/.test(given) ? Number(given) : Number.NaN;
  if (!(bleed <= MOST_BLEED)) throw new UsageError(`--bleed takes millimetres from 0 to ${MOST_BLEED}`);
  return mm(bleed);
}

async function readStock(named: string): Promise<Stock> {
  const { entries } = await loadCatalogue();
  const entry = entries.find(({ stock }) => stock.id === named);
  if (entry !== undefined) return entry.stock;
  if (!/[.\\/]/.test(named)) throw new UsageError("no paper has that id; 'hushlabel stocks' shows them");
  const parsed = parseStock(await readText(named));
  const read = parsed.ok ? stockWithoutPeople(parsed.value) : parsed;
  if (!read.ok) throw new UsageError(`${named}: ${sentence(read.problem)}`);
  return read.value;
}

/** `3,5,7-9` */
function placeNumbers(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    if (part.trim() === '') continue;
    const [first = '', last = first, ...more] = part.split('-');
    const [from, to] = [placeNumber('used', first), placeNumber('used', last)];
    if (more.length > 0 || to < from)
      throw new UsageError('--used takes numbers and ranges, such as 3,5,7-9');
    for (let number = from; number <= to; number += 1) numbers.add(number);
  }
  return numbers;
}

function placeNumber(name: string, text: string): number {
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MOST_PLACES) return number;
  throw new UsageError(`--${name} takes places from 1 to ${MOST_PLACES}`);
}
