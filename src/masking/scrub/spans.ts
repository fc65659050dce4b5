import type { Span } from '../fold/fold.ts';
import { MASK } from '../outcome.ts';
import type { Find } from './find.ts';

/** Overlapping and touching finds become one, of the kind of the first. */
export function merge(finds: readonly Find[]): readonly Find[] {
  const sorted = finds
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Find[] = [];
  for (const find of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && find.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, find.end) };
    } else {
      merged.push(find);
    }
  }
  return merged;
}

/** The text with a mask for each span. The spans are in order and apart. */
export function replaceSpans(raw: string, spans: readonly Span[], mask: string = MASK): string {
  let text = '';
  let from = 0;
  for (const { start, end } of spans) {
    text += raw.slice(from, start) + mask;
    from = end;
  }
  return text + raw.slice(from);
}

/**
 * Where finds in a text with masks stand in the raw text; a mask that a find touches goes with it. Both lists are in
 * order and apart, so one walk is enough however long they are.
 */
export function inRaw(finds: readonly Find[], masked: readonly Span[]): readonly Find[] {
  let next = 0;
  /** How much longer the raw text is up to here. */
  let longer = 0;
  const behind = (at: number) => {
    for (let mask = masked[next]; mask !== undefined; mask = masked[next]) {
      if (mask.start - longer + MASK.length >= at) return mask;
      longer += mask.end - mask.start - MASK.length;
      next += 1;
    }
    return undefined;
  };
  return finds.map((find) => {
    const first = behind(find.start + 1);
    const start =
      first === undefined || find.start < first.start - longer ? find.start + longer : first.start;
    const last = behind(find.end);
    const end = last === undefined || find.end <= last.start - longer ? find.end + longer : last.end;
    return { ...find, start, end };
  });
}
