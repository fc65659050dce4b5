import type { Find } from './find.ts';
import { findOwnValues, holdsPhoneRun } from './find-own-values.ts';
import { addShapes, isUsualNumber } from './find-shapes.ts';
import { findPartsOfNumbers } from './find-parts.ts';
import type { TextForms } from './forms.ts';
import { TELLING_DIGITS } from './own-values.ts';
import type { OwnValues } from './own-values.ts';
import { merge } from './spans.ts';
import { TextFacts } from './text-facts.ts';
import { readAs } from './text-place.ts';
import type { TextPlace } from './text-place.ts';

const NOTHING: readonly Find[] = [];

/** Everything personal in a text, in order and apart. */
export function findAll(raw: string, own: OwnValues, place: TextPlace): readonly Find[] {
  return findIn(new TextFacts(raw, place), own);
}

/** The same of a text of which something is known already. */
export function findIn(facts: TextFacts, own: OwnValues): readonly Find[] {
  const { raw, text, place } = facts;
  if (text === '') return NOTHING;
  if (text.length > MOST_GROWTH * raw.length && raw.length > FEW)
    return [{ kind: 'own-name', start: 0, end: raw.length }];
  const mayBeIn = own.mayBeIn(facts);
  if (place === 'number' && isUsualNumber(text)) {
    if (!mayBeIn && !holdsPhoneRun(text, own)) return NOTHING;
  } else if (!mayBeIn && !facts.mayHoldShape && !facts.mayHoldPart && !facts.mayHoldRoom) {
    return NOTHING;
  }
  const found: Find[] = [];
  if (mayBeIn || facts.mayHoldRoom || maySpell(facts, own) || isAmong(facts, own) || isInParts(facts, own))
    findOwnValues(facts.forms, own, place, found);
  else if (facts.mayHoldPart) findPartsOfNumbers(facts.folded, own, found);
  if (found.length > 0) return merge([...found, ...facts.shapes]);
  return facts.mayHoldShape || mayBeIn ? facts.mergedShapes : NOTHING;
}

/** Signs that stand for whole sentences: nobody reads thousands of them, and what they spell grows without end. */
const MOST_GROWTH = 4;
const FEW = 100;

/** Whether an own number may be told in parts, as 139然后0000最后1111. */
function isInParts({ text, hasDigit, readable }: TextFacts, own: OwnValues): boolean {
  return hasDigit && readable >= TELLING_DIGITS && own.mayBeAmong(text.replace(/[^0-9]+/g, ''));
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
  const as = readAs(forms.folded.text, place);
  findOwnValues(forms, own, as, found);
  addShapes(forms, as, found);
  return found.length === 0 ? found : merge(found);
}
