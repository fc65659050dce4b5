import type { Find } from './find.ts';
import { findOwnValues, holdsPhoneRun } from './find-own-values.ts';
import { addShapes, isUsualNumber } from './find-shapes.ts';
import { findPartsOfNumbers } from './find-parts.ts';
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
    if (!mayBeIn && !holdsPhoneRun(text, own)) return NOTHING;
  } else if (!mayBeIn && !facts.mayHoldShape && !facts.mayHoldPart) {
    return NOTHING;
  }
  const found: Find[] = [];
  if (mayBeIn || facts.mayHoldRoom || maySpell(facts, own) || isAmong(facts, own))
    findOwnValues(facts.forms, own, place, found);
  else if (facts.mayHoldPart) findPartsOfNumbers(facts.folded, own, found);
  if (found.length > 0) return merge([...found, ...facts.shapes]);
  return facts.mayHoldShape || mayBeIn ? facts.mergedShapes : NOTHING;
}

function maySpell({ initials }: TextFacts, own: OwnValues): boolean {
  return initials !== '' && (initials === undefined || own.mayBeSpelled(initials));
}

/** Whether one of the own numbers stands in one of the forms in which digits are read. */
function isAmong(facts: TextFacts, own: OwnValues): boolean {
  if (!facts.mayHoldPhone) return false;
  const { digits, readOut } = facts.forms;
  return (
    (digits !== undefined && holdsPhoneRun(digits.text, own)) ||
    (readOut !== undefined && holdsPhoneRun(readOut.text, own))
  );
}

/** The same with nothing left out because a look says that it can find nothing. */
export function findInForms(forms: TextForms, own: OwnValues, place: TextPlace): readonly Find[] {
  const found: Find[] = [];
  findOwnValues(forms, own, place, found);
  addShapes(forms, place, found);
  return found.length === 0 ? found : merge(found);
}
