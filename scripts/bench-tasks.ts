import type { Wire } from './bench-bare';

/** A task of a page's main thread, milliseconds: by the clock, and of the processor. */
export type Task = { wall: number; processor: number; at: number };

type Event = { name: string; ph: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number };

/**
 * The tasks of the page's main thread from the mark `sync` on, longest first. The browser's trace knows of each
 * how long its thread was at work, which other programs on the machine do not lengthen.
 */
export async function tasksDuring(browser: Wire, act: () => Promise<void>): Promise<Task[]> {
  const events: Event[] = [];
  let mark: Event | undefined;
  browser.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as Event[])
      if (event.name === 'sync') mark ??= event;
      else if (event.name === 'RunTask') if ((event.dur ?? 0) > 1000) events.push(event);
  });
  await browser.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await act();
  const complete = new Promise((resolve) => browser.on('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await complete;
  if (!mark) throw new Error('The page began no sync.');
  const { pid, tid, ts } = mark;
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.ts + (event.dur ?? 0) > ts)
    .map(({ dur = 0, tdur = 0, ts: at }) => ({
      wall: dur / 1000,
      processor: tdur / 1000,
      at: (at - ts) / 1000,
    }))
    .sort((a, b) => b.processor - a.processor);
}
