import { familiesOf, namesOf } from './own-names.ts';
import type { Person } from './recognise/people.ts';
import { tighten, tightenFolded } from './scrub/forms.ts';
import type { Needles } from './scrub/own-values.ts';

/** What the policy hides of some people, as needles: the forms in which free text is searched for it. */

const SHORTEST_ADDRESS = 4;
const SHORTEST_POSTCODE = 4;
const SHORTEST_WORD = 5;
const UNIT_WORDS = /[0-9零〇一二两三四五六七八九十百]{1,6}(?:单元|室|户|房|号房|楼|层)/g;
const SHORTEST_UNIT = 3;

/** What needles are made of. */
export interface Sources {
  readonly people: readonly Person[];
  readonly hidesFamilies: boolean;
  readonly addresses: readonly string[];
  readonly postcode: string;
  readonly words: readonly string[];
}

/** `folded` are the hidden parts of addresses, folded. */
export function needlesOf(
  { people, hidesFamilies, postcode, words }: Sources,
  folded: readonly string[],
): Needles {
  const hiddenParts = folded.map(tightenFolded);
  const units = hiddenParts.flatMap((part) => part.match(UNIT_WORDS) ?? []);
  return {
    ...namesOf(people),
    families: hidesFamilies ? familiesOf(people) : [],
    addresses: [
      ...hiddenParts.filter((part) => part.length >= SHORTEST_ADDRESS && /[^0-9]/.test(part)),
      ...units.filter((unit) => unit.length >= SHORTEST_UNIT),
    ],
    postcodes: postcodeNeedles(postcode),
    words: words.map(tighten).filter((word) => word.length >= SHORTEST_WORD),
  };
}

/** A postcode as a needle; none where it is too short to tell. */
export function postcodeNeedles(raw: string): readonly string[] {
  const postcode = tighten(raw);
  return postcode.length >= SHORTEST_POSTCODE ? [postcode] : [];
}
