import { Estimates } from './judge/estimates.ts';
import { sensitiveGoods } from './judge/sensitive-goods.ts';
import type { MaskedField } from './masked-order.ts';
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
  readonly #sensitive = new Remembered<boolean>();

  isSensitive(goods: string): boolean {
    return this.#sensitive.of(goods, () => sensitiveGoods(goods) !== undefined);
  }
}
