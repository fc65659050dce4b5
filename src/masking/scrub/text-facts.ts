import { foldText } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';
import { runsOf, SHORTEST_RUN } from './digit-runs.ts';
import type { Run } from './digit-runs.ts';
import type { Find } from './find.ts';
import { mayBeRoom } from './find-own-values.ts';
import { saysPart } from './find-parts.ts';
import { beginningsIn } from './find-names.ts';
import { mayBeOwnRow } from './find-rooms.ts';
import { addShapes, isUsualNumber } from './find-shapes.ts';
import { countReadable, lookAt, mayHoldPart, mayHoldPhone, mayHoldShape } from './first-look.ts';
import type { Look } from './first-look.ts';
import { firstSign, formsOf, lastSign } from './forms.ts';
import type { TextForms } from './forms.ts';
import type { SeenText, SideValues } from './own-values.ts';
import { merge } from './spans.ts';
import { readAs } from './text-place.ts';
import type { TextPlace } from './text-place.ts';

/** Of a name's spelling, `wm1990` in a remark. */
const FEWEST_OF_A_SPELLING = 2;
/** Words beside which one character is a name. */
const ONE_TELLS = /[给祝]|[刻绣印]字|署名|落款/;
/** Five bits of a unit tell a place among 32. */
const HALF_BITS = 31;
const ASCII = /^[\x20-\x7e]*$/;

/** Signs that stand for whole sentences: nobody reads thousands of them, and what they spell grows without end. */
const MOST_GROWTH = 4;
const NO_BEGINNINGS: readonly string[] = [];
const NO_RUNS: readonly Run[] = [];
/** What people write who cut a number in two. */
const HALF = /[前后上下]半|[前后]面|[前后]边|另一半|接着|续|加起来|连起来|合起来|拼|half/;
/** What the word of an extension ends or begins with: 转, 分机号, ext. */
const EXTENSION_LAST = '转机号t';
const EXTENSION_FIRST = '转分e';

function mayBeOfNumber(sign: string, words: string): boolean {
  return sign !== '' && (words.includes(sign) || countReadable(sign) > 0);
}

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
  /** Bits of the lower and of the higher halves of its units; 0 before they are asked for. */
  #low = 0;
  #high = 0;
  #tellsOne: boolean | undefined;
  #isUsualNumber: boolean | undefined;
  #digitsAlone: string | undefined;
  #side: SideValues | undefined;
  #ofSide: readonly Find[] | undefined;
  #look: Look | undefined;
  #mayHoldShape: boolean | undefined;
  #beginnings: { readonly pairs: readonly string[] | undefined } | undefined;
  #mayHoldPart: boolean | undefined;
  #mayHoldRoom: boolean | undefined;
  #forms: TextForms | undefined;
  #shapes: readonly Find[] | undefined;
  #merged: readonly Find[] | undefined;
  #runs: readonly Run[] | undefined;
  #saysHalf: boolean | undefined;
  #mayGoOn: boolean | undefined;
  #mayBeGoingOn: boolean | undefined;

  constructor(raw: string, place: TextPlace) {
    this.raw = raw;
    this.folded = foldText(raw);
    this.text = this.folded.text;
    this.place = readAs(this.text, place);
  }

  has(unit: number): boolean {
    if (this.#high === 0) this.#seeUnits();
    const mayHave = (this.#low >>> (unit & HALF_BITS)) & (this.#high >>> ((unit >>> 5) & HALF_BITS)) & 1;
    return mayHave === 1 && this.text.includes(String.fromCharCode(unit));
  }

  #seeUnits(): void {
    for (let at = 0; at < this.text.length; at += 1) {
      const unit = this.text.charCodeAt(at);
      this.#low |= 1 << (unit & HALF_BITS);
      this.#high |= 1 << ((unit >>> 5) & HALF_BITS);
    }
  }

  get tellsOne(): boolean {
    return (this.#tellsOne ??= ONE_TELLS.test(this.text));
  }

  get isAscii(): boolean {
    return (this.#isAscii ??= ASCII.test(this.text));
  }

  /** An order or tracking number as most are, in which no shape is found. */
  get isUsualNumber(): boolean {
    return (this.#isUsualNumber ??= this.place === 'number' && isUsualNumber(this.text));
  }

  get digitsAlone(): string {
    return (this.#digitsAlone ??= this.text.replace(/[^0-9]+/g, ''));
  }

  /** What was found of a side that other orders share, if it was the last that was looked for. */
  knownOf(side: SideValues): readonly Find[] | undefined {
    return this.#side === side ? this.#ofSide : undefined;
  }

  remember(side: SideValues, finds: readonly Find[]): void {
    this.#side = side;
    this.#ofSide = finds;
  }

  get hasDigit(): boolean {
    return this.#seen().digits > 0;
  }

  get hasLetter(): boolean {
    return this.#seen().letters > 0;
  }

  get runs(): readonly Run[] {
    return (this.#runs ??= this.readable < SHORTEST_RUN ? NO_RUNS : runsOf(this.raw));
  }

  /** Whether a word says that half of a number is elsewhere. */
  get saysHalf(): boolean {
    return (this.#saysHalf ??= HALF.test(this.raw));
  }

  /** Whether a number may go on in the text behind this one, or have begun in the one before it. No is certain. */
  get mayGoOn(): boolean {
    return (this.#mayGoOn ??= mayBeOfNumber(lastSign(this.text), EXTENSION_LAST));
  }

  get mayBeGoingOn(): boolean {
    return (this.#mayBeGoingOn ??= mayBeOfNumber(firstSign(this.text), EXTENSION_FIRST));
  }

  /** How many of its signs may be read as digits. */
  get readable(): number {
    const { digits, read } = this.#seen();
    return digits + read;
  }

  /** No is certain, as of the next two. */
  get mayHoldShape(): boolean {
    return (this.#mayHoldShape ??= !this.isUsualNumber && mayHoldShape(this.#seen()));
  }

  get mayHoldPhone(): boolean {
    return mayHoldPhone(this.#seen());
  }

  /** As `beginningsIn`. */
  get beginnings(): readonly string[] | undefined {
    if (this.#seen().letters < FEWEST_OF_A_SPELLING) return NO_BEGINNINGS;
    return (this.#beginnings ??= { pairs: beginningsIn(this.text, this.place) }).pairs;
  }

  /** Whether a part of an own number may stand in it, and the word that says so. */
  get mayHoldPart(): boolean {
    return (this.#mayHoldPart ??=
      this.place !== 'number' && mayHoldPart(this.#seen()) && saysPart(this.text));
  }

  /** Whether a bare room number may stand in it. */
  get mayHoldRoom(): boolean {
    return (this.#mayHoldRoom ??= mayBeRoom(this.text, this.place) || mayBeOwnRow(this.text, this.place));
  }

  get forms(): TextForms {
    return (this.#forms ??= formsOf(this.raw, this.folded));
  }

  #seen(): Look {
    return (this.#look ??= lookAt(this.text, this.place));
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

  get hasGrown(): boolean {
    return this.text.length > MOST_GROWTH * this.raw.length;
  }

  get hasShapes(): boolean {
    return this.mayHoldShape && this.shapes.length > 0;
  }

  /** The same in order and apart. */
  get mergedShapes(): readonly Find[] {
    return (this.#merged ??= this.shapes.length === 0 ? this.shapes : merge(this.shapes));
  }
}
