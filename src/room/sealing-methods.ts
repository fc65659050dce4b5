import { hashText } from '../base/hash-text.ts';
import { failure, success } from '../base/result.ts';
import type { Order } from '../orders/order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { createSealSlots } from '../print/seal-slots.ts';
import type { SealSlot } from '../print/seal-slots.ts';
import type { SealedSlots } from '../layout/label-layout.ts';
import { makeSealKey, readSealKey, sealKeyFileName } from '../sealing/seal-key.ts';
import type { SealKey } from '../sealing/seal-key.ts';
import { scannedText, Sealer } from '../sealing/sealer.ts';
import type { SealTools } from '../sealing/sealer.ts';
import type { Template } from '../template/template.ts';
import type { SealingRoom } from './sealing-room.ts';

/** Sealed codes that are kept so that a label in view looks the same from one drawing to the next. */
const MOST_KEPT = 500;

/** The room's key, what it seals, and what it opens. */
export class RoomSeals {
  readonly #tools: SealTools;
  #sealer: Sealer | undefined;
  /** By a hash of what is in them: an order that is deleted is nowhere else either. */
  readonly #kept = new Map<number, Awaited<ReturnType<SealSlot>>>();

  constructor(tools: SealTools) {
    this.#tools = tools;
  }

  /** What prints are sealed with, each anew; undefined without a key. */
  get sealer(): Sealer | undefined {
    return this.#sealer;
  }

  /** The slots of a label that is only looked at: sealed once for each key, record and slot. */
  slotsInView(template: Template, order: Order, masked: MaskedOrder): Promise<SealedSlots | undefined> {
    const sealer = this.#sealer;
    return createSealSlots(template, sealer && this.#keeping(sealer))(order, masked);
  }

  /** The same of one of many labels that are looked through once. */
  slotsChecked(template: Template, order: Order, masked: MaskedOrder): Promise<SealedSlots | undefined> {
    const sealer = this.#sealer;
    return createSealSlots(template, sealer && ((record, slot) => sealer.seal(record, slot)))(order, masked);
  }

  #keeping(sealer: Sealer): SealSlot {
    return async (record, slot) => {
      const key = hashText(JSON.stringify([record, slot.version, slot.labelId ?? null]));
      const kept = this.#kept.get(key) ?? (await sealer.seal(record, slot));
      if (this.#sealer !== sealer) return kept;
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(key, kept);
      return kept;
    };
  }

  /** Orders are gone, and with them what was sealed of them to be looked at. */
  forgetLabels(): void {
    this.#kept.clear();
  }

  take(key: SealKey | undefined): void {
    this.#sealer = key && new Sealer(key, this.#tools);
    this.#kept.clear();
  }
}

/**
 * @param opened told of each record that was opened.
 * @param forgotten told when the key is to be nowhere any more.
 */
export function sealingMethods(
  seals: RoomSeals,
  { crypto }: SealTools,
  opened: () => void,
  forgotten: () => void,
): SealingRoom {
  return {
    async makeSealKey() {
      const { key, line } = await makeSealKey(crypto);
      seals.take(key);
      return { id: key.id, fileName: sealKeyFileName(key.id), line };
    },
    async useSealKey(line) {
      const read = await readSealKey(line, crypto);
      if (!read.ok) return read;
      seals.take(read.value);
      return success({ id: read.value.id });
    },
    async forgetSealKey() {
      seals.take(undefined);
      forgotten();
    },
    async openSealed(scanned, labelId) {
      const { sealer } = seals;
      if (sealer === undefined) return failure({ code: 'sealed-no-key-here' });
      const record = await sealer.open(scannedText(scanned), labelId);
      if (record.ok) opened();
      return record;
    },
  };
}
