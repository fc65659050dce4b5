import type { ReadProgress } from '../read-progress.ts';
import { SHEET_LIMITS } from '../limits.ts';
import { refuse } from './refusal.ts';

/** What one source has used up of what it may unpack; shared by a zip and the workbooks in it. */
export class Budget {
  #unpacked = 0;
  #expected = 0;

  get unpackedBytes(): number {
    return this.#unpacked;
  }

  /** How far unpacking is, as far as the files in a zip say how large they are. */
  get progress(): ReadProgress {
    return { stage: 'cells', done: this.#unpacked, total: Math.max(this.#expected, this.#unpacked, 1) };
  }

  expect(bytes: number): void {
    this.#expected += bytes;
  }

  unpack(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > SHEET_LIMITS.unpacked) {
      refuse('unpacks-too-large', { params: { limit: SHEET_LIMITS.unpacked } });
    }
  }
}
