import type { FoldedText } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';
import { NUMERALS } from '../recognise/room-token.ts';
import { findNames } from './find-names.ts';
import { findPartsOfNumbers, findToldInParts } from './find-parts.ts';
import { findOwnRooms, findOwnRow } from './find-rooms.ts';
import { addNeedle } from './find.ts';
import type { Find } from './find.ts';
import type { TextForms } from './forms.ts';
import { TELLING_DIGITS } from './own-values.ts';
import type { SideValues } from './own-values.ts';
import type { TextPlace } from './text-place.ts';

/** Adds what the policy hides of this order's people. */
export function findOwnValues(forms: TextForms, own: SideValues, place: TextPlace, finds: Find[]): void {
  const { folded, tight } = forms;
  const needles = own.needles();
  if (forms.digits !== undefined) addPhoneRuns(finds, forms.digits, own);
  if (forms.readOut !== undefined) addPhoneRuns(finds, forms.readOut, own);
  findNames(forms, own, place, finds);
  for (const word of needles.words) {
    addNeedle(finds, tight, word, 'own-address', bounded(tight.text, /[0-9]/, word));
  }
  if (place === 'number') return findOwnRow(folded, own, finds);
  findPartsOfNumbers(folded, own, finds);
  if (forms.digits !== undefined) findToldInParts(folded, own, finds);
  for (const postcode of needles.postcodes) {
    addNeedle(finds, folded, postcode, 'own-postcode', bounded(folded.text, /[0-9a-z]/, postcode));
  }
  if (place === 'place') return;
  for (const address of needles.addresses) {
    addNeedle(finds, tight, address, 'own-address', bounded(tight.text, /[0-9]/, address));
  }
  if (mayBeRoom(folded.text, place)) findOwnRooms(folded, own.rooms(), finds);
}

const MAY_BE_ROOM = new RegExp(`[0-9]|户|[${NUMERALS}][\\s、,-]?[${NUMERALS}]`);
/** Whether a room of the order's own may stand in a folded text without a word beside it. */
export function mayBeRoom(text: string, place: TextPlace): boolean {
  return place === 'remark' && MAY_BE_ROOM.test(text);
}

const DIGIT_RUN = /[0-9]{7,}/g;

/** Whether an own number stands in digits, in part at least. */
export function holdsPhoneRun(digits: string, own: SideValues): boolean {
  if (!own.mayBeAmong(digits)) return false;
  const runs = own.phoneRuns();
  for (let at = 0; at + TELLING_DIGITS <= digits.length; at += 1)
    if (runs.has(digits.slice(at, at + TELLING_DIGITS))) return true;
  return false;
}

/** Adds the parts of own numbers that stand in a form whose digits are collapsed. */
export function addPhoneRuns(finds: Find[], form: FoldedText, own: SideValues): void {
  if (!own.mayBeAmong(form.text)) return;
  const runs = own.phoneRuns();
  DIGIT_RUN.lastIndex = 0;
  for (let match = DIGIT_RUN.exec(form.text); match !== null; match = DIGIT_RUN.exec(form.text)) {
    const run = match[0];
    for (let at = 0; at + TELLING_DIGITS <= run.length; at += 1) {
      if (!runs.has(run.slice(at, at + TELLING_DIGITS))) continue;
      const start = match.index + at;
      finds.push({ kind: 'own-phone', ...rawSpan(form, start, start + TELLING_DIGITS) });
    }
  }
}

/** Not part of a longer word of the same kind, at the ends of the needle that are of that kind. */
function bounded(text: string, kind: RegExp, needle: string): (start: number, end: number) => boolean {
  const atStart = kind.test(needle.charAt(0));
  const atEnd = kind.test(needle.charAt(needle.length - 1));
  return (start, end) =>
    !(atStart && kind.test(text.charAt(start - 1))) && !(atEnd && kind.test(text.charAt(end)));
}
