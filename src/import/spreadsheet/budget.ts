import { SHEET_LIMITS } from '../limits.ts';
import { refuse } from './refusal.ts';

/** What one source has used up of what it may unpack; shared by a zip and the workbooks in it. */
export class Budget {
  #unpacked = 0;

  get unpackedBytes(): number {
    return this.#unpacked;
  }

  unpack(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > SHEET_LIMITS.unpacked) {
      refuse('unpacks-too-large', { params: { limit: SHEET_LIMITS.unpacked } });
    }
  }
}
