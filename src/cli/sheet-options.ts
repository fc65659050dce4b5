import { asPaper } from '../stock/as-paper.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import { stockWithoutPeople } from '../print/stock-people.ts';
import { parseStock } from '../stock/parse-stock.ts';
import { FILL_ORDERS } from '../stock/sheet-places.ts';
import type { RollStock, Stock } from '../stock/stock.ts';
import type { JobSheet } from '../print/sheet-plan.ts';
import { UsageError } from './command.ts';
import { readText } from './files.ts';
import { sentence } from './sentences.ts';

export const JOB_SHEET_OPTIONS = {
  stock: { type: 'string' },
  start: { type: 'string' },
  used: { type: 'string' },
  order: { type: 'string' },
  'cut-marks': { type: 'boolean' },
} as const;

export const JOB_SHEET_HELP = `
  --stock ID|FILE.json  put the labels on sheets, or print them on the labels of a roll: one of 'hushlabel stocks', or a
                        paper of your own; without it one label a page, as large as the label. On a roll they are turned
                        where they fit only so, and a printer is told the roll's size and how its labels are told apart
  --start N             begin the first sheet at place N; places are numbered across, row by row
  --used 3,5,7-9        places that are gone from the first sheet
  --order across|down   fill row by row (default), or column by column
  --cut-marks           marks to cut along, around the labels`;

interface JobSheetValues {
  readonly stock?: string | undefined;
  readonly start?: string | undefined;
  readonly used?: string | undefined;
  readonly order?: string | undefined;
  readonly 'cut-marks'?: boolean | undefined;
}

/** Places of the largest sheet: a list of more is none of places. */
const MOST_PLACES = 1_000;

/** What a job is printed on: sheets, a roll, or pages as large as its labels. */
export interface JobPaper {
  readonly sheet?: JobSheet;
  readonly roll?: RollStock;
}

/** The paper that a job is printed on; nothing where none is named. Throws a `UsageError` for what cannot be. */
export async function readJobPaper(values: JobSheetValues): Promise<JobPaper> {
  const { stock: named, start, used, order, 'cut-marks': cutMarks } = values;
  const isFilled = [start, used, order, cutMarks].some((given) => given !== undefined);
  if (named === undefined) {
    if (isFilled)
      throw new UsageError('--start, --used, --order and --cut-marks are of a sheet: say which with --stock');
    return {};
  }
  const stock = asPaper(await readStock(named));
  if (stock.kind === 'roll') {
    if (isFilled)
      throw new UsageError(
        '--start, --used, --order and --cut-marks are of a sheet; leave them out for a roll',
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
  return { sheet: { stock, fill, cutMarks: cutMarks === true } };
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
