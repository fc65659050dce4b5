import type { FontId } from '../scene/scene.ts';
import { isIgnorable, isMark, preferenceOf } from './characters.ts';
import type { Preference } from './characters.ts';
import type { FontWeight } from './font-set.ts';

/** A stretch of text in one font, by UTF-16 index. */
export interface TextRun {
  readonly font: FontId;
  readonly start: number;
  readonly end: number;
}

export interface ItemisedText {
  /** In order; they cover the text but for what is missing. */
  readonly runs: readonly TextRun[];
  /** Code points that neither font has, each once, in order. */
  readonly missing: readonly number[];
}

/** Whether a font has a glyph of its own for a character. */
export type HasGlyph = (font: FontId, codePoint: number) => boolean;

export const FONT_PAIRS = {
  regular: { latin: 'latin-regular', chinese: 'chinese-regular' },
  bold: { latin: 'latin-bold', chinese: 'chinese-bold' },
} as const satisfies Record<FontWeight, { readonly latin: FontId; readonly chinese: FontId }>;

/**
 * Chooses a font for each character: the one its script asks for, the other where that one lacks it. Marks and
 * ignorable characters stay with the character before them. Linear in the text.
 */
export function itemise(text: string, weight: FontWeight, has: HasGlyph): ItemisedText {
  const pair = FONT_PAIRS[weight];
  const runs: { font: FontId; start: number; end: number }[] = [];
  const missing = new Set<number>();
  const following = followingPreferences(text);
  let before: Preference = 'either';
  /** Ignorable characters at the start of the text or after a missing one wait for a run to join. */
  let waiting = -1;

  for (let at = 0, next = 0; at < text.length; at = next) {
    const point = text.codePointAt(at) ?? 0;
    next = at + (point > 0xffff ? 2 : 1);
    const last = runs.at(-1);
    const joins = last !== undefined && last.end === at ? last : undefined;

    if (isIgnorable(point)) {
      if (joins !== undefined) joins.end = next;
      else if (waiting < 0) waiting = at;
      continue;
    }

    const wanted = preferenceOf(point);
    const first =
      joins !== undefined && isMark(point)
        ? joins.font
        : fontFor(wanted === 'either' ? neighbour(before, following[at]) : wanted, pair);
    const other = first === pair.latin ? pair.chinese : pair.latin;
    const font = has(first, point) ? first : has(other, point) ? other : undefined;
    if (wanted !== 'either') before = wanted;

    if (font === undefined) {
      missing.add(point);
      waiting = -1;
    } else if (joins?.font === font) {
      joins.end = next;
    } else {
      runs.push({ font, start: waiting < 0 ? at : waiting, end: next });
      waiting = -1;
    }
  }
  if (runs.length === 0 && missing.size === 0 && waiting >= 0) missing.add(text.codePointAt(waiting) ?? 0);
  return { runs, missing: [...missing] };
}

/** A shared sign between Chinese on either side is set as Chinese. */
function neighbour(before: Preference, after: Preference | undefined): Preference {
  return before === 'chinese' || after === 'chinese' ? 'chinese' : 'latin';
}

function fontFor(preference: Preference, pair: (typeof FONT_PAIRS)[FontWeight]): FontId {
  return preference === 'chinese' ? pair.chinese : pair.latin;
}

/** For each index, what the next character that is not shared asks for; empty where no shared sign occurs. */
function followingPreferences(text: string): readonly Preference[] {
  const preferences: Preference[] = [];
  let after: Preference = 'either';
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    // The low half of a pair: all that lies beyond the first plane is Chinese or in no font.
    const preference = unit >= 0xd800 && unit <= 0xdfff ? 'chinese' : preferenceOf(unit);
    preferences[at] = after;
    if (preference !== 'either') after = preference;
  }
  return preferences;
}
