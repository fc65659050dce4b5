/** A part of a date or a time of day, or what stands between two of them. */
export type DatePart =
  { readonly kind: 'part'; readonly part: DatePartName } | { readonly kind: 'fixed'; readonly text: string };

/** Year of four digits and of two, month and day with a zero before them and without, hour and minute. */
const PARTS = { date: ['yyyy', 'yy', 'MM', 'M', 'dd', 'd'], time: ['HH', 'H', 'mm'] } as const;
export type DatePartName = (typeof PARTS)[keyof typeof PARTS][number];

const LONGEST = 40;
/** Letters of one kind in a row, or what may stand between: signs, and words such as 年 that a person reads dates by. */
const TOKEN = /([A-Za-z])\1*|[-/.:, 年月日号时分點点]+/gu;

/**
 * Takes a pattern such as `yyyy-MM-dd`, for a date or for a time of day; gives its parts in order. Undefined where it
 * has others, or none.
 */
export function readDatePattern(pattern: string, of: keyof typeof PARTS): readonly DatePart[] | undefined {
  if (pattern.length > LONGEST) return undefined;
  const parts: DatePart[] = [];
  let end = 0;
  for (const [token] of pattern.matchAll(TOKEN)) {
    const part = PARTS[of].find((known) => known === token);
    if (part === undefined && /[A-Za-z]/.test(token)) return undefined;
    parts.push(part === undefined ? { kind: 'fixed', text: token } : { kind: 'part', part });
    end += token.length;
  }
  return end === pattern.length && parts.some(({ kind }) => kind === 'part') ? parts : undefined;
}
