import type { DraftItem, SingleField } from '../orders/order-draft.ts';
import { batchOfSlot } from './batch.ts';
import type { Slot } from './batch.ts';

/** What a person can change of a row. `parcel` is the row that it is combined into; `parcel.*` are of a combined row as a whole. */
export type TextCell = SingleField | 'parcel.remark';
export type ItemsCell = 'items' | 'parcel.items';
export type CellKey = TextCell | ItemsCell | 'copies' | 'leftOut' | 'kept' | 'parcel';

/** Undefined: as the source has it. */
export type CellValue = string | readonly DraftItem[] | number | boolean | undefined;

export function isItemsCell(key: CellKey): key is ItemsCell {
  return key === 'items' || key === 'parcel.items';
}

/** What people typed over the sources' values: sparse, apart from the drafts, so that undo never touches those. */
export class EditedCells {
  readonly #texts = new Map<TextCell, Map<Slot, string>>();
  readonly #items = new Map<ItemsCell, Map<Slot, readonly DraftItem[]>>();

  text(slot: Slot, key: TextCell): string | undefined {
    return this.#texts.get(key)?.get(slot);
  }

  items(slot: Slot, key: ItemsCell): readonly DraftItem[] | undefined {
    return this.#items.get(key)?.get(slot);
  }

  setText(slot: Slot, key: TextCell, value: string | undefined): void {
    setIn(this.#texts, key, slot, value);
  }

  setItems(slot: Slot, key: ItemsCell, value: readonly DraftItem[] | undefined): void {
    setIn(this.#items, key, slot, value);
  }

  /** The fields that were typed over in a row. */
  *textsOf(slot: Slot): Generator<readonly [TextCell, string]> {
    for (const [key, values] of this.#texts) {
      const value = values.get(slot);
      if (value !== undefined) yield [key, value];
    }
  }

  has(slot: Slot): boolean {
    for (const values of this.#texts.values()) if (values.has(slot)) return true;
    for (const values of this.#items.values()) if (values.has(slot)) return true;
    return false;
  }

  forgetBatch(batch: number): void {
    for (const values of [...this.#texts.values(), ...this.#items.values()]) {
      for (const slot of values.keys()) if (batchOfSlot(slot) === batch) values.delete(slot);
    }
  }
}

function setIn<K, V>(table: Map<K, Map<Slot, V>>, key: K, slot: Slot, value: V | undefined): void {
  const values = table.get(key);
  if (value === undefined) {
    values?.delete(slot);
    if (values?.size === 0) table.delete(key);
  } else if (values === undefined) table.set(key, new Map([[slot, value]]));
  else values.set(slot, value);
}
