import { foldText, rawSpan } from '../fold/fold.ts';
import { MASK } from '../outcome.ts';
import { pickupPlaceIn } from '../recognise/pickup-place.ts';
import { japaneseParts } from '../recognise/units-abroad/japan.ts';
import type { Cut } from './address-text.ts';

/** Cuts of a Japanese address. The building's name stands between house and room and may be shown. */

/** Up to the building's name. */
export function kanaBuilding(text: string): Cut {
  const folded = foldText(text);
  if (pickupPlaceIn(folded.text)?.start === 0) return all(text);
  const { unit } = japaneseParts(folded.text);
  if (unit === undefined) return all(text);
  return { keep: [rawSpan(folded, 0, unit)], before: '', after: MASK };
}

/** The same, masked at its end whether there was a room or not. */
export function kanaEstate(text: string): Cut {
  return { ...kanaBuilding(text), after: MASK };
}

const NAME = /\p{L}{2}/u;

/** Area and building's name without the house's numbers. */
export function kanaNames(text: string): Cut {
  const folded = foldText(text);
  const { area, house, unit = folded.text.length } = japaneseParts(folded.text);
  const keep = [rawSpan(folded, 0, area)];
  if (NAME.test(folded.text.slice(house, unit))) keep.push(rawSpan(folded, house, unit));
  return { keep, before: '', after: MASK };
}

/** The area alone. */
export function kanaArea(text: string): Cut {
  const folded = foldText(text);
  return { keep: [rawSpan(folded, 0, japaneseParts(folded.text).area)], before: '', after: MASK };
}

function all(text: string): Cut {
  return { keep: [{ start: 0, end: text.length }], before: '', after: '' };
}
