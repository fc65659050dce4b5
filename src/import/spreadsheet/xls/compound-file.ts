import { u16, u32 } from '../little-endian.ts';
import { refuse } from '../refusal.ts';

/** A stream of a compound file, by name. */
export interface CompoundFile {
  /** Names of the streams, in upper case. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sectors from here on are marks: free, end of chain, FAT, DIFAT. */
const LAST_SECTOR = 0xfffffffa;
const HEADER_FAT_SECTORS = 109;
const DIRECTORY_ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
const MOST_ENTRIES = 10_000;

/** By half of its mark: of a file that was cut short there may be no more. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.slice(0, 4).every((byte, index) => bytes[index] === byte);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file (Microsoft MS-CFB 9.0), the container of old Office files. Chains of sectors are followed for at most as many
 * steps as the file has sectors, so a circle ends; a chain that leaves the file refuses it (`workbook-damaged`). The
 * directory is read as a list: its tree is not needed, and could be a circle too.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const shift = u16(bytes, 30);
  const isKnown = u16(bytes, 28) === 0xfffe && (shift === 9 || shift === 12) && u16(bytes, 32) === 6;
  const isMarked = MAGIC.every((byte, index) => bytes[index] === byte);
  if (!isMarked || !isKnown || bytes.length < 512) refuse('workbook-damaged');
  const sectors = new Sectors(bytes, 1 << shift);
  const directory = sectors.chain(u32(bytes, 48), Number.POSITIVE_INFINITY);
  const entries = readEntries(directory);
  const root = entries.find(({ type }) => type === ROOT);
  const streams = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.type === STREAM && !streams.has(entry.name)) streams.set(entry.name, entry);
  }
  const cutoff = u32(bytes, 56);
  const readMini = (entry: Entry): Uint8Array => {
    if (root === undefined) return refuse('workbook-damaged');
    const mini = sectors.chain(root.start, root.size);
    const table = sectors.chain(u32(bytes, 60), Number.POSITIVE_INFINITY);
    return miniChain(mini, table, entry);
  };
  return {
    names: new Set(streams.keys()),
    read(name) {
      const entry = streams.get(name);
      if (entry === undefined) return undefined;
      if (entry.size > bytes.length) refuse('workbook-damaged');
      return entry.size < cutoff ? readMini(entry) : sectors.chain(entry.start, entry.size);
    },
  };
}

class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #count: number;
  /** Sectors that hold the table of sectors. */
  readonly #table: readonly number[];

  constructor(bytes: Uint8Array, size: number) {
    this.#bytes = bytes;
    this.#size = size;
    this.#count = Math.ceil(Math.max(0, bytes.length - size) / size);
    this.#table = this.#readTable();
  }

  /** The bytes of a chain of sectors, `size` of them or all. */
  chain(start: number, size: number): Uint8Array {
    const sectors: number[] = [];
    const needed = size === Number.POSITIVE_INFINITY ? size : Math.ceil(size / this.#size);
    for (let sector = start; sector < LAST_SECTOR && sectors.length < needed; sector = this.#next(sector)) {
      if (sector >= this.#count || sectors.length >= this.#count) refuse('workbook-damaged');
      sectors.push(sector);
    }
    if (needed !== Number.POSITIVE_INFINITY && sectors.length < needed) refuse('workbook-damaged');
    const whole = new Uint8Array(needed === Number.POSITIVE_INFINITY ? sectors.length * this.#size : size);
    for (const [index, sector] of sectors.entries()) {
      const at = index * this.#size;
      whole.set(this.#sector(sector).subarray(0, whole.length - at), at);
    }
    return whole;
  }

  /** The last sector of a file may be cut short. */
  #sector(sector: number): Uint8Array {
    return this.#bytes.subarray((sector + 1) * this.#size, (sector + 2) * this.#size);
  }

  #next(sector: number): number {
    const perSector = this.#size / 4;
    const table = this.#table[Math.floor(sector / perSector)];
    if (table === undefined || table >= this.#count) return refuse('workbook-damaged');
    return u32(this.#bytes, (table + 1) * this.#size + (sector % perSector) * 4);
  }

  #readTable(): readonly number[] {
    const table: number[] = [];
    const most = Math.ceil((this.#count * 4) / this.#size) + 1;
    const add = (sector: number): void => {
      if (sector < LAST_SECTOR && table.length < most) table.push(sector);
    };
    for (let index = 0; index < HEADER_FAT_SECTORS; index += 1) add(u32(this.#bytes, 76 + index * 4));
    const perSector = this.#size / 4 - 1;
    let sector = u32(this.#bytes, 68);
    for (let step = 0; sector < LAST_SECTOR; step += 1) {
      if (sector >= this.#count || step > most) refuse('workbook-damaged');
      const at = (sector + 1) * this.#size;
      for (let index = 0; index < perSector; index += 1) add(u32(this.#bytes, at + index * 4));
      sector = u32(this.#bytes, at + perSector * 4);
    }
    return table;
  }
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
    if (entries.length >= MOST_ENTRIES) refuse('workbook-damaged');
    const length = Math.min(64, u16(directory, at + 64));
    let name = '';
    for (let index = 0; index + 2 < length; index += 2)
      name += String.fromCharCode(u16(directory, at + index));
    entries.push({
      name: name.toUpperCase(),
      type: directory[at + 66] ?? 0,
      start: u32(directory, at + 116),
      size: u32(directory, at + 120),
    });
  }
  return entries;
}

const MINI_SECTOR = 64;

function miniChain(mini: Uint8Array, table: Uint8Array, { start, size }: Entry): Uint8Array {
  const whole = new Uint8Array(size);
  let sector = start;
  for (let at = 0; at < size; at += MINI_SECTOR) {
    const from = sector * MINI_SECTOR;
    if (from >= mini.length || sector * 4 + 4 > table.length) refuse('workbook-damaged');
    whole.set(mini.subarray(from, from + Math.min(MINI_SECTOR, size - at)), at);
    sector = u32(table, sector * 4);
  }
  return whole;
}
