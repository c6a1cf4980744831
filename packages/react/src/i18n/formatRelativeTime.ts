const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A past moment as people say it: "5 minutes ago", "yesterday", "6 days ago". Days are days of the
 * calendar, so that 23:00 of two days ago is never "yesterday".
 *
 * @returns `undefined` within the last minute, in the future (where clocks disagree), and from a week ago on:
 * "last week" may be seven days or thirteen, and a date says which.
 */
export function formatRelativeTime(
  date: number,
  now: number,
  { locale, timeZone }: { locale: string; timeZone?: string | undefined },
): string | undefined {
  const age = now - date;
  if (!(age >= minute)) return undefined;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (age < hour) return format.format(-Math.floor(age / minute), 'minute');
  if (age < day) return format.format(-Math.floor(age / hour), 'hour');
  const days = calendarDay(now, timeZone) - calendarDay(date, timeZone);
  return days < 7 ? format.format(-days, 'day') : undefined;
}

/** The number of the day that a moment falls on, in a time zone. */
function calendarDay(date: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / day;
}
