import { PARTY_FIELDS } from '../orders/order-fields.ts';
import { maskParty } from './mask-party.ts';
import type { MaskedParty } from './masked-order.ts';
import type { OpenParty } from './open-order.ts';
import type { OrderRules } from './policy.ts';
import type { PartyReading } from './read-party.ts';
import { findOfSide } from './scrub/find-all.ts';
import type { OwnValues, SideValues } from './scrub/own-values.ts';
import { scrubRead } from './scrub/scrub.ts';
import type { PlaceScrubber } from './scrub/scrub.ts';
import { TextFacts } from './scrub/text-facts.ts';
import type { Tokenizer } from './token.ts';

/** A sender as one set of rules shows it, and the texts that had to be clean for it. */
interface MaskedSender {
  readonly rules: OrderRules;
  readonly party: MaskedParty;
  readonly texts: readonly TextFacts[];
  /** Its own texts name itself, so that what is found may depend on what else is. */
  readonly namesItself: boolean;
}

/** A sender that many orders have: read once, and masked once for all orders whose people it does not name. */
export class SharedSender {
  readonly reading: PartyReading;
  readonly own: SideValues;
  readonly #party: OpenParty;
  readonly #token: Tokenizer;
  #masked: MaskedSender | undefined;

  constructor(party: OpenParty, token: Tokenizer, reading: PartyReading, own: SideValues) {
    this.#party = party;
    this.#token = token;
    this.reading = reading;
    this.own = own;
  }

  is(party: OpenParty, token: Tokenizer): boolean {
    return this.#token === token && PARTY_FIELDS.every((field) => this.#party[field] === party[field]);
  }

  /**
   * As the rules show it in an order that has these others; undefined where the sender's texts may name one of them,
   * and it has to be masked for that order.
   */
  maskedBeside(others: OwnValues, rules: OrderRules): MaskedParty | undefined {
    if (this.#masked?.rules !== rules) this.#masked = this.#maskAlone(rules);
    const { party, texts, namesItself } = this.#masked;
    if (namesItself) return undefined;
    for (const facts of texts)
      for (const side of others) if (findOfSide(facts, side).length > 0) return undefined;
    return party;
  }

  #maskAlone(rules: OrderRules): MaskedSender {
    const texts: TextFacts[] = [];
    let namesItself = false;
    const scrub: PlaceScrubber = (raw, place) => {
      const facts = new TextFacts(raw, place);
      const scrubbed = scrubRead(facts, [this.own]);
      texts.push(facts);
      if (scrubbed.finds.length > 0) namesItself = true;
      return scrubbed;
    };
    const { sender, pickup, glyph } = rules;
    return {
      rules,
      party: maskParty(this.#party, this.reading, sender, pickup, glyph, scrub),
      texts,
      namesItself,
    };
  }
}
