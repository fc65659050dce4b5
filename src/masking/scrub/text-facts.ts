import { foldText } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';
import type { Find } from './find.ts';
import { asksMore } from './find-own-values.ts';
import { addShapes } from './find-shapes.ts';
import { countReadable, mayHoldShape } from './first-look.ts';
import { formsOf } from './forms.ts';
import type { TextForms } from './forms.ts';
import type { SeenText } from './own-values.ts';
import { merge } from './spans.ts';
import type { TextPlace } from './text-place.ts';

const ASCII = /^[\x20-\x7e]*$/;
const DIGIT = /[0-9]/;
const LETTER = /[a-z]/;

/**
 * What can be said of a text at its place whoever's order it stands in. Each fact is found when it is asked for, and
 * once; a text that comes again (`text-memo.ts`) has been read already.
 */
export class TextFacts implements SeenText {
  readonly raw: string;
  readonly place: TextPlace;
  readonly folded: FoldedText;
  readonly text: string;
  #isAscii: boolean | undefined;
  #hasDigit: boolean | undefined;
  #hasLetter: boolean | undefined;
  #mayHoldShape: boolean | undefined;
  #asksMore: boolean | undefined;
  #readable: number | undefined;
  #forms: TextForms | undefined;
  #shapes: readonly Find[] | undefined;
  #merged: readonly Find[] | undefined;

  constructor(raw: string, place: TextPlace) {
    this.raw = raw;
    this.place = place;
    this.folded = foldText(raw);
    this.text = this.folded.text;
  }

  get isAscii(): boolean {
    return (this.#isAscii ??= ASCII.test(this.text));
  }

  get hasDigit(): boolean {
    return (this.#hasDigit ??= DIGIT.test(this.text));
  }

  get hasLetter(): boolean {
    return (this.#hasLetter ??= LETTER.test(this.text));
  }

  /** No is certain. */
  get mayHoldShape(): boolean {
    return (this.#mayHoldShape ??= mayHoldShape(this.text, this.place));
  }

  /** How many of its signs may be read as digits. */
  get readable(): number {
    return (this.#readable ??= countReadable(this.text));
  }

  get forms(): TextForms {
    return (this.#forms ??= formsOf(this.raw, this.folded));
  }

  get asksMore(): boolean {
    return (this.#asksMore ??= asksMore(this.forms, this.place));
  }

  /** What the detectors of shapes find, as they find it. */
  get shapes(): readonly Find[] {
    if (this.#shapes === undefined) {
      const finds: Find[] = [];
      addShapes(this.forms, this.place, finds);
      this.#shapes = finds;
    }
    return this.#shapes;
  }

  /** The same in order and apart. */
  get mergedShapes(): readonly Find[] {
    return (this.#merged ??= this.shapes.length === 0 ? this.shapes : merge(this.shapes));
  }
}
