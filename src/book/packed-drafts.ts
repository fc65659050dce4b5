import type { DraftItem, FieldDoubt, OrderDraft, PrivateText, SingleField } from '../orders/order-draft.ts';
import { SINGLE_FIELDS } from './single-fields.ts';
import type { BookStep } from './step.ts';

/** Rows whose texts share one string. */
const CHUNK = 256;
/** Between the texts of a row, so that no search finds half of one and half of the next. Taken out of what is packed. */
const APART = '\u0001';
const ITEM_APART = '\u0002';
const MARKS = /[\u0001\u0002]/gu;

interface Chunk {
  readonly text: string;
  /** Where each text of each row ends in `text`: row by row: its fields, its items, what no label shows. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Packed drafts as a message between workers carries them: `PackedDrafts.parts` and `PackedDrafts.of`. */
export interface PackedParts {
  readonly fields: readonly SingleField[];
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly chunks: readonly Chunk[];
  readonly kinds: readonly Kind[];
  readonly kindOf: Uint16Array<ArrayBuffer> | undefined;
  readonly doubts: ReadonlyMap<number, readonly FieldDoubt[]>;
}

type Columns = OrderDraft['columns'];
interface Kind {
  readonly origin: OrderDraft['origin'];
  readonly columns: Columns;
}

/**
 * The drafts of one source as a few long strings and numbers: some 2 bytes a character and 50 a row, where an object each
 * would take five times that and hold on to the file's whole text. Never changed: what a person edits lies beside it (`cells.ts`).
 */
export class PackedDrafts {
  readonly length: number;
  /** Fields that any row has. */
  readonly #fields: readonly SingleField[];
  readonly #places: ReadonlyMap<SingleField, number>;
  readonly #lines: Uint32Array<ArrayBuffer>;
  readonly #chunks: readonly Chunk[];
  readonly #kinds: readonly Kind[];
  readonly #kindOf: Uint16Array<ArrayBuffer> | undefined;
  readonly #doubts: ReadonlyMap<number, readonly FieldDoubt[]>;

  private constructor({ fields, lines, chunks, kinds, kindOf, doubts }: PackedParts) {
    this.length = lines.length;
    this.#fields = fields;
    this.#places = new Map(fields.map((field, place) => [field, place]));
    this.#lines = lines;
    this.#chunks = chunks;
    this.#kinds = kinds;
    this.#kindOf = kindOf;
    this.#doubts = doubts;
  }

  static of(parts: PackedParts): PackedDrafts {
    return new PackedDrafts(parts);
  }

  get parts(): PackedParts {
    return {
      fields: this.#fields,
      lines: this.#lines,
      chunks: this.#chunks,
      kinds: this.#kinds,
      kindOf: this.#kindOf,
      doubts: this.#doubts,
    };
  }

  /** Packs drafts; they come in the order of their rows, as `readSource` gives them. */
  static async pack(drafts: readonly OrderDraft[], step: BookStep): Promise<PackedDrafts> {
    const used = new Set<string>();
    for (const { values } of drafts) {
      for (const field of SINGLE_FIELDS) if ((values[field] ?? '') !== '') used.add(field);
    }
    const fields = SINGLE_FIELDS.filter((field) => used.has(field));
    const chunks: Chunk[] = [];
    const doubts = new Map<number, readonly FieldDoubt[]>();
    for (let from = 0; from < drafts.length; from += CHUNK) {
      const rows = drafts.slice(from, from + CHUNK);
      chunks.push(packChunk(rows, fields));
      for (const [index, draft] of rows.entries()) {
        if (draft.doubts !== undefined && draft.doubts.length > 0) doubts.set(from + index, draft.doubts);
      }
      if ((from / CHUNK) % 8 === 7) await step();
    }
    const lines = Uint32Array.from(drafts, (draft) => draft.row);
    const kinds = kindsOf(drafts);
    return new PackedDrafts({
      fields,
      lines,
      chunks,
      kinds: kinds.list,
      kindOf: kinds.list.length > 1 ? kinds.of : undefined,
      doubts,
    });
  }

  /** Record number of a row. */
  line(index: number): number {
    return this.#lines[index] ?? 0;
  }

  /** The row with a record number; -1 where there is none. */
  indexOf(line: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.line(middle);
      if (found === line) return middle;
      if (found < line) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  value(index: number, field: SingleField): string {
    const place = this.#places.get(field);
    return place === undefined ? '' : this.#text(index, place);
  }

  items(index: number): readonly DraftItem[] {
    return unpackItems(this.#text(index, this.#fields.length));
  }

  /** Personal values that no label shows. */
  hidden(index: number): readonly PrivateText[] {
    return unpackPrivate(this.#text(index, this.#fields.length + 1));
  }

  /** Texts of a row in its string. */
  get #width(): number {
    return this.#fields.length + 2;
  }

  /** All texts of a row that a label could show, one behind the other with a control character between: for searching. */
  allText(index: number): string {
    const chunk = this.#chunks[Math.floor(index / CHUNK)];
    if (chunk === undefined) return '';
    const first = (index % CHUNK) * this.#width;
    return chunk.text.slice(first === 0 ? 0 : chunk.ends[first - 1], chunk.ends[first + this.#width - 2]);
  }

  origin(index: number): OrderDraft['origin'] {
    return this.#kind(index)?.origin ?? 'cells';
  }

  columns(index: number): Columns {
    return this.#kind(index)?.columns ?? {};
  }

  doubts(index: number): readonly FieldDoubt[] {
    return this.#doubts.get(index) ?? [];
  }

  /** Every value that a row has. */
  values(index: number): Partial<Record<SingleField, string>> {
    const values: Partial<Record<SingleField, string>> = {};
    for (let place = 0; place < this.#fields.length; place += 1) {
      const field = this.#fields[place];
      const text = this.#text(index, place);
      if (field !== undefined && text !== '') values[field] = text;
    }
    return values;
  }

  #kind(index: number): Kind | undefined {
    return this.#kinds[this.#kindOf?.[index] ?? 0];
  }

  #text(index: number, place: number): string {
    const chunk = this.#chunks[Math.floor(index / CHUNK)];
    if (chunk === undefined) return '';
    const at = (index % CHUNK) * this.#width + place;
    const start = at === 0 ? 0 : (chunk.ends[at - 1] ?? 0);
    return chunk.text.slice(start, (chunk.ends[at] ?? 1) - 1);
  }
}

function packChunk(drafts: readonly OrderDraft[], fields: readonly SingleField[]): Chunk {
  const texts: string[] = [];
  const ends = new Uint32Array(drafts.length * (fields.length + 2));
  let end = 0;
  let place = 0;
  const put = (text: string): void => {
    texts.push(text, APART);
    end += text.length + 1;
    ends[place] = end;
    place += 1;
  };
  for (const { values, items, hidden } of drafts) {
    for (const field of fields) put(withoutMarks(values[field] ?? ''));
    put(packItems(items));
    put(packPrivate(hidden ?? []));
  }
  return { text: texts.join(''), ends };
}

/** Control characters are no part of any value (`clean-text.ts`). */
function withoutMarks(text: string): string {
  return text.includes(APART) || text.includes(ITEM_APART) ? text.replace(MARKS, '') : text;
}

function packItems(items: readonly DraftItem[]): string {
  if (items.length === 0) return '';
  return items
    .map(({ name, quantity }) => withoutMarks(name) + ITEM_APART + withoutMarks(quantity))
    .join(ITEM_APART);
}

function unpackItems(text: string): readonly DraftItem[] {
  if (text === '') return [];
  const parts = text.split(ITEM_APART);
  const items: DraftItem[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    items.push({ name: parts[index] ?? '', quantity: parts[index + 1] ?? '' });
  }
  return items;
}

const PRIVATE_KINDS = ['name', 'phone', 'id', 'email', 'address'] as const;

function packPrivate(values: readonly PrivateText[]): string {
  return values
    .map(({ kind, text }) => String(PRIVATE_KINDS.indexOf(kind)) + withoutMarks(text))
    .join(ITEM_APART);
}

function unpackPrivate(text: string): readonly PrivateText[] {
  if (text === '') return [];
  return text.split(ITEM_APART).flatMap((packed) => {
    const kind = PRIVATE_KINDS[Number(packed.charAt(0))];
    return kind === undefined ? [] : [{ kind, text: packed.slice(1) }];
  });
}

/** Nearly always one: a table's rows share their columns. */
function kindsOf(drafts: readonly OrderDraft[]): {
  readonly list: readonly Kind[];
  readonly of: Uint16Array<ArrayBuffer>;
} {
  const list: Kind[] = [];
  const of = new Uint16Array(drafts.length);
  const byColumns = new Map<string, number>();
  let last: Kind | undefined;
  let lastNumber = 0;
  for (const [index, { origin, columns }] of drafts.entries()) {
    if (last?.columns !== columns || last.origin !== origin) {
      const key = JSON.stringify([origin, columns]);
      last = { origin, columns };
      lastNumber = byColumns.get(key) ?? list.length;
      // A source has one table or a few; more kinds than numbers share the last.
      if (lastNumber === list.length && list.length < 0xffff) list.push(last);
      lastNumber = Math.min(lastNumber, list.length - 1);
      byColumns.set(key, lastNumber);
    }
    of[index] = lastNumber;
  }
  return { list, of };
}
