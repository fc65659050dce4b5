import { isSingleField } from '../orders/order-draft.ts';
import type { DraftItem, OrderDraft, SingleField } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { readContact } from './address/read-contact.ts';
import { isEmptyMarker, withoutGuard } from './cell.ts';
import { conflictsOf } from './column-conflicts.ts';
import { combineCells } from './combine-cells.ts';
import { nameColumns, planColumns } from './column-plan.ts';
import type { Column, Mapping, Parts, PlannedColumns } from './column-plan.ts';
import type { CsvRecord } from './csv-reader.ts';
import { withSplitAddress } from './draft-address.ts';
import type { FoundHeader } from './find-header.ts';
import { NONE, RowGrouper } from './group-rows.ts';
import type { TableRow } from './group-rows.ts';
import { headerFingerprint, looksFingerprint } from './header-fingerprint.ts';
import { hiddenOf } from './hidden-columns.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode } from './import-problems.ts';
import { LIMITS } from './limits.ts';
import { columnLooksLike } from './looks-like.ts';
import { isNeverImported } from './never-import.ts';
import { OTHER_PLATFORM, PLATFORM_PROFILES } from './platform-profiles.ts';
import type { Step } from './read-progress.ts';

export interface TableRead {
  readonly columns: readonly {
    readonly name: string;
    readonly field: OrderField | null;
    readonly confidence: number;
    readonly looksLike: string;
  }[];
  /** Whether any of it was guessed and not known from a platform. */
  readonly guessed: boolean;
  readonly unmapped: readonly OrderField[];
  readonly drafts: readonly OrderDraft[];
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
  readonly fingerprint: string;
  readonly isRemembered: boolean;
  readonly sample: TableSample;
}

/** The beginning of a table, its cells without guards and cut where they are long. */
export interface TableSample {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** What a person said of the columns, now or before. */
export interface MappingWish {
  readonly mapping?: Mapping | undefined;
  readonly remembered?: ((fingerprint: string) => Mapping | undefined) | undefined;
}

/** Cells looked at to tell what a column holds. */
const SAMPLE = 100;
const ROWS_BETWEEN_PAUSES = 500;
const COLUMNS_BETWEEN_PAUSES = 16;

/** Turns the records of a table into drafts: columns to fields, guards off, notes and totals aside, rows of one order together. */
export async function readTable(
  records: readonly CsvRecord[],
  header: FoundHeader,
  wish: MappingWish,
  step: Step,
): Promise<TableRead> {
  const headers = (records[header.index]?.cells ?? []).map(withoutGuard);
  const data = records.slice(header.index + 1);
  const width = header.index >= 0 ? trimmedWidth(headers) : commonWidth(data);
  const columns = await seeColumns(nameColumns(headers, width), headers, data, step);
  const headerRow = header.index + 1;
  const headerCells = records[header.index]?.cells ?? [];
  const fingerprint = headerFingerprint(headerCells) || looksFingerprint(columns.map(({ looks }) => looks));
  const remembered = wish.mapping === undefined ? wish.remembered?.(fingerprint) : undefined;
  const planned = planColumns(columns, header.platform, wish.mapping ?? remembered ?? {}, headerRow);
  const described = describe(columns, planned);
  const found = {
    fingerprint,
    isRemembered: remembered !== undefined,
    sample: sampleOf(headers, width, data, headerRow),
  };
  if (isWithoutRecipients(header, planned)) {
    const problem = note('no-recipient-columns', headerRow);
    return {
      ...found,
      columns: described,
      guessed: planned.guessed,
      unmapped: missingFields(planned),
      drafts: [],
      problems: [...planned.problems, problem],
    };
  }

  const problems: ImportProblem<ReadProblemCode>[] = [...planned.problems];
  const unmapped = missingFields(planned);
  for (const field of unmapped) {
    const isNeeded = field === 'recipient.name' || field === 'recipient.detail';
    problems.push({ ...note('column-unmapped', headerRow), severity: isNeeded ? 'error' : 'warning', field });
  }
  const dashIsEmpty = header.platform === OTHER_PLATFORM || PLATFORM_PROFILES[header.platform].dashIsEmpty;
  const grouper = new RowGrouper();
  for (const [index, record] of data.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) {
      await step({ stage: 'rows', done: index, total: data.length });
    }
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const rowNumber = header.index + index + 2;
    const broken = brokenRecord(record, width, rowNumber, columns);
    if (broken !== undefined) {
      problems.push(broken);
      grouper.interrupt();
      continue;
    }
    const row = readRow(record.cells, planned, rowNumber, dashIsEmpty);
    const reason = isHeaderAgain(record, records[header.index])
      ? 'header'
      : isFirst(index, header) && isDescription(row)
        ? 'description'
        : skipReason(record.cells, row, width, grouper);
    if (reason !== undefined) problems.push({ ...note('row-skipped', rowNumber), params: { reason } });
    else if (isCutOff(record, planned) && !grouper.continues(row)) {
      problems.push(ragged(record, width, rowNumber));
      grouper.interrupt();
    } else grouper.add(row);
  }

  const drafts: OrderDraft[] = [];
  for (const draft of grouper.drafts(columnsOfFields(columns, planned))) {
    const done = drafts.length;
    if (done % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) {
      await step({ stage: 'addresses', done, total: grouper.size });
    }
    drafts.push(withSplitAddress(withContact(draft, planned)));
  }
  return { ...found, columns: described, guessed: planned.guessed, unmapped, drafts, problems };
}

const SAMPLE_ROWS = 8;
const LONGEST_SAMPLE = 200;

function sampleOf(
  headers: readonly string[],
  width: number,
  data: readonly CsvRecord[],
  headerRow: number,
): TableSample {
  const rows: TableSample['rows'][number][] = [];
  for (const [index, { cells }] of data.entries()) {
    if (rows.length === SAMPLE_ROWS || index === SAMPLE) break;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const shown = Array.from({ length: width }, (_, at) =>
      isNeverImported(headers[at] ?? '') ? '' : withoutGuard(cells[at] ?? '').slice(0, LONGEST_SAMPLE),
    );
    rows.push({ row: headerRow + index + 1, cells: shown });
  }
  return { headers: headers.slice(0, width), rows };
}

function note(code: ReadProblemCode, row: number): ImportProblem<ReadProblemCode> {
  return { code, row, severity: READ_PROBLEMS[code] };
}

function isFirst(index: number, header: FoundHeader): boolean {
  return index === 0 && header.index >= 0;
}

/** Spreadsheets write empty cells behind the last header. */
function trimmedWidth(headers: readonly string[]): number {
  return headers.findLastIndex((cell) => cell !== '') + 1;
}

function commonWidth(data: readonly CsvRecord[]): number {
  return Math.max(0, ...data.slice(0, SAMPLE).map((record) => record.cells.length));
}

async function seeColumns(
  names: readonly string[],
  headers: readonly string[],
  data: readonly CsvRecord[],
  step: Step,
): Promise<readonly Column[]> {
  const sample = data.slice(0, SAMPLE);
  const columns: Column[] = [];
  for (const [index, name] of names.entries()) {
    const header = headers[index] ?? '';
    const cells = isNeverImported(header) ? [] : sample.map((record) => readCell(record.cells[index], true));
    columns.push({ name, header, looks: columnLooksLike(cells) });
    if (index % COLUMNS_BETWEEN_PAUSES === 0) await step({ stage: 'rows', done: 0, total: data.length });
  }
  return columns;
}

function describe(columns: readonly Column[], planned: PlannedColumns): TableRead['columns'] {
  return columns.map((column, index) => {
    const use = planned.uses.get(index);
    return {
      name: column.name,
      field: use?.field ?? null,
      confidence: use?.confidence ?? 0,
      looksLike: column.looks,
    };
  });
}

const RECIPIENT = /^recipient\.(?:name|phone|province|city|district|detail)$/u;

/** A known platform's export without anybody to send to; a mapping by hand can still name columns. A town alone is nobody (Amazon's reports of all orders). */
function isWithoutRecipients(header: FoundHeader, { plan }: PlannedColumns): boolean {
  return header.platform !== OTHER_PLATFORM && !plan.has('recipient.name') && !plan.has('recipient.detail');
}

/** Fields that a label needs, or should have, and that no column was found for. */
function missingFields({ plan }: PlannedColumns): readonly OrderField[] {
  const missing: OrderField[] = [];
  const isOneCell =
    plan.has('recipient.detail') && !plan.has('recipient.name') && !plan.has('recipient.phone');
  if (!plan.has('recipient.name') && !isOneCell) missing.push('recipient.name');
  if (!plan.has('recipient.phone') && !isOneCell) missing.push('recipient.phone');
  if (!plan.has('recipient.detail')) missing.push('recipient.detail');
  if (!plan.has('orderNo') && !plan.has('tracking')) missing.push('orderNo');
  return missing;
}

function brokenRecord(
  record: CsvRecord,
  width: number,
  row: number,
  columns: readonly Column[],
): ImportProblem<ReadProblemCode> | undefined {
  const isWide = record.cells.slice(width).some((cell) => cell.trim() !== '');
  const tooLong = record.cells.findIndex((cell) => cell.length > LIMITS.cell);
  if (tooLong >= 0) {
    const column = columns[tooLong]?.name ?? '';
    return { ...note('cell-too-long', row), column, params: { limit: LIMITS.cell } };
  }
  // A stray quote does no harm where the record still has the right number of cells, none of them over several lines.
  const isHarmless =
    record.quotes === 'fine' ||
    (record.quotes === 'stray' &&
      record.cells.length === width &&
      !record.cells.some((cell) => cell.includes('\n')));
  if (!isHarmless) return note('quote-broken', row);
  return isWide ? ragged(record, width, row) : undefined;
}

function ragged(record: CsvRecord, width: number, row: number): ImportProblem<ReadProblemCode> {
  return { ...note('row-ragged', row), params: { cells: record.cells.length, columns: width } };
}

const NEEDED = /^(?:orderNo|tracking|recipient\.(?:name|phone|province|city|district|detail))$/u;

/**
 * A row so short that a column of its recipient or number is not there. Missing cells of goods and remarks are empty ones, and so
 * are those of a second phone or a second number.
 */
function isCutOff(record: CsvRecord, { plan }: PlannedColumns): boolean {
  const isMissing = (part: readonly number[]): boolean => part.every((index) => index >= record.cells.length);
  for (const [field, parts] of plan) {
    if (!NEEDED.test(field) || (field === 'tracking' && plan.has('orderNo'))) continue;
    if (field === 'recipient.phone' ? parts.every(isMissing) : parts.some(isMissing)) return true;
  }
  return false;
}

/** Exports that were put one behind the other repeat the header. */
function isHeaderAgain(record: CsvRecord, header: CsvRecord | undefined): boolean {
  return (
    header !== undefined &&
    record.cells.length === header.cells.length &&
    record.cells.every((cell, index) => cell === header.cells[index])
  );
}

function readRow(
  cells: readonly string[],
  planned: PlannedColumns,
  row: number,
  dashIsEmpty: boolean,
): TableRow {
  const values: Partial<Record<SingleField, string>> = {};
  for (const [field, parts] of planned.plan) {
    if (isSingleField(field)) values[field] = readField(field, parts, cells, dashIsEmpty);
  }
  const item: DraftItem = {
    name: readField('items.name', planned.plan.get('items.name') ?? [], cells, dashIsEmpty),
    quantity: readField('items.quantity', planned.plan.get('items.quantity') ?? [], cells, dashIsEmpty),
  };
  return {
    row,
    values,
    item: item.name === '' && item.quantity === '' ? undefined : item,
    hidden: hiddenOf(planned.hidden, cells, values),
    conflicts:
      planned.twins.length === 0
        ? NONE
        : conflictsOf(planned.twins, (index) => readCell(cells[index], dashIsEmpty)),
  };
}

function readField(field: OrderField, parts: Parts, cells: readonly string[], dashIsEmpty: boolean): string {
  const found: string[] = [];
  for (const alternatives of parts) {
    for (const index of alternatives) {
      const cell = readCell(cells[index], dashIsEmpty);
      if (cell === '') continue;
      found.push(cell);
      break;
    }
  }
  return combineCells(field, found);
}

function readCell(cell: string | undefined, dashIsEmpty: boolean): string {
  const text = withoutGuard(cell ?? '');
  return dashIsEmpty && isEmptyMarker(text) ? '' : text;
}

/** TikTok Shop explains its columns in the row below the header: words where numbers belong. */
function isDescription(row: TableRow): boolean {
  const phone = row.values['recipient.phone'] ?? '';
  const orderNo = row.values.orderNo ?? '';
  const isWords = (text: string): boolean => text !== '' && !/[\d*•#]|\$\$|~Ag/u.test(text);
  return (
    (isWords(phone) && (orderNo === '' || isWords(orderNo))) ||
    (isWords(orderNo) && /\s\S+\s\S/u.test(orderNo))
  );
}

const TOTALS =
  /^(?:总计|合计|小计|汇总|共计|总数|total|totals|grand total|sum|summe|gesamt|合計|합계)[:：]?$/iu;

/** Why a row without a recipient is no order: a total, a note, a trailer. Undefined where it is one, if a bad one. */
function skipReason(
  cells: readonly string[],
  row: TableRow,
  width: number,
  grouper: RowGrouper,
): string | undefined {
  const hasRecipient = Object.entries(row.values).some(
    ([field, value]) => RECIPIENT.test(field) && value !== '',
  );
  if (hasRecipient) return undefined;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.slice(0, 2).some((cell) => TOTALS.test(withoutGuard(cell)))) return 'total';
  const orderNo = row.values.orderNo ?? '';
  if (grouper.continues(row)) return undefined;
  const isShort = cells.length < width || filled.length <= 2;
  if (isShort && filled.length <= 3 && !/\d{4}/u.test(orderNo) && (row.values.tracking ?? '') === '')
    return 'note';
  return undefined;
}

/** Tmall sheets hold name, phone and address in the one address cell; so does any table without columns for them. */
function withContact(draft: OrderDraft, { plan }: PlannedColumns): OrderDraft {
  if (plan.has('recipient.name') || plan.has('recipient.phone')) return draft;
  const detail = draft.values['recipient.detail'] ?? '';
  if (detail === '') return draft;
  const { values, doubts } = readContact(detail);
  const read = { ...draft, values: { ...draft.values, 'recipient.detail': '', ...values } };
  return doubts.length === 0 ? read : { ...read, doubts };
}

function columnsOfFields(
  columns: readonly Column[],
  { plan }: PlannedColumns,
): Readonly<Partial<Record<OrderField, string>>> {
  const names: Partial<Record<OrderField, string>> = {};
  for (const [field, parts] of plan) {
    const indexes = parts.flat();
    const filled = indexes.find((index) => columns[index]?.looks !== 'empty') ?? indexes[0];
    const name = columns[filled ?? -1]?.name;
    if (name !== undefined) names[field] = name;
  }
  return names;
}
