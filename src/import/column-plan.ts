import type { OrderField } from '../orders/order-fields.ts';
import { isOrderField, ORDER_FIELDS } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { guessColumns } from './guess-columns.ts';
import { columnIndex, columnLetter, exactHeader } from './header-text.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode } from './import-problems.ts';
import type { Looks } from './looks-like.ts';
import { isNeverImported } from './never-import.ts';
import { OTHER_PLATFORM, PLATFORM_PROFILES } from './platform-profiles.ts';
import type { FieldColumns, PlatformId } from './platform-profiles.ts';

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

/** Column header or letter for each field; an empty text takes the field away. */
export type Mapping = Readonly<Partial<Record<OrderField, string>>>;

export interface PlannedColumns {
  readonly plan: ColumnPlan;
  /** By column: where it goes and how surely. */
  readonly uses: ReadonlyMap<number, { readonly field: OrderField; readonly confidence: number }>;
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
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
  if (platform === OTHER_PLATFORM) {
    for (const guess of guessColumns(columns)) {
      plan.set(guess.field, [...(plan.get(guess.field) ?? []), [guess.index]]);
      uses.set(guess.index, { field: guess.field, confidence: guess.confidence });
    }
  } else {
    planByProfile(columns, platform, plan, uses);
  }
  const problems: ImportProblem<ReadProblemCode>[] = [];
  for (const [field, wanted] of Object.entries(mapping)) {
    if (!isOrderField(field)) continue;
    const note = (code: ReadProblemCode): void => {
      problems.push({ code, row: headerRow, severity: READ_PROBLEMS[code], field });
    };
    const index = wanted.trim() === '' ? undefined : columnNamed(columns, wanted);
    if (index === undefined) {
      release(field, plan, uses);
      if (wanted.trim() !== '') note('mapping-column-unknown');
    } else if (isNeverImported(columns[index]?.header ?? '')) {
      release(field, plan, uses);
      note('column-refused');
    } else {
      release(field, plan, uses);
      takeFromOthers(index, mapping, plan);
      plan.set(field, [[index]]);
      uses.set(index, { field, confidence: 1 });
    }
  }
  return { plan, uses, problems };
}

function planByProfile(
  columns: readonly Column[],
  platform: Exclude<PlatformId, 'other'>,
  plan: Map<OrderField, Parts>,
  uses: Map<number, { field: OrderField; confidence: number }>,
): void {
  const byHeader = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    const header = exactHeader(column.header);
    if (!byHeader.has(header) && !isNeverImported(column.header)) byHeader.set(header, index);
  }
  const fields: Readonly<Partial<Record<OrderField, FieldColumns>>> = PLATFORM_PROFILES[platform].fields;
  for (const field of ORDER_FIELDS) {
    const parts: number[][] = [];
    for (const part of fields[field] ?? []) {
      const alternatives = typeof part === 'string' ? [part] : part;
      const indexes = alternatives.flatMap((header) => byHeader.get(exactHeader(header)) ?? []);
      if (indexes.length === 0) continue;
      parts.push(indexes);
      for (const index of indexes) uses.set(index, { field, confidence: 1 });
    }
    if (parts.length > 0) plan.set(field, parts);
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

/** A column that a person gave to one field leaves the fields that it was guessed for. */
function takeFromOthers(index: number, mapping: Mapping, plan: Map<OrderField, Parts>): void {
  for (const [field, parts] of plan) {
    if ((mapping[field] ?? '') !== '') continue;
    const left = parts.map((part) => part.filter((one) => one !== index)).filter((part) => part.length > 0);
    if (left.length === 0) plan.delete(field);
    else plan.set(field, left);
  }
}
