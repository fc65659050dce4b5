import type { Secret } from '../privacy/secret.ts';
import type { PrivateKind } from './order-draft.ts';

/** One side of a parcel. Fields that the source does not have are empty secrets, never undefined. */
export interface Party {
  readonly name: Secret<'name'>;
  /** Mainland mobiles as 11 bare digits, landlines as `0571-88001234`, several numbers joined by `/`. */
  readonly phone: Secret<'phone'>;
  /** Extension of a virtual number (`17012345678-1234` → `1234`). */
  readonly extension: Secret<'extension'>;
  readonly province: Secret<'province'>;
  readonly city: Secret<'city'>;
  readonly district: Secret<'district'>;
  /** The address below the district: street, number, building, unit, room. */
  readonly detail: Secret<'detail'>;
  readonly postcode: Secret<'postcode'>;
  readonly country: Secret<'country'>;
  /**
   * The last day of a virtual number, as an ISO date, where its source says so; `--12-01` where that names no year
   * (`expiryDate` finds it). Says nothing of a person.
   */
  readonly virtualUntil?: string;
}

export interface Item {
  readonly name: Secret<'goods'>;
  /** How many; 1 where the source does not say. */
  readonly quantity: number;
}

/** A personal value of the order that no label shows: see `OrderDraft.hidden`. */
export interface PrivateValue {
  readonly kind: PrivateKind;
  readonly text: Secret;
}

/** One parcel to label, checked: see `parseOrder`. Holds real personal data and therefore lives in the room only. */
export interface Order {
  /** Record number of its first row in the source (see `Problem.row`). */
  readonly row: number;
  readonly orderNo: Secret<'orderNo'>;
  readonly tracking: Secret<'tracking'>;
  readonly recipient: Party;
  readonly sender: Party;
  readonly items: readonly Item[];
  readonly remark: Secret<'remark'>;
  /** Further personal values of the order, which text is scrubbed of; absent where there are none. */
  readonly private?: readonly PrivateValue[];
}
