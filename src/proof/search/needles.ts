import type { HiddenValue } from '../../privacy/hidden-value.ts';
import { foldText } from './folded-text.ts';

/** A folded piece of a hidden value that is worth searching for. */
export interface Needle {
  readonly folded: string;
  readonly kind: NeedleKind;
  /** How unlikely it is to stand somewhere by chance, in bits. */
  readonly bits: number;
  /** A whole value, the part of it that is hidden, or seven digits in a row of a phone. */
  readonly part: HiddenValue['part'] | 'window';
  readonly owners: readonly Owner[];
  /** `HiddenValue.telling`, of one of its owners. */
  readonly telling: boolean;
}

export interface Owner {
  readonly row: number;
  readonly field: string;
}

export type NeedleKind = 'digits' | 'script' | 'latin';

/**
 * What a character adds. Han characters of names are far from evenly spread, letters of names still less.
 * With 5,000 orders of some six values each there are about 30,000 needles (15 bits), and a job shows about a million
 * characters (20 bits): what has 32 bits and more and stands somewhere is there for a reason.
 */
const BITS = { digit: 3.3, script: 8, latin: 4 } as const;

/** How much evidence a needle is; where each counts is said in `judgement.ts`. */
export const EVIDENCE = {
  /** 10 digits (any phone), 4 Han characters, 8 letters. Counts everywhere, in every encoding. */
  strong: 32,
  /** 7 digits, 3 Han characters, 6 letters. Not in binary data read as UTF-16 or GB 18030. */
  medium: 23,
  /** 5 digits, 2 Han characters, 4 letters: a given name, a room. Not in streams of binary data. */
  short: 16,
} as const;

/** Digits of a phone that give it away though the whole is not there: `1380013****` shows too much. */
const WINDOW = 7;

/**
 * Turns hidden values into needles, equal ones made one. Takes them in any order. What has less than 16 bits (a one-character
 * given name, `201`, four digits) is left out: it stands on every second label by chance, and the whole value that it is
 * part of is searched for anyway.
 */
export function makeNeedles(hidden: Iterable<HiddenValue>): readonly Needle[] {
  const made = new Map<string, { needle: Needle & { telling: boolean }; owners: Owner[] }>();
  const fields = new Map<string, string>();
  const add = (folded: string, part: Needle['part'], row: number, field: string, telling = false): void => {
    const known = made.get(folded);
    if (known) {
      known.needle.telling ||= telling;
      const last = known.owners.at(-1);
      if (last?.row !== row || last.field !== field) known.owners.push({ row, field });
      return;
    }
    const { kind, bits } = weigh(folded);
    if (bits < EVIDENCE.short) return;
    const owners = [{ row, field }];
    made.set(folded, { owners, needle: { folded, kind, bits, part, owners, telling } });
  };
  for (const { row, field: name, text, part, telling } of hidden) {
    // One string object for each field's name, not one for each value.
    const field = fields.get(name) ?? name;
    fields.set(name, field);
    const folded = foldText(text);
    add(folded, part, row, field, telling);
    // Masking gives each number of a cell on its own; a cell as it was written may hold one that is shown.
    if (part !== 'whole' || !/phone$/i.test(field) || !/^\d{7,}$/.test(text)) continue;
    for (let at = 0; at + WINDOW <= folded.length; at += 1)
      add(folded.slice(at, at + WINDOW), 'window', row, field);
  }
  return [...made.values()].map(({ needle }) => needle);
}

export function weigh(folded: string): { readonly kind: NeedleKind; readonly bits: number } {
  let digits = 0;
  let latin = 0;
  let script = 0;
  for (const char of folded) {
    if (char >= '0' && char <= '9') digits += 1;
    else if (char < '\u02b0') latin += 1;
    else script += 1;
  }
  // A digit or letter that comes again and again says nothing new: `000000000`.
  const distinct = new Set(folded).size;
  const kind = script > 0 ? 'script' : latin > 0 ? 'latin' : 'digits';
  const bits = digits * BITS.digit + latin * BITS.latin + script * BITS.script;
  return { kind, bits: distinct === 1 && folded.length > 2 ? Math.min(bits, BITS.script) : bits };
}
