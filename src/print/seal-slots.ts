import { failure } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { SealedSlots } from '../layout/label-layout.ts';
import type { MaskedField, MaskedOrder } from '../masking/masked-order.ts';
import type { Order } from '../orders/order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { orderRecord } from '../sealing/order-record.ts';
import type { SealedFor, Sealer } from '../sealing/sealer.ts';
import type { PackProblem, SealedRecord } from '../sealing/sealed-record.ts';
import type { SealBinding, SealedElement, Template } from '../template/template.ts';

/** Seals one record for one slot. */
export type SealSlot = (record: SealedRecord, slot: SealedFor) => Promise<Result<MaskedText, PackProblem>>;

/** What the sealed slots of an order's label hold, sealed anew; undefined where the template has no slot or nobody a key. */
export type SealSlots = (order: Order, masked: MaskedOrder) => Promise<SealedSlots | undefined>;

/** Hidden elements are drawn nowhere, and so not sealed. */
function sealedElements({ elements }: Template): readonly SealedElement[] {
  return elements.filter((element) => element.kind === 'sealed').filter(({ hidden }) => hidden !== true);
}

export function createSealSlots(template: Template, seal: SealSlot | undefined): SealSlots {
  const slots = sealedElements(template);
  return async (order, masked) => {
    if (seal === undefined || slots.length === 0) return undefined;
    const sealed = new Map<string, NonNullable<ReturnType<SealedSlots['get']>>>();
    for (const slot of slots) sealed.set(slot.id, await sealOne(slot, order, masked, seal));
    return sealed;
  };
}

async function sealOne(
  { version, remark, boundTo }: SealedElement,
  order: Order,
  masked: MaskedOrder,
  seal: SealSlot,
): Promise<NonNullable<ReturnType<SealedSlots['get']>>> {
  const record = orderRecord(order, remark);
  if (boundTo === undefined) return seal(record, { version });
  const { text, state } = numberOf(masked, boundTo);
  if (text.text.trim() === '') return failure({ code: 'sealed-id-empty' });
  // Whoever opens the code has to read or scan the number: a number that is masked is none.
  if (state !== 'shown') return failure({ code: 'sealed-id-hidden' });
  return seal(record, { version, labelId: text.text });
}

function numberOf({ orderNo, tracking }: MaskedOrder, binding: SealBinding): MaskedField {
  switch (binding) {
    case 'order.number':
      return orderNo;
    case 'order.tracking':
      return tracking;
    case 'order.code':
      return tracking.state === 'empty' ? orderNo : tracking;
  }
}

/** Sealer of one job that can be asked afterwards whether what was read back opens to what was sealed. */
export class JobSeals {
  readonly #sealer: Sealer;
  readonly #made = new Map<string, { readonly record: SealedRecord; readonly labelId: string | undefined }>();

  constructor(sealer: Sealer) {
    this.#sealer = sealer;
  }

  readonly seal: SealSlot = async (record, slot) => {
    const sealed = await this.#sealer.seal(record, slot);
    if (sealed.ok) this.#made.set(sealed.value.text, { record, labelId: slot.labelId });
    return sealed;
  };

  /** Whether this job sealed it. */
  has(content: string): boolean {
    return this.#made.has(content);
  }

  /** Whether what was read off the finished file opens with the key to the record that it was made of. */
  async opens(content: string): Promise<boolean> {
    const made = this.#made.get(content);
    if (made === undefined) return false;
    const opened = await this.#sealer.open(content, made.labelId);
    return opened.ok && isSame(opened.value, made.record);
  }
}

function isSame(one: SealedRecord, other: SealedRecord): boolean {
  return (
    one.name === other.name &&
    one.phone === other.phone &&
    one.remark === other.remark &&
    one.address.length === other.address.length &&
    one.address.every((line, at) => line === other.address[at])
  );
}
