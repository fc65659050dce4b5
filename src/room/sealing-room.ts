import type { Answer } from './grid-room.ts';

/**
 * Sealed codes in the clean room: one key, in memory alone, and what people open with it. The key's own line is given
 * out once, to be saved, when it is made.
 */
export interface SealingRoom {
  /** Makes a key and keeps it in place of the one there was. */
  makeSealKey(): Promise<MadeSealKey>;
  /** Takes the key of a line that `makeSealKey` gave; refused with the reason, and then the key stays the one it was. */
  useSealKey(line: string): Promise<Answer<SealKeyView>>;
  forgetSealKey(): Promise<void>;
  /**
   * The record of a sealed code that somebody scanned, because that person asked for it. Counted. `labelId` is the
   * label's number, which codes that are bound to one need.
   */
  openSealed(scanned: string, labelId: string): Promise<Answer<OpenedRecord>>;
}

export interface SealKeyView {
  /** 8 hexadecimal digits that say which key it is. */
  readonly id: string;
}

export interface MadeSealKey extends SealKeyView {
  readonly fileName: string;
  /** The key as its file holds it. */
  readonly line: string;
}

export interface OpenedRecord {
  readonly name: string;
  readonly phone: string;
  readonly address: readonly string[];
  readonly remark: string;
}
