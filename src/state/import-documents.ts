import { textOf } from './pick-file.ts';

interface Takers {
  readonly printers: { importFiles(files: readonly File[]): void };
  readonly papers: { importFiles(files: readonly File[]): void };
}

/** Longer files are neither. */
const LARGEST = 20_000;
const IS_STOCK = /"schema"\s*:\s*"hushlabel\/stock"/u;

/** Files that were dropped at the Print step: papers, and all else is taken for printers, which say what they cannot read. */
export function importDocuments(files: readonly File[], { printers, papers }: Takers): void {
  for (const file of files) void isPaper(file).then((is) => (is ? papers : printers).importFiles([file]));
}

async function isPaper(file: File): Promise<boolean> {
  return file.size <= LARGEST && IS_STOCK.test((await textOf(file)) ?? '');
}
