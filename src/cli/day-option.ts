import { localToday } from '../room/local-today.ts';
import { UsageError } from './command.ts';

/** What `--date` says, as `2026-11-21`; today where it is not given. Refuses what is no day, or none of the calendar. */
export function dayOption(given: string | undefined): string {
  if (given === undefined) return localToday();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) throw new UsageError('--date takes a day as YYYY-MM-DD');
  const day = new Date(`${given}T00:00:00Z`);
  // A 31 February is turned into a day of March: then it does not come back as it was given.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString() === `${given}T00:00:00.000Z`;
  if (!isDay) throw new UsageError('--date names a day that the calendar does not have');
  return given;
}
