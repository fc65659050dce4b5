/** Words that a flat, a suite or a floor is called by, before its number. Read on folded text. */
const NAMED =
  '\\b(?:apartment|apt|unit|suite|ste|flat|floor|room|rm|level|lvl|office|door|appt|apto|piso|depto|etage|wohnung|whg|interior)\\b';
const NUMBER = '(?:[0-9][0-9a-z/-]{0,7}|[a-z][0-9]{0,4}(?:-[0-9]{1,4})?(?![0-9a-z]))';
const UNIT = new RegExp(
  [
    `${NAMED}[.:]?\\s{0,3}(?:no[.]?\\s?)?#?\\s?${NUMBER}`,
    // fl 3 is a floor, FL 32132 is Florida
    '\\bfl[.]?\\s?[0-9]{1,3}(?![0-9])',
    '(?<![0-9a-z])#\\s?[a-z]?[0-9][0-9a-z-]{0,7}',
    '\\b(?:[0-9]{1,3}(?:st|nd|rd|th)|ground|first|second|third|top)\\s(?:floor|fl)\\b',
    '\\b[0-9]{1,3}/f\\b',
    '\\b(?:penthouse|basement)\\b',
  ].join('|'),
  'u',
);

/** Index in the folded text at which a unit begins, or undefined. */
export function westernUnit(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = UNIT.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** `1/135 Ferny Way` and `12B/4 High St`: unit before the slash. Gives the end of the unit. */
export function leadingSlashUnit(text: string): number | undefined {
  const match = /^[0-9]{1,4}[a-z]?(?=\s?\/\s?[0-9])/u.exec(text);
  return match === null ? undefined : match[0].length;
}
