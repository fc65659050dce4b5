import { allowedIn } from './decide/allowed-find.ts';
import type { AllowedFind } from './decide/allowed-find.ts';
import type { MaskedField } from './masked-order.ts';
import type { RunMemo } from './run-memo.ts';
import { isUntouched } from './scrub/find-all.ts';
import type { OwnValues } from './scrub/own-values.ts';
import type { FieldScrubber, Scrubber } from './scrub/scrub.ts';
import { holdTogether, scrubberOf } from './scrub/split-values.ts';
import type { TextFacts } from './scrub/text-facts.ts';
import type { ReadText } from './scrub/text-memo.ts';

/** The texts that one order shows, and what of its people free text must not show. */
export class OrderTexts {
  /** Takes out of a text what the policy hides. `field` names a free text, of which some finds may be allowed. */
  readonly scrub: FieldScrubber;
  readonly #own: OwnValues;
  readonly #memo: RunMemo;
  readonly #allowed: readonly AllowedFind[];
  readonly #free: readonly TextFacts[];
  #scrubber: Scrubber | undefined;
  #hasPlain: boolean | undefined;

  /** `goods` and `remark` as the order has them. */
  constructor(
    own: OwnValues,
    goods: readonly string[],
    remark: string,
    memo: RunMemo,
    allowed: readonly AllowedFind[],
  ) {
    this.#own = own;
    this.#memo = memo;
    this.#allowed = allowed;
    this.#free = [
      ...goods.map((name) => memo.texts.read(name, 'goods').facts),
      memo.texts.read(remark, 'remark').facts,
    ];
    this.scrub = (raw, place, field) => {
      this.#scrubber ??= scrubberOf(own, this.#free, (text, where) => memo.texts.read(text, where).facts);
      const spans = field === undefined || allowed.length === 0 ? [] : allowedIn(allowed, field, raw);
      return this.#scrubber(raw, place, spans);
    };
  }

  /** A name of goods or the remark, if there is nothing in it to take out, by itself or with the others. */
  plainFree(value: string, place: 'goods' | 'remark'): ReadText<MaskedField> | undefined {
    this.#hasPlain ??= this.#allowed.length === 0 && !holdTogether(this.#free, this.#own);
    return this.#hasPlain ? this.#untouched(value, place) : undefined;
  }

  /** The name of a region, if there is nothing in it to take out. */
  plainPlace(value: string): ReadText<MaskedField> | undefined {
    return this.#untouched(value, 'place');
  }

  #untouched(value: string, place: 'goods' | 'remark' | 'place'): ReadText<MaskedField> | undefined {
    const read = this.#memo.texts.read(value, place);
    return isUntouched(read.facts, this.#own) ? read : undefined;
  }
}
