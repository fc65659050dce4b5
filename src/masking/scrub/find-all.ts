import type { Find } from './find.ts';
import { findOwnValues, holdsPhoneRun } from './find-own-values.ts';
import { addShapes } from './find-shapes.ts';
import { findPartsOfNumbers } from './find-parts.ts';
import type { TextForms } from './forms.ts';
import { TELLING_DIGITS } from './own-values.ts';
import type { OwnValues, SideValues } from './own-values.ts';
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
  const { raw, text } = facts;
  if (text === '') return NOTHING;
  if (facts.hasGrown && raw.length > FEW) return [{ kind: 'own-name', start: 0, end: raw.length }];
  let found = NOTHING;
  for (const side of own) {
    const ofSide = findOfSide(facts, side);
    if (ofSide.length > 0) found = found.length === 0 ? ofSide : [...found, ...ofSide];
  }
  if (found.length > 0) return merge([...found, ...facts.shapes]);
  return facts.mayHoldShape ? facts.mergedShapes : NOTHING;
}

/** Whether there is nothing to find: by itself, whatever it stands beside. */
export function isUntouched(facts: TextFacts, own: OwnValues): boolean {
  if (facts.hasGrown || facts.hasShapes) return false;
  for (const side of own) if (findOfSide(facts, side).length > 0) return false;
  return true;
}

const FEW = 100;

/** What a text has of one side; of a side that other orders share, the text remembers it. */
export function findOfSide(facts: TextFacts, side: SideValues): readonly Find[] {
  if (!side.isShared) return lookForSide(facts, side);
  let found = facts.knownOf(side);
  if (found === undefined) {
    found = lookForSide(facts, side);
    facts.remember(side, found);
  }
  return found;
}

function lookForSide(facts: TextFacts, side: SideValues): readonly Find[] {
  const { place, text } = facts;
  const mayBeIn = side.mayBeIn(facts);
  if (facts.isUsualNumber) {
    if (!mayBeIn && !holdsPhoneRun(text, side)) return NOTHING;
  } else if (!mayBeIn && !facts.mayHoldShape && !facts.mayHoldPart && !facts.mayHoldRoom) {
    return NOTHING;
  }
  const found: Find[] = [];
  if (mayBeIn || facts.mayHoldRoom || maySpell(facts, side) || isAmong(facts, side) || isInParts(facts, side))
    findOwnValues(facts.forms, side, place, found);
  else if (facts.mayHoldPart) findPartsOfNumbers(facts.folded, side, found);
  return found;
}

/** Whether an own number may be told in parts, as 139然后0000最后1111. */
function isInParts({ hasDigit, readable, digitsAlone }: TextFacts, side: SideValues): boolean {
  return hasDigit && readable >= TELLING_DIGITS && side.mayBeAmong(digitsAlone);
}

function maySpell({ beginnings }: TextFacts, side: SideValues): boolean {
  return beginnings === undefined || (beginnings.length > 0 && side.mayBeSpelled(beginnings));
}

/** Whether one of the own numbers stands in one of the forms in which digits are read. */
function isAmong(facts: TextFacts, side: SideValues): boolean {
  if (!facts.mayHoldPhone) return false;
  const { digits, readOut } = facts.forms;
  return (
    (digits !== undefined && holdsPhoneRun(digits.text, side)) ||
    (readOut !== undefined && holdsPhoneRun(readOut.text, side))
  );
}

/** The same with nothing left out because a look says that it can find nothing. */
export function findInForms(forms: TextForms, own: OwnValues, place: TextPlace): readonly Find[] {
  const found: Find[] = [];
  const as = readAs(forms.folded.text, place);
  for (const side of own) findOwnValues(forms, side, as, found);
  addShapes(forms, as, found);
  return found.length === 0 ? found : merge(found);
}
