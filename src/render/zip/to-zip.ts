import { zipSync } from 'fflate';

interface ZippedFile {
  /** ASCII, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day that a zip can say, by the local clock, which is how zips say a time: the same bytes wherever they are made. */
const noDate = (): Date => new Date(1980, 0, 1, 12);
/** A zip of this kind counts its files in 16 bits. */
const MOST_FILES = 65_535;

/**
 * Files as a zip (PKWARE APPNOTE 6.3), in their order, with no date, no comment and nothing of where they were made: same files, same
 * bytes. What is packed already is only stored. Throws a `RangeError` for more files than a zip can count.
 */
export function toZip(files: readonly ZippedFile[], isPacked: boolean): Uint8Array {
  if (files.length > MOST_FILES) throw new RangeError('more files than a zip counts');
  const byName = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return zipSync(byName, { level: isPacked ? 0 : 6, mtime: noDate() });
}
