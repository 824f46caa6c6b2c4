/** What a page waits for from the line, kept on its `window`. */
type Waiting = { waits?: number };

/**
 * In the page, before anything else: counts requests without an answer and bodies without their next bytes.
 * While there are any, the page's own patience runs, and a test that moves the clock would use it up on a
 * machine that is only slow.
 */
export function countWaits(): void {
  const waiting: Waiting = window as Waiting;
  waiting.waits = 0;
  function counted<This, Given extends unknown[], Result>(
    act: (this: This, ...given: Given) => Promise<Result>,
  ) {
    return async function (this: This, ...given: Given): Promise<Result> {
      waiting.waits = (waiting.waits ?? 0) + 1;
      try {
        return await act.apply(this, given);
      } finally {
        waiting.waits -= 1;
      }
    };
  }
  window.fetch = counted(window.fetch);
  const reading = ReadableStreamDefaultReader.prototype;
  reading.read = counted(reading.read);
}

/** In the page: how much it waits for. */
export function waitsOf(): number {
  return (window as Waiting).waits ?? 0;
}
