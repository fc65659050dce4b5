import { describe, expect, it } from 'vitest';
import { localToday } from '../room/local-today.ts';
import { UsageError } from './command.ts';
import { dayOption } from './day-option.ts';

const SHAPE = '--date takes a day as YYYY-MM-DD';
const CALENDAR = '--date names a day that the calendar does not have';

describe('--date', () => {
  it('is today where it is not given', () => {
    const before = localToday();
    expect([before, localToday()]).toContain(dayOption(undefined));
  });

  it.each(['2026-11-29', '2026-02-28', '2028-02-29', '2000-02-29', '0001-01-01'])(
    '%s is taken as it is',
    (given) => expect(dayOption(given)).toBe(given),
  );

  it.each([
    ['', SHAPE],
    ['tomorrow', SHAPE],
    ['2026-2-3', SHAPE],
    ['29.11.2026', SHAPE],
    ['2026-11-29T00:00', SHAPE],
    ['2026-11-29\n', SHAPE],
    ['-000001-01-01', SHAPE],
    ['+002026-01-01', SHAPE],
    ['2026-99-99', CALENDAR],
    ['2026-02-30', CALENDAR],
    ['2026-02-31', CALENDAR],
    ['2026-02-29', CALENDAR],
    ['1900-02-29', CALENDAR],
    ['2026-04-31', CALENDAR],
    ['2026-00-10', CALENDAR],
    ['2026-13-01', CALENDAR],
    ['2026-11-00', CALENDAR],
  ])('%j is refused: %s', (given, sentence) => {
    expect(() => dayOption(given)).toThrow(new UsageError(sentence));
  });
});
