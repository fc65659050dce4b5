/** The eight kinds of PDF object (ISO 32000-1, 7.3) as the reader gives them. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfDict | PdfRef | PdfStream | readonly PdfValue[];

export class PdfName {
  /** Without the slash, `#xx` undone, one char a byte. */
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

export class PdfDict {
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Keys that were given twice: readers differ on which value wins, so nothing can be proven of them. */
  readonly repeated: boolean;
  /** The first values of repeated keys, so that a search still sees them. */
  readonly overwritten: readonly PdfValue[];
  constructor(entries: ReadonlyMap<string, PdfValue>, overwritten: readonly PdfValue[] = []) {
    this.entries = entries;
    this.overwritten = overwritten;
    this.repeated = overwritten.length > 0;
  }
  get(key: string): PdfValue {
    return this.entries.get(key) ?? null;
  }
}

/** A stream whose bytes still are as they stand in the file. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly source: Uint8Array;
  /** Range of the encoded bytes in `source`. */
  readonly start: number;
  readonly end: number;
  constructor(dict: PdfDict, source: Uint8Array, start: number, end: number) {
    this.dict = dict;
    this.source = source;
    this.start = start;
    this.end = end;
  }
}

export const EMPTY_DICT = new PdfDict(new Map());

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.name : '';
}

/** The dictionary of a dictionary or a stream; an empty one for anything else. */
export function dictOf(value: PdfValue | undefined): PdfDict {
  if (value instanceof PdfDict) return value;
  return value instanceof PdfStream ? value.dict : EMPTY_DICT;
}
