import type { Section, Token } from './format-code.ts';

/** Days of a date in 1904 counting before those in 1900 counting. */
const DAYS_1904 = 1_462;
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;
/** From 0000-03-01 to the day before 1900-01-01 and its 29 February. */
const MARCH_0000_DAYS = 693_899;
/** Lotus took 1900 for a leap year, and everybody kept its 29 February. */
const DAY_THAT_WAS_NOT = 60;
const DAY_SECONDS = 86_400;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE_DAYS = '日一二三四五六';

interface Moment {
  readonly date: CalendarDay;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Of the whole number, for `[h]`. */
  readonly seconds: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Decimals of the second, as many as the format shows. */
  readonly fraction: string;
}

/**
 * A date and time as days since 1900 (or 1904) in a section that is a date; undefined for what no calendar has, which a
 * spreadsheet fills with `#`.
 */
export function formatDate(section: Section, value: number, is1904: boolean): string | undefined {
  const decimals = fractionPlaces(section.tokens);
  const moment = momentOf(value, is1904, decimals);
  if (moment === undefined) return undefined;
  const isHalved = section.tokens.some(({ kind }) => kind === 'half-day');
  let text = '';
  let isFraction = false;
  for (const token of section.tokens) {
    if (token.kind === 'digit') {
      // `.000` behind the seconds; its digits are written with the point.
      if (!isFraction) text += token.sign === '0' ? '0' : '';
      continue;
    }
    isFraction = token.kind === 'point' && decimals > 0;
    text += isFraction ? `.${moment.fraction}` : dateText(token, moment, isHalved, section.isChinese);
  }
  return text;
}

function fractionPlaces(tokens: readonly Token[]): number {
  const point = tokens.findIndex(
    (token, index) => token.kind === 'point' && tokens[index + 1]?.kind === 'digit',
  );
  if (point < 0) return 0;
  let places = 0;
  while (tokens[point + 1 + places]?.kind === 'digit') places += 1;
  return Math.min(3, places);
}

function momentOf(value: number, is1904: boolean, decimals: number): Moment | undefined {
  const scale = 10 ** decimals;
  const shifted = is1904 ? value + DAYS_1904 : value;
  if (!(shifted >= 0) || shifted >= LAST_DAY + 1) return undefined;
  // Rounded to what is shown: 12:00:00 is stored as a little more or less than a half.
  const ticks = Math.round(shifted * DAY_SECONDS * scale);
  const seconds = Math.floor(ticks / scale);
  const serial = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - serial * DAY_SECONDS;
  const elapsed = is1904 ? seconds - DAYS_1904 * DAY_SECONDS : seconds;
  return {
    date: calendarDay(serial),
    weekday: (serial + 6) % 7,
    seconds: elapsed,
    hour: Math.floor(ofDay / 3_600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    fraction: decimals === 0 ? '' : String(ticks % scale).padStart(decimals, '0'),
  };
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The civil calendar from a count of days, in years that begin with March (Howard Hinnant, `civil_from_days`). */
function calendarDay(serial: number): CalendarDay {
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === DAY_THAT_WAS_NOT) return { year: 1900, month: 2, day: 29 };
  const days = (serial < DAY_THAT_WAS_NOT ? serial + 1 : serial) + MARCH_0000_DAYS;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function dateText(token: Token, moment: Moment, isHalved: boolean, isChinese: boolean): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'half-day':
      return moment.hour < 12 ? token.morning : token.afternoon;
    case 'point':
      return '.';
    case 'comma':
      return ',';
    case 'percent':
      return '%';
    case 'slash':
      return '/';
    case 'date':
      return token.elapsed ? elapsedText(token, moment) : unitText(token, moment, isHalved, isChinese);
    case 'digit':
    case 'exponent':
    case 'general':
    case 'text':
      return '';
  }
}

type DateToken = Extract<Token, { kind: 'date' }>;

function elapsedText({ unit, count }: DateToken, { seconds }: Moment): string {
  const divisor = unit === 'h' ? 3_600 : unit === 'n' ? 60 : 1;
  return String(Math.floor(seconds / divisor)).padStart(count, '0');
}

function unitText({ unit, count }: DateToken, moment: Moment, isHalved: boolean, isChinese: boolean): string {
  const padded = (value: number): string => String(value).padStart(count > 1 ? 2 : 1, '0');
  switch (unit) {
    case 'y':
      return count > 2 ? String(moment.date.year) : String(moment.date.year % 100).padStart(2, '0');
    case 'm':
      return count < 3 ? padded(moment.date.month) : monthName(moment.date.month, count, isChinese);
    case 'd':
      return count < 3 ? padded(moment.date.day) : dayName(moment.weekday, count, isChinese);
    case 'h':
      return padded(isHalved ? ((moment.hour + 11) % 12) + 1 : moment.hour);
    case 'n':
      return padded(moment.minute);
    case 's':
      return padded(moment.second);
    case 'a':
      return (count > 3 ? '星期' : '') + CHINESE_DAYS.charAt(moment.weekday);
  }
}

function monthName(month: number, count: number, isChinese: boolean): string {
  if (isChinese) return `${month}月`;
  const name = MONTHS[month - 1] ?? '';
  return count === 4 ? name : name.slice(0, count === 5 ? 1 : 3);
}

function dayName(weekday: number, count: number, isChinese: boolean): string {
  if (isChinese) return (count > 3 ? '星期' : '周') + CHINESE_DAYS.charAt(weekday);
  const name = DAYS[weekday] ?? '';
  return count > 3 ? name : name.slice(0, 3);
}
