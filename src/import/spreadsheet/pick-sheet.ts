import type { CsvRecord } from '../csv-reader.ts';
import { Refused, refuse } from './refusal.ts';
import { filledRows } from './row-collector.ts';
import type { Workbook } from './workbook.ts';

/** A sheet of a workbook, or a file of a zip, for a person to choose from. */
export interface SheetInfo {
  /** What the setting `sheet` takes without a name: `2`, or `3/2` for the second sheet of the third file in a zip. */
  readonly id: string;
  /** May be personal, as file names are: for the list to choose from, never in a message. */
  readonly name: string;
  /** Rows with a value; null where they were not counted. */
  readonly rows: number | null;
  readonly hidden: boolean;
  /** Record number of its first row among those that were read; 0 where it was not read. */
  readonly firstRow: number;
}

export interface PickedSheet {
  /** Place among the sheets of the workbook. */
  readonly index: number;
  readonly records: readonly CsvRecord[];
}

/**
 * Reads one sheet of a workbook: the one of that name or number (from 1) where one is wanted, or else the first on show whose first
 * rows look like a table of orders, or the first that has rows at all; hidden ones only where there is nothing else.
 * Undefined where no sheet has rows. Refuses `sheet-unknown`.
 */
export async function pickSheet(
  workbook: Workbook,
  wanted: string,
  isTable: (records: readonly CsvRecord[]) => boolean,
): Promise<PickedSheet | undefined> {
  const { sheets } = workbook;
  if (wanted !== '') {
    const index = sheetNamed(
      sheets.map(({ name }) => name),
      wanted,
    );
    if (index === undefined) return refuse('sheet-unknown');
    const records = await workbook.read(index);
    return records.length === 0 ? undefined : { index, records };
  }
  let first: PickedSheet | undefined;
  for (const hidden of [false, true]) {
    for (const [index, sheet] of sheets.entries()) {
      if (sheet.hidden !== hidden) continue;
      const records = first === undefined ? await workbook.read(index) : await readIfSound(workbook, index);
      if (records.length === 0) continue;
      if (isTable(records)) return { index, records };
      first ??= { index, records };
    }
    if (first !== undefined) return first;
  }
  return undefined;
}

/** By name, or else by its number from 1. */
export function sheetNamed(names: readonly string[], wanted: string): number | undefined {
  const index = names.indexOf(wanted);
  if (index >= 0) return index;
  const number = /^\d{1,4}$/u.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= names.length ? number - 1 : undefined;
}

/** The sheets of a workbook with their rows, the one that was read among them. */
export async function listSheets(
  workbook: Workbook,
  picked: PickedSheet | undefined,
): Promise<readonly SheetInfo[]> {
  const list: SheetInfo[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const isRead = picked?.index === index;
    const rows = isRead ? filledRows(picked.records) : await countIfSound(workbook, index);
    list.push({ id: String(index + 1), ...sheet, rows, firstRow: isRead ? 1 : 0 });
  }
  return list;
}

/** A sheet that nobody asked for does not spoil the one that has orders. */
async function readIfSound(workbook: Workbook, index: number): Promise<readonly CsvRecord[]> {
  try {
    return await workbook.read(index);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

async function countIfSound(workbook: Workbook, index: number): Promise<number | null> {
  try {
    return await workbook.count(index);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
