/** How many requests go on at once: enough to hide latency, few enough for a weak line. */
const lanes = 4;

/**
 * Does something with every one of a list, a few at a time, in order. The act may add to the list.
 *
 * @param act answers null to go on; the first other answer begins nothing more, and is given once what is
 *   under way is done
 */
export function inLanes<T, F>(
  list: readonly T[],
  act: (one: T, add: (more: readonly T[]) => void) => Promise<F | null>,
): Promise<F | null> {
  const left = [...list];
  const add = (more: readonly T[]) => left.unshift(...more);
  let underWay = 0;
  let ended: F | null = null;
  return new Promise((resolve, reject) => {
    const end = (error: unknown) => {
      left.length = 0;
      reject(error);
    };
    const begin = () => {
      for (const next of left.splice(0, ended === null ? lanes - underWay : 0)) {
        underWay += 1;
        act(next, add).then((answer) => {
          underWay -= 1;
          ended ??= answer;
          // All lanes again, not this one alone: what is done may have added work for those that ran dry.
          begin();
        }, end);
      }
      if (underWay === 0) resolve(ended);
    };
    begin();
  });
}
