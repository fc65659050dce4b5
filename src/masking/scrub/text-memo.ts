import { cleanText } from '../clean-text.ts';
import { TextFacts } from './text-facts.ts';
import type { TextPlace } from './text-place.ts';

/** More different texts than a shop has goods; beyond it everything is forgotten. */
const MOST_TEXTS = 4_000;
/** What is longer is no region, and hardly ever comes twice. */
const LONGEST_REGION = 12;

type Repeated = Exclude<TextPlace, 'number'>;

/** A text as an order has it, what can be said of it, and what was made of it where it holds nothing personal. */
export interface ReadText<Made> {
  readonly facts: TextFacts;
  made: Made | undefined;
}

/**
 * Texts that many orders share: regions, goods, remarks. Holds texts of orders, so it is made for one run over them and
 * dropped with it.
 */
export class TextMemo<Made> {
  readonly #texts: Readonly<Record<Repeated, Map<string, ReadText<Made>>>> = {
    place: new Map(),
    goods: new Map(),
    remark: new Map(),
  };

  /** A text that need not be clean. */
  read(value: string, place: TextPlace): ReadText<Made> {
    if (place === 'number' || (place === 'place' && value.length > LONGEST_REGION))
      return readText(value, place);
    const known = this.#texts[place];
    let read = known.get(value);
    if (read === undefined) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(value, (read = readText(value, place)));
    }
    return read;
  }
}

function readText<Made>(value: string, place: TextPlace): ReadText<Made> {
  return { facts: new TextFacts(cleanText(value), place), made: undefined };
}
