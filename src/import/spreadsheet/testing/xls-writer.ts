import { joinBytes, le } from './zip-writer.ts';

/** One record of a stream: its number and its data, cut into continuations where they are several. */
export type RecordToWrite = readonly [id: number, data: Uint8Array, ...continued: Uint8Array[]];

export function record([id, data, ...continued]: RecordToWrite): Uint8Array {
  const one = (number: number, bytes: Uint8Array): Uint8Array =>
    joinBytes([le([number, 2], [bytes.length, 2]), bytes]);
  return joinBytes([one(id, data), ...continued.map((bytes) => one(0x3c, bytes))]);
}

const BEGIN = 0x0809;
const END: RecordToWrite = [0x000a, new Uint8Array(0)];

export function begin(kind: number, version = 0x0600): RecordToWrite {
  return [BEGIN, le([version, 2], [kind, 2], [0, 4], [0, 4], [0, 4])];
}

/** A text with its length in two bytes, narrow where it can be. */
export function wideText(text: string, lengthBytes: 1 | 2 = 2): Uint8Array {
  const isNarrow = [...text].every((letter) => letter.charCodeAt(0) < 256);
  return le(
    [text.length, lengthBytes],
    [isNarrow ? 0 : 1, 1],
    ...Array.from({ length: text.length }, (_, index) => [text.charCodeAt(index), isNarrow ? 1 : 2] as const),
  );
}

/** A table of shared texts in one record. */
export function sharedTexts(texts: readonly string[]): RecordToWrite {
  return [
    0x00fc,
    joinBytes([le([texts.length, 4], [texts.length, 4]), ...texts.map((text) => wideText(text))]),
  ];
}

export interface WrittenXls {
  readonly globals?: readonly RecordToWrite[];
  /** The records of each sheet between its begin and its end. */
  readonly sheets: readonly (readonly RecordToWrite[])[];
  readonly hidden?: readonly number[];
  readonly version?: number;
  /** Instead of where the sheets begin. */
  readonly offset?: number;
  readonly withoutEnd?: boolean;
}

/** The stream of a workbook (MS-XLS): globals first, then the sheets, each found by its place. */
export function xlsStream({
  globals = [],
  sheets,
  hidden = [],
  version,
  offset,
  withoutEnd,
}: WrittenXls): Uint8Array {
  const bodies = sheets.map((records) =>
    joinBytes([begin(0x0010, version), ...records, ...(withoutEnd === true ? [] : [END])].map(record)),
  );
  const head = (starts: readonly number[]): Uint8Array =>
    joinBytes(
      [
        begin(0x0005, version),
        ...globals,
        ...sheets.map((_, index): RecordToWrite => [
          0x0085,
          joinBytes([
            le([offset ?? starts[index] ?? 0, 4], [hidden.includes(index) ? 1 : 0, 1], [0, 1]),
            wideText(`Sheet${index + 1}`, 1),
          ]),
        ]),
        END,
      ].map(record),
    );
  let at = head([]).length;
  const starts = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return joinBytes([head(starts), ...bodies]);
}

export const cell = {
  shared: (row: number, column: number, index: number): RecordToWrite => [
    0x00fd,
    le([row, 2], [column, 2], [0, 2], [index, 4]),
  ],
  label: (row: number, column: number, text: string): RecordToWrite => [
    0x0204,
    joinBytes([le([row, 2], [column, 2], [0, 2]), wideText(text)]),
  ],
  number: (row: number, column: number, value: number, style = 0): RecordToWrite => [
    0x0203,
    joinBytes([le([row, 2], [column, 2], [style, 2]), double(value)]),
  ],
  rk: (row: number, column: number, bits: number): RecordToWrite => [
    0x027e,
    le([row, 2], [column, 2], [0, 2], [bits, 4]),
  ],
};

export function double(value: number): Uint8Array {
  return new Uint8Array(new Float64Array([value]).buffer);
}

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

export interface CompoundForgery {
  /** Sector to sector, in place of what is true. */
  readonly fat?: ReadonlyMap<number, number>;
  readonly directoryStart?: number;
  readonly sectorShift?: number;
  readonly difatStart?: number;
  readonly streamSize?: number;
  readonly streamStart?: number;
}

/** Writes a compound file (MS-CFB, version 3) with one stream, long enough to need no mini sectors. */
export function compoundFile(name: string, stream: Uint8Array, forgery: CompoundForgery = {}): Uint8Array {
  const data = joinBytes([stream, new Uint8Array(Math.max(0, 4096 - stream.length))]);
  const count = Math.ceil(data.length / SECTOR);
  const directory = count;
  // One sector of the table for 128 sectors, itself among them.
  let tables = 1;
  while ((count + 1 + tables) * 4 > tables * SECTOR) tables += 1;
  const total = count + 1 + tables;
  const fat = Array.from({ length: tables * 128 }, (_, sector) => {
    const forged = forgery.fat?.get(sector);
    if (forged !== undefined) return forged;
    if (sector < count) return sector === count - 1 ? END_OF_CHAIN : sector + 1;
    if (sector === directory) return END_OF_CHAIN;
    return sector < total ? FAT : FREE;
  });
  const entry = (title: string, type: number, start: number, size: number, child: number): Uint8Array => {
    const out = new Uint8Array(128);
    out.set(le(...[...title].map((letter) => [letter.charCodeAt(0), 2] as const)));
    out.set(
      le([title === '' ? 0 : title.length * 2 + 2, 2], [type, 1], [1, 1], [FREE, 4], [FREE, 4], [child, 4]),
      64,
    );
    out.set(le([start, 4], [size, 8]), 116);
    return out;
  };
  const header = new Uint8Array(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.set(le([0x3e, 2], [3, 2], [0xfffe, 2], [forgery.sectorShift ?? 9, 2], [6, 2]), 24);
  header.set(
    le(
      [tables, 4],
      [forgery.directoryStart ?? directory, 4],
      [0, 4],
      [4096, 4],
      [END_OF_CHAIN, 4],
      [0, 4],
      [forgery.difatStart ?? END_OF_CHAIN, 4],
      [forgery.difatStart === undefined ? 0 : 1, 4],
    ),
    44,
  );
  header.set(
    le(
      ...Array.from(
        { length: 109 },
        (_, index) => [index < tables ? directory + 1 + index : FREE, 4] as const,
      ),
    ),
    76,
  );
  return joinBytes([
    header,
    data,
    new Uint8Array(count * SECTOR - data.length),
    entry('Root Entry', 5, END_OF_CHAIN, 0, 1),
    entry(name, 2, forgery.streamStart ?? 0, forgery.streamSize ?? data.length, FREE),
    entry('', 0, 0, 0, FREE),
    entry('', 0, 0, 0, FREE),
    le(...fat.map((next) => [next, 4] as const)),
  ]);
}

export function xlsOf(workbook: WrittenXls): Uint8Array {
  return compoundFile('Workbook', xlsStream(workbook));
}
