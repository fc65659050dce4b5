/** Words that a flat, a suite or a floor is called by, before its number. Read on folded text. */
const NAMED =
  '\\b(?:(?:apartment|unit|suite|ste|floor|level|lvl|office|door|appt|apto|piso|depto|etage|wohnung|whg|interior)\\b|(?:apt|flat|room|rm)(?![a-z_]))';
const NUMBER = '(?:[0-9][0-9a-z/-]{0,7}|[a-z][0-9]{0,4}(?:-[0-9]{1,4})?(?![0-9a-z]))';
const UNIT = new RegExp(
  [
    `${NAMED}[.:]?\\s{0,3}(?:no[.]?\\s?)?#?\\s?${NUMBER}`,
    // fl 3 is a floor, FL 32132 is Florida
    '\\bfl[.]?\\s?[0-9]{1,3}(?![0-9])',
    '(?<![0-9a-z])#\\s?[a-z]?[0-9][0-9a-z-]{0,7}',
    '\\b(?:[0-9]{1,3}(?:st|nd|rd|th)|ground|first|second|third|top)\\s(?:floor|fl)\\b',
    '\\b[0-9]{1,3}/f\\b',
    '\\b(?:penthouse|basement|bsmt)\\b',
  ].join('|'),
  'u',
);

/** What every unit has; most Chinese addresses have none of it. */
const ANY_UNIT = /[a-z]{2}|#|\/f/;

/** The first unit in the folded text that English words say, or undefined. */
export function westernUnit(text: string): { readonly start: number; readonly end: number } | undefined {
  if (!ANY_UNIT.test(text)) return undefined;
  const match = UNIT.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
