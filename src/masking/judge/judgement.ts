import type { FoundValue, MaskedOrder } from '../masked-order.ts';
import type { Estimate } from './factor.ts';
import type { PeopleFactor } from './people-that-fit.ts';
import type { PhoneFactor } from './phones-that-fit.ts';
import type { Showing } from './showing.ts';
import type { ShownOnLabel } from './shown-on-label.ts';
import type { Standard } from './standard.ts';
import type { WarningCode } from './warning-codes.ts';

/** What one masked label comes to. Counts and codes; nothing of it needs hiding. */
export interface OrderJudgement {
  readonly row: number;
  /** Of both sides, the worse. */
  readonly standard: Standard;
  readonly sides: { readonly recipient: Standard; readonly sender: Standard };
  /** People and phone numbers that could be the recipient's, going by what the label shows. */
  readonly people: Estimate<PeopleFactor>;
  readonly phones: Estimate<PhoneFactor>;
  /** Whether the label shows anything of a phone number that is the recipient's own. */
  readonly showsPhone: boolean;
  readonly finds: readonly FoundValue[];
  readonly warnings: readonly WarningCode[];
}

/** A judgement, and what is needed to compare it with those of other orders; stays in the room. */
export interface JudgedOrder {
  readonly judgement: OrderJudgement;
  readonly masked: MaskedOrder;
  readonly shown: ShownOnLabel;
  /** Digits of the recipient's phone, to tell one person's labels; empty where there is none. */
  readonly person: string;
  readonly showing: Showing;
}
