/**
 * How many requests go on at once: browsers open six connections to a server of HTTP/1.1. With four, a line of
 * 400 kbit/s and 400 ms stood idle for a quarter of the time between packs of small months.
 */
const lanes = 6;

/**
 * Does something with every one of a list, a few at a time, in order. The act may add to the list.
 *
 * @param act answers null to go on; the first other answer ends all lanes once what is under way is done
 */
export async function inLanes<T, F>(
  list: readonly T[] | T[],
  act: (one: T, add: (more: readonly T[]) => void) => Promise<F | null>,
): Promise<F | null> {
  const left = [...list];
  let ended: F | null = null;
  const add = (more: readonly T[]) => left.unshift(...more);
  const work = async () => {
    for (let next = left.shift(); next !== undefined && ended === null; next = left.shift()) {
      const answer = await act(next, add);
      ended ??= answer;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return ended;
}
