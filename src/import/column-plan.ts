import { isSingleField } from '../orders/order-draft.ts';
import type { SingleField } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { isOrderField, ORDER_FIELDS } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { guessColumns } from './guess-columns.ts';
import { meaningOf } from './header-aliases.ts';
import { columnIndex, columnLetter, exactHeader } from './header-text.ts';
import { hiddenColumns } from './hidden-columns.ts';
import type { HiddenColumn } from './hidden-columns.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode } from './import-problems.ts';
import type { Looks } from './looks-like.ts';
import { isNeverImported } from './never-import.ts';
import { layoutsOf } from './platform-profile.ts';
import type { FieldColumns } from './platform-profile.ts';
import { OTHER_PLATFORM, PLATFORM_PROFILES } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';

/** A column of the file. */
export interface Column {
  /** Header text, with the letter behind it where another column has the same; the letter alone where it has none. */
  readonly name: string;
  readonly header: string;
  readonly looks: Looks;
}

/** The columns that make a field: parts that are put together, each a list of alternatives by index. */
export type Parts = readonly (readonly number[])[];
export type ColumnPlan = ReadonlyMap<OrderField, Parts>;

/**
 * Column header or letter for each field, or its columns by index (from 0), which are put together as far as the field can be; an
 * empty text or list takes the field away.
 */
export type Mapping = Readonly<Partial<Record<OrderField, string | readonly number[]>>>;

export interface PlannedColumns {
  readonly plan: ColumnPlan;
  /** By column: where it goes and how surely. */
  readonly uses: ReadonlyMap<number, { readonly field: OrderField; readonly confidence: number }>;
  /** Whether a column was guessed; a person's word does not unsay it. */
  readonly guessed: boolean;
  /** Columns of personal data that no label shows. */
  readonly hidden: readonly HiddenColumn[];
  /** Columns of one header and one field, which must not say different things. */
  readonly twins: readonly Twins[];
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
}

export interface Twins {
  readonly field: SingleField;
  readonly indexes: readonly number[];
}

/** Gives every column a name that no other one has. */
export function nameColumns(headers: readonly string[], width: number): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const header = (headers[index] ?? '').trim();
    const letter = columnLetter(index);
    const name = header === '' ? letter : seen.has(exactHeader(header)) ? `${header} [${letter}]` : header;
    seen.add(exactHeader(name));
    return name;
  });
}

/** Decides which column is which field: the platform's profile or a guess, and then the mapping, which has the last word. */
export function planColumns(
  columns: readonly Column[],
  platform: PlatformId,
  mapping: Mapping,
  headerRow: number,
): PlannedColumns {
  const plan = new Map<OrderField, Parts>();
  const uses = new Map<number, { field: OrderField; confidence: number }>();
  let guessed = platform === OTHER_PLATFORM;
  if (platform === OTHER_PLATFORM) {
    for (const { field, index, others, confidence } of guessColumns(columns)) {
      plan.set(field, [...(plan.get(field) ?? []), ...partsOf(field, [index, ...others])]);
      use([index, ...others], field, confidence, uses);
    }
  } else {
    planByProfile(columns, platform, plan, uses);
    guessed = planTheRest(columns, plan, uses);
  }
  const problems: ImportProblem<ReadProblemCode>[] = [];
  for (const [field, wanted] of Object.entries(mapping)) {
    if (!isOrderField(field)) continue;
    const note = (code: ReadProblemCode): void => {
      problems.push({ code, row: headerRow, severity: READ_PROBLEMS[code], field });
    };
    const asked = columnsWanted(columns, wanted);
    const there = asked.flatMap((index) => (columns[index ?? -1] === undefined ? [] : (index ?? [])));
    const allowed = there.filter((index) => !isNeverImported(columns[index]?.header ?? ''));
    if (there.length < asked.length) note('mapping-column-unknown');
    if (allowed.length < there.length) note('column-refused');
    release(field, plan, uses);
    if (allowed.length === 0) continue;
    for (const index of allowed) {
      if (!isUseOfHeader(columns[index], uses.get(index))) takeFromOthers(index, mapping, plan);
      uses.set(index, { field, confidence: 1 });
    }
    plan.set(
      field,
      allowed.map((index) => [index]),
    );
  }
  const hidden = hiddenColumns(columns, new Set([...plan.values()].flat(2)));
  const unsaid = new Map([...plan].filter(([field]) => !isWanted(mapping[field])));
  return { plan, uses, guessed, hidden, twins: twinsOf(columns, unsaid), problems };
}

/** The columns that a mapping names for a field; undefined for one that is not there. */
function columnsWanted(
  columns: readonly Column[],
  wanted: string | readonly number[],
): readonly (number | undefined)[] {
  if (typeof wanted !== 'string') return [...new Set(wanted)];
  return wanted.trim() === '' ? [] : [columnNamed(columns, wanted)];
}

/** Columns that a person put together may well say different things. */
function isWanted(wanted: string | readonly number[] | undefined): boolean {
  return wanted !== undefined && wanted.length > 0;
}

/** Remarks are put together whatever they say. */
function twinsOf(columns: readonly Column[], plan: ColumnPlan): readonly Twins[] {
  const twins: Twins[] = [];
  for (const [field, parts] of plan) {
    if (!isSingleField(field) || field === 'remark') continue;
    const byHeader = new Map<string, number[]>();
    for (const index of new Set(parts.flat())) {
      const header = exactHeader(columns[index]?.header ?? '');
      if (header === '') continue;
      const same = byHeader.get(header);
      if (same === undefined) byHeader.set(header, [index]);
      else same.push(index);
    }
    for (const indexes of byHeader.values()) if (indexes.length > 1) twins.push({ field, indexes });
  }
  return twins;
}

function planByProfile(
  columns: readonly Column[],
  platform: Exclude<PlatformId, 'other'>,
  plan: Map<OrderField, Parts>,
  uses: Map<number, { field: OrderField; confidence: number }>,
): void {
  const byHeader = new Map<string, number[]>();
  for (const [index, column] of columns.entries()) {
    if (isNeverImported(column.header)) continue;
    const header = exactHeader(column.header);
    const same = byHeader.get(header);
    if (same === undefined) byHeader.set(header, [index]);
    else same.push(index);
  }
  const fields: Readonly<Partial<Record<OrderField, FieldColumns>>> = PLATFORM_PROFILES[platform].fields;
  for (const field of ORDER_FIELDS) {
    const parts: (readonly number[])[] = [];
    for (const part of fields[field] ?? []) {
      const layouts = layoutsOf(part).map((headers) =>
        headers
          .map((header) => byHeader.get(exactHeader(header)) ?? [])
          .filter((indexes) => indexes.length > 0),
      );
      const same = layouts.find((found) => found.length > 0) ?? [];
      const indexes = same.flat();
      if (indexes.length === 0) continue;
      // Other headers are alternatives; the same header twice is told apart by the field.
      parts.push(...(same.length > 1 ? [indexes] : partsOf(field, indexes)));
      use(indexes, field, 1, uses);
    }
    if (parts.length > 0) plan.set(field, parts);
  }
}

/** What is as good as said: a guess of less is left to the person. */
const SURE = 0.8;

/**
 * Platforms add and rename columns: fields that the profile found none for are guessed among the columns that it does not know, where
 * their headers say them of the recipient or the order outright. Tells whether there were any.
 */
function planTheRest(
  columns: readonly Column[],
  plan: Map<OrderField, Parts>,
  uses: Map<number, { field: OrderField; confidence: number }>,
): boolean {
  const known = new Set(plan.keys());
  const isWithAddress = [...known].some((field) => ADDRESS.test(field));
  for (const { field, index, others, confidence } of guessColumns(columns)) {
    const meaning = meaningOf(columns[index]?.header ?? '');
    if (known.has(field) || uses.has(index) || confidence < SURE || meaning?.field !== field) continue;
    if (meaning.side === 'payer' || meaning.side === 'sender' || field === 'remark') continue;
    // Half of an address of one kind and half of another make neither.
    if (ADDRESS.test(field) && isWithAddress && meaning.side !== 'recipient') continue;
    plan.set(field, [...(plan.get(field) ?? []), ...partsOf(field, [index, ...others])]);
    use([index, ...others], field, confidence, uses);
  }
  return plan.size > known.size;
}

const ADDRESS = /^recipient\.(?:province|city|district|detail|postcode|country)$/u;

/** Columns with the same header: phones and remarks of all are put together, of others the first that is not empty counts. */
function partsOf(field: OrderField, indexes: readonly number[]): Parts {
  const isJoined = field.endsWith('.phone') || field === 'remark';
  return isJoined ? indexes.map((index) => [index]) : [indexes];
}

/** How sure a column is that stands behind another one of its field. */
const SECOND_CONFIDENCE = 0.5;

function use(
  indexes: readonly number[],
  field: OrderField,
  confidence: number,
  uses: Map<number, { field: OrderField; confidence: number }>,
): void {
  for (const [at, index] of indexes.entries()) {
    uses.set(index, { field, confidence: at === 0 ? confidence : Math.min(confidence, SECOND_CONFIDENCE) });
  }
}

function columnNamed(columns: readonly Column[], wanted: string): number | undefined {
  const name = exactHeader(wanted);
  const byName = columns.findIndex(
    (column) => exactHeader(column.name) === name || exactHeader(column.header) === name,
  );
  if (byName >= 0) return byName;
  const index = columnIndex(wanted.trim());
  return index !== undefined && index < columns.length ? index : undefined;
}

function release(
  field: OrderField,
  plan: Map<OrderField, Parts>,
  uses: Map<number, { field: OrderField; confidence: number }>,
): void {
  plan.delete(field);
  for (const [index, use] of uses) if (use.field === field) uses.delete(index);
}

/** Whether a column's header, or its platform, names the field that it is used for: then it keeps that use beside the one that a person gave it. */
function isUseOfHeader(
  column: Column | undefined,
  before: { readonly field: OrderField; readonly confidence: number } | undefined,
): boolean {
  if (column === undefined || before === undefined) return false;
  return before.confidence === 1 || meaningOf(column.header)?.field === before.field;
}

/** A column that a person gave to one field leaves the fields that it was guessed for. */
function takeFromOthers(index: number, mapping: Mapping, plan: Map<OrderField, Parts>): void {
  for (const [field, parts] of plan) {
    if (isWanted(mapping[field])) continue;
    const left = parts.map((part) => part.filter((one) => one !== index)).filter((part) => part.length > 0);
    if (left.length === 0) plan.delete(field);
    else plan.set(field, left);
  }
}
