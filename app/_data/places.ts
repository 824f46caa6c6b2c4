import { currentSettings, subscribeToSettings } from './settings';

/** What is remembered of the reader, and what can be done with it; null where this part of the app does not arrive. */
export const openTraces = () =>
  import('./traces').then(
    ({ traces }) => traces,
    () => null,
  );

let erasures = 0;
subscribeToSettings(() => {
  if (!currentSettings().remember) erasures++;
});

/** A key for `useLibrary`, which keeps what it read: what was read before an erasure is not shown again. */
export function keyOfTraces(key: string): string {
  return `${key} ${erasures}`;
}
