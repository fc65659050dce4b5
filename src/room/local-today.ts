/** The time of day where the person is, as `09:05`. */
export function localTime(): string {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Today where the person is, as `2026-11-21`. */
export function localToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
