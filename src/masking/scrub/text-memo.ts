import { TextFacts } from './text-facts.ts';
import type { TextPlace } from './text-place.ts';

/** More different texts than a shop has goods; beyond it everything is forgotten. */
const MOST_TEXTS = 4_000;
/** What is longer is no region, and hardly ever comes twice. */
const LONGEST_REGION = 12;

type Repeated = Exclude<TextPlace, 'number'>;

/**
 * The facts of texts that many orders share: regions, goods, remarks. Holds texts of orders, so it is made for one run
 * over them and dropped with it.
 */
export class TextMemo {
  readonly #texts: Readonly<Record<Repeated, Map<string, TextFacts>>> = {
    place: new Map(),
    goods: new Map(),
    remark: new Map(),
  };

  facts(raw: string, place: TextPlace): TextFacts {
    if (place === 'number' || (place === 'place' && raw.length > LONGEST_REGION))
      return new TextFacts(raw, place);
    const known = this.#texts[place];
    let facts = known.get(raw);
    if (facts === undefined) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(raw, (facts = new TextFacts(raw, place)));
    }
    return facts;
  }
}
