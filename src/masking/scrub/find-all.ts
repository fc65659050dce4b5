import type { Find } from './find.ts';
import { findOwnValues } from './find-own-values.ts';
import { addShapes, isUsualNumber } from './find-shapes.ts';
import type { TextForms } from './forms.ts';
import type { OwnValues } from './own-values.ts';
import { merge } from './spans.ts';
import { TextFacts } from './text-facts.ts';
import type { TextPlace } from './text-place.ts';

const NOTHING: readonly Find[] = [];

/** Everything personal in a text, in order and apart. */
export function findAll(raw: string, own: OwnValues, place: TextPlace): readonly Find[] {
  return findIn(new TextFacts(raw, place), own);
}

/** The same of a text of which something is known already. */
export function findIn(facts: TextFacts, own: OwnValues): readonly Find[] {
  const { text, place } = facts;
  if (text === '') return NOTHING;
  const mayBeIn = own.mayBeIn(facts);
  if (place === 'number' && isUsualNumber(text)) {
    if (!mayBeIn && !own.mayBeAmong(text)) return NOTHING;
  } else if (!mayBeIn && !facts.mayHoldShape) {
    return NOTHING;
  }
  const found: Find[] = [];
  if (mayBeIn || facts.asksMore || isAmong(facts.forms, own))
    findOwnValues(facts.forms, own, place, found);
  return found.length === 0 ? facts.mergedShapes : merge([...found, ...facts.shapes]);
}

function isAmong({ digits, readOut }: TextForms, own: OwnValues): boolean {
  return (
    (digits !== undefined && own.mayBeAmong(digits.text)) ||
    (readOut !== undefined && own.mayBeAmong(readOut.text))
  );
}

/** The same with nothing left out because a look says that it can find nothing. */
export function findInForms(forms: TextForms, own: OwnValues, place: TextPlace): readonly Find[] {
  const found: Find[] = [];
  findOwnValues(forms, own, place, found);
  addShapes(forms, place, found);
  return found.length === 0 ? found : merge(found);
}
