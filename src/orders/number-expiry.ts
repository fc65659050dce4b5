/**
 * A note that says till when a number may be dialled: platforms lend their virtual numbers for some days and say so
 * beside them (有效期至2026-12-01, 12月1日前有效, expires 2026-12-01). It is no part of the number.
 */
export interface NumberWithExpiry {
  /** The cell without the note. */
  readonly number: string;
  /** `2026-12-01`; `--12-01` where the note names no year (see `expiryDate`). Absent where it names no day. */
  readonly expires?: string;
}

/** Every note has one of these; nearly no cell. */
const TRIGGER = /效|効|到期|过期|過期|截止|截至|拨打|撥打|致电|expir|valid|\bexp\b/iu;

const TIME = String.raw`(?:[\sT]{0,2}\d{1,2}:\d{2}(?::\d{2})?)?`;
const NUMERIC = String.raw`(?:(?<!\d)(20\d{2})\s?[-/.年]\s?)?(?<!\d)(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号]?${TIME}`;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const DAY_FIRST = String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s${MONTH},?\s(20\d{2})`;
const MONTH_FIRST = String.raw`${MONTH}\s(\d{1,2})(?:st|nd|rd|th)?,?\s(20\d{2})`;
const DATE = `(?:${NUMERIC}|${DAY_FIRST}|${MONTH_FIRST})`;

const WHOSE = '(?:(?:本|该)?(?:虚拟|隐私|安全|保护)?(?:号码?|电话))?';
const SAYS =
  '(?:有效期限?|有効期限|有效|使用期限|到期(?:时间|日期?)?|失效(?:时间|日期?)?|过期(?:时间|日期?)?|過期|截止|截至|expir(?:es|y|ing)|exp|valid)';
const LINK = String.raw`(?:[\s:.]|至|到|为|截止|日期|时间|on|until|till?|through|thru|to|date|is|at){0,6}`;
const AFTER = String.raw`\s?(?:前|之前|以前|止|为止|まで|内|之后|后|後)?(?:有效|有効|可用|可?拨打|撥打|致电|到期|失效|过期|過期)`;
const OPEN = String.raw`[\s,;(\[【]{0,4}`;
const CLOSE = String.raw`(?:\s?(?:前|之前|止|为止|まで))?[\s)\]】]{0,3}`;

const NOTES = [
  new RegExp(`${OPEN}${WHOSE}${SAYS}${LINK}${DATE}(?:${AFTER})?${CLOSE}`, 'iu'),
  new RegExp(`${OPEN}${WHOSE}(?:请?(?:至|到|于|在)|请|until\\s)?${DATE}${AFTER}${CLOSE}`, 'iu'),
] as const;
const COUNT = '(?<!\\d)\\d{1,3}\\s?(?:天|日|days?|小时|hours?)';
/** 有效期15天, valid for 15 days, 15天内有效: from when, nobody says. */
const DAYS = new RegExp(
  `${OPEN}${WHOSE}(?:(?:有效期限?|有效|valid(?:\\sfor)?)[\\s:为]{0,3}${COUNT}(?:内?有效)?|${COUNT}(?:之?内)?有效)${CLOSE}`,
  'iu',
);

const LONGEST = 200;

/** Takes the note off a phone cell. Takes text with plain punctuation (`cleanNumberText`). */
export function takeExpiry(text: string): NumberWithExpiry {
  if (text.length > LONGEST || !TRIGGER.test(text)) return { number: text };
  for (const note of NOTES) {
    const match = note.exec(text);
    if (match === null) continue;
    const expires = dateOf(match.slice(1));
    const number = without(text, match);
    return expires === undefined ? { number } : { number, expires };
  }
  const match = DAYS.exec(text);
  return { number: match === null ? text : without(text, match) };
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
}

/** The groups of a note: year, month, day as numbers; day, month's name, year; month's name, day, year. */
function dateOf(groups: readonly (string | undefined)[]): string | undefined {
  const [year, month, day, day2, name2, year2, name3, day3, year3] = groups;
  if (month !== undefined && day !== undefined) return dateText(year, Number(month), Number(day));
  if (name2 !== undefined) return dateText(year2, monthOf(name2), Number(day2));
  return name3 === undefined ? undefined : dateText(year3, monthOf(name3), Number(day3));
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

const LEAP_YEAR = 2024;

function dateText(year: string | undefined, month: number, day: number): string | undefined {
  const whole = new Date(Date.UTC(year === undefined ? LEAP_YEAR : Number(year), month - 1, day));
  if (whole.getUTCMonth() !== month - 1 || whole.getUTCDate() !== day) return undefined;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `${year ?? '-'}-${rest}`;
}

const HALF_YEAR = 183 * 24 * 60 * 60 * 1000;

/** The day that a note means: where it names no year, the one nearest to `today` (`2026-11-21`). */
export function expiryDate(expires: string, today: string): string {
  const rest = /^--(\d\d-\d\d)$/u.exec(expires)?.[1];
  if (rest === undefined) return expires;
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((candidate) => `${candidate}-${rest}`);
  return (
    candidates.find((date) => Math.abs(Date.parse(date) - Date.parse(today)) <= HALF_YEAR) ??
    `${year}-${rest}`
  );
}
