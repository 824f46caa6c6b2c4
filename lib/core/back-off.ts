/** First pause before what failed is tried again, doubled each time, and the longest; milliseconds. */
const first = 1000;
const longest = 120_000;

/**
 * How long to wait before the next attempt: exponential, and anywhere in its upper half, so that a
 * thousand phones that lost one server do not all come back at once.
 *
 * @param attempt how many have failed, from 1
 * @param chance from 0 to 1, excluded
 * @param asked what the server asked for (`Retry-After`), null where it did not; it is obeyed up to the longest
 */
export function pauseAfter(attempt: number, chance: number, asked: number | null): number {
  const grown = Math.min(first * 2 ** (attempt - 1), longest);
  return Math.max(grown * (0.5 + chance / 2), Math.min(asked ?? 0, longest));
}

/**
 * Until when nothing should be asked of a server that wants to be left alone.
 *
 * @param asked milliseconds (`Retry-After`), obeyed up to the longest pause
 * @param now milliseconds since 1970, like the answer
 */
export function quietUntil(asked: number, now: number): number {
  return now + Math.min(asked, longest);
}

/**
 * Whether that time is still to come. One further away than the longest pause was noted by a clock that has been
 * set back since: it counts for nothing, or it could lock the phone out for years.
 */
export function isQuiet(until: number, now: number): boolean {
  return until > now && until <= now + longest;
}

/**
 * A `Retry-After` in milliseconds (RFC 9110, section 10.2.3): seconds, or a date. The phone's clock may be
 * wrong by years, so that a date counts only from the server's own `Date`.
 */
export function retryAfter(value: string | null, date: string | null): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value) - Date.parse(date ?? '');
  return Number.isNaN(until) ? null : Math.max(until, 0);
}
