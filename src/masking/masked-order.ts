import type { MaskedText } from '../privacy/masked-text.ts';
import type { Find } from './scrub/find.ts';
import type { Side } from './open-order.ts';

/** What masking did to one value. */
export const MASK_STATES = [
  /** There was nothing. */
  'empty',
  /** The policy shows it as it is. */
  'shown',
  /** Part of it is hidden. */
  'masked',
  /** All of it is hidden; the text is a fixed mask or empty. */
  'hidden',
  /** A virtual number, kept dialable. */
  'virtual',
  /** The platform had masked it before it came to us. */
  'already-masked',
  /** Free text in which personal values were found and replaced. */
  'scrubbed',
] as const;
export type MaskState = (typeof MASK_STATES)[number];

/** A value that may be shown: its text, what was done, and the rule that did it (for "why does it look like this"). */
export interface MaskedField {
  readonly text: MaskedText;
  readonly state: MaskState;
  /** Id of the rule in the policy, such as `name.surname-only`. Named in both languages by `i18n/`. */
  readonly rule: string;
}

export interface MaskedParty {
  readonly name: MaskedField;
  readonly phone: MaskedField;
  readonly extension: MaskedField;
  /** The last day of a virtual number that is shown, `2026-12-01` or `12-01`; empty where nobody said. */
  readonly phoneUntil: MaskedField;
  readonly province: MaskedField;
  readonly city: MaskedField;
  readonly district: MaskedField;
  readonly detail: MaskedField;
  readonly postcode: MaskedField;
  readonly country: MaskedField;
  /** The last digits that `phone` shows, for finding a parcel on a shelf; empty for virtual numbers. */
  readonly pickup: MaskedField;
}

/** A value of an order of which rules may leave out everything, mask included. */
export type WithheldPlace =
  'goods' | 'remark' | `${Side}.${Exclude<keyof MaskedParty, 'extension' | 'phoneUntil'>}`;

export interface MaskedItem {
  readonly name: MaskedField;
  readonly quantity: number;
}

/** A personal value that was found in a free text and replaced. */
export interface FoundValue {
  /** `orderNo`, `tracking`, `items.0.name`, `remark`. */
  readonly field: string;
  readonly kind: Find['kind'];
}

/** An order as one policy shows it. Nothing in it needs hiding any more. */
export interface MaskedOrder {
  readonly row: number;
  readonly policy: string;
  readonly orderNo: MaskedField;
  readonly tracking: MaskedField;
  readonly recipient: MaskedParty;
  readonly sender: MaskedParty;
  readonly items: readonly MaskedItem[];
  readonly remark: MaskedField;
  /** What the rules leave out whole, whether the order has it or not. */
  readonly withheld: ReadonlySet<WithheldPlace>;
  /** What was replaced in goods, remark and numbers. */
  readonly finds: readonly FoundValue[];
}
