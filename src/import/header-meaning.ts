import type { OrderField, PartyField } from '../orders/order-fields.ts';

/** Whom a column is about, as its header says. `payer` is the buyer or the bill: not where the parcel goes. */
export type HeaderSide = 'recipient' | 'sender' | 'payer' | 'unsaid';

/** What a header says: a field, and its place where several columns make the value (0 = all of it in one column). */
export interface HeaderMeaning {
  readonly field: OrderField;
  readonly part: number;
  readonly side: HeaderSide;
  readonly confidence: number;
}

/** How surely a header says what it says, by whom it says it of. */
export const SIDE_CONFIDENCE: Readonly<Record<HeaderSide, number>> = {
  recipient: 0.95,
  sender: 0.95,
  unsaid: 0.85,
  payer: 0.5,
};

export function partyMeaning(field: PartyField, part: number, side: HeaderSide): HeaderMeaning {
  const party = side === 'sender' ? 'sender' : 'recipient';
  return { field: `${party}.${field}`, part, side, confidence: SIDE_CONFIDENCE[side] };
}
