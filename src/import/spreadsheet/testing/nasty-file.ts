/** A file made to do harm, or broken as files break, and what is to be said of it. */
export interface NastyFile {
  /** A sentence's worth: what is wrong with it. Also the name of the file that the script writes. */
  readonly name: string;
  readonly extension: string;
  readonly bytes: () => Uint8Array;
  /** The code of the refusal, or how many rows are read all the same. */
  readonly expected: string | number;
}

export function repeated(text: string, times: number): string {
  return text.repeat(times);
}
