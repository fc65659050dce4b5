/** Numbers from one place of the list to another, both inclusive, 1 = the first order. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type RangeReading =
  | { readonly ok: true; readonly spans: readonly Span[]; readonly count: number }
  | { readonly ok: false; readonly reason: 'rangeEmpty' | 'rangeInvalid' | 'rangeOutside' };

/**
 * Reads `1-20,35` as people type it: also with full-width digits and commas, spaces, dashes of any kind. Gives the
 * spans in rising order, overlaps joined, so that no order is printed twice. `last` is how many orders there are.
 */
export function readRange(typed: string, last: number): RangeReading {
  const text = typed
    .normalize('NFKC')
    .replace(/[‐-―−~〜至到]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .trim();
  const parts = text.split(/[\s,;、，。]+/u).filter((part) => part !== '');
  if (parts.length === 0) return { ok: false, reason: 'rangeEmpty' };
  const spans: Span[] = [];
  for (const part of parts) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(part);
    if (match === null) return { ok: false, reason: 'rangeInvalid' };
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (from < 1 || to < from) return { ok: false, reason: 'rangeInvalid' };
    if (to > last) return { ok: false, reason: 'rangeOutside' };
    spans.push({ from, to });
  }
  const joined = joinSpans(spans);
  return { ok: true, spans: joined, count: joined.reduce((sum, { from, to }) => sum + to - from + 1, 0) };
}

function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const previous = joined.at(-1);
    if (previous === undefined || span.from > previous.to + 1) joined.push(span);
    else joined[joined.length - 1] = { from: previous.from, to: Math.max(previous.to, span.to) };
  }
  return joined;
}

/** Spans that are named before the rest is only hinted at. */
const MOST_NAMED = 4;

/** Spans as one would type them, `1-20, 35`; cut short with `…` where there are many. */
export function rangeText(spans: readonly Span[]): string {
  const named = spans.slice(0, MOST_NAMED).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return [...named, ...(spans.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
