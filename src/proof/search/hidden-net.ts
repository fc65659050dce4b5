import type { HiddenValue } from '../../privacy/hidden-value.ts';
import { FoldedText } from './folded-text.ts';
import { EVIDENCE, makeNeedles } from './needles.ts';
import type { Needle } from './needles.ts';
import { PatternSet } from './pattern-set.ts';

/** How a value was disguised where it was found. */
export type Disguise = 'plain' | 'reversed' | 'numerals';

export interface Hit {
  readonly needle: Needle;
  readonly disguise: Disguise;
  /** Range in the folded text; for a reversed hit in the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing was left out inside the range: `13800138000`, not `138-0013-8000`. */
  readonly contiguous: boolean;
  /** For digits: a number of its own, with no digit right before or after it but a country code. */
  readonly alone: boolean;
}

/** Longer runs of digits are order and tracking numbers; short numbers stand in them by chance. */
const LONG_RUN = 12;

/** Everything that must not be found, and the search for it. Made once a job. */
export class HiddenNet {
  readonly all: readonly Needle[];
  private readonly needles: PatternSet<Needle>;
  private readonly scratch = new FoldedText();

  constructor(hidden: Iterable<HiddenValue>) {
    const needles = makeNeedles(hidden);
    this.all = needles;
    this.needles = new PatternSet(needles);
  }

  get size(): number {
    return this.all.length;
  }

  /**
   * Finds every needle in the text as it is and, where a person could have written it, backwards and with Chinese numerals
   * as digits. What cannot be evidence wherever it stands is left out here: letters inside a word, and few digits
   * inside a long number.
   */
  search(text: FoldedText, visit: (hit: Hit) => void, written = true): void {
    if (this.size === 0 || text.length === 0) return;
    this.scan(text, 'plain', visit);
    if (!written) return;
    const numerals = text.numeralsInto(this.scratch);
    if (numerals) {
      this.scan(numerals, 'numerals', (hit) => {
        if (hit.needle.kind === 'digits') visit(hit);
      });
    }
    const { length } = text;
    this.scan(text.reversedInto(this.scratch), 'reversed', (hit) => {
      // Two characters in the other order are another word (三张 is "three sheets").
      if (hit.needle.bits < EVIDENCE.medium || hit.needle.part === 'window') return;
      visit({ ...hit, start: length - hit.end, end: length - hit.start });
    });
  }

  private scan(text: FoldedText, disguise: Disguise, visit: (hit: Hit) => void): void {
    this.needles.search(text, (needle, start, end) => {
      if (!isEvidence(text, needle, start, end)) return;
      let contiguous = true;
      for (let at = start + 1; at < end; at += 1) if ((text.gaps[at] ?? 0) !== 0) contiguous = false;
      visit({ needle, disguise, start, end, contiguous, alone: isAlone(text, start, end) });
    });
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2b0);

function isAlone(text: FoldedText, start: number, end: number): boolean {
  const { units, gaps, length } = text;
  if (end < length && (gaps[end] ?? 0) === 0 && isDigit(units[end] ?? 0)) return false;
  let from = start;
  while (from > 0 && (gaps[from] ?? 0) === 0 && isDigit(units[from - 1] ?? 0) && start - from < 6) from -= 1;
  const prefix = String.fromCharCode(...units.subarray(from, start));
  return prefix === '' || prefix === '86' || prefix === '0086';
}

function isEvidence(text: FoldedText, needle: Needle, start: number, end: number): boolean {
  const { units, gaps, length } = text;
  if (needle.kind === 'latin') {
    const before = start > 0 && (gaps[start] ?? 0) === 0 && isLetter(units[start - 1] ?? 0);
    const after = end < length && (gaps[end] ?? 0) === 0 && isLetter(units[end] ?? 0);
    return !(before || after) || needle.bits >= 2 * EVIDENCE.strong;
  }
  if (needle.kind !== 'digits' || needle.bits >= EVIDENCE.strong) return true;
  let from = start;
  let to = end;
  while (from > 0 && (gaps[from] ?? 0) === 0 && isDigit(units[from - 1] ?? 0) && end - from < LONG_RUN)
    from -= 1;
  while (to < length && (gaps[to] ?? 0) === 0 && isDigit(units[to] ?? 0) && to - from < LONG_RUN) to += 1;
  return to - from < LONG_RUN;
}
