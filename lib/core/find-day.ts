/** The days from the beginning of 1970 to a day, `YYYY-MM-DD`; of earlier days 0. */
export function dayNumber(day: string): number {
  return Math.max(0, Date.parse(day) / 86_400_000);
}
