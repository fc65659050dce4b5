import { Estimates } from './judge/estimates.ts';
import { sensitiveGoods } from './judge/sensitive-goods.ts';
import type { Standard } from './judge/standard.ts';
import type { MaskedField, MaskedParty } from './masked-order.ts';
import type { PartyPolicy } from './policy.ts';
import { Remembered } from './remembered.ts';
import type { SharedSender } from './shared-sender.ts';
import { TextMemo } from './scrub/text-memo.ts';

/**
 * What one run over many orders need not work out twice, since it depends on nothing but what orders share: regions,
 * goods, remarks. It holds such texts, so whoever runs over orders makes one, hands it to each and drops it with the run.
 * No result depends on it.
 */
export class RunMemo {
  readonly texts = new TextMemo<MaskedField>();
  readonly estimates = new Estimates();
  /** The last sender under each policy: a shop's orders have one. */
  readonly senders = new Map<PartyPolicy, SharedSender>();
  readonly #standards = new WeakMap<MaskedParty, Standard>();
  readonly #sensitive = new Remembered<boolean>();

  /** What a masked sender comes to; orders that share one have the same object. */
  standardOf(sender: MaskedParty, judge: () => Standard): Standard {
    let standard = this.#standards.get(sender);
    if (standard === undefined) this.#standards.set(sender, (standard = judge()));
    return standard;
  }

  isSensitive(goods: string): boolean {
    return this.#sensitive.of(goods, () => sensitiveGoods(goods) !== undefined);
  }
}
