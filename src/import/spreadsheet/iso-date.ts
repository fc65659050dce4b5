const UNIX_DAY = 25_569;
const DAY_MS = 86_400_000;

/** `2026-11-21T09:30:00` as days since 1900, the time as a part of a day; undefined where it is no date. */
export function isoSerial(text: string): number | undefined {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?(?:Z|[+-]\d{2}:\d{2})?$/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const seconds = Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return midnight / DAY_MS + UNIX_DAY + seconds / 86_400;
}
