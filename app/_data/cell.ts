import { useSyncExternalStore } from 'react';

/** One value of this page that components follow. */
export type Cell<T> = {
  get: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
};

export function makeCell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a cell holds; while a page is prerendered and hydrates, what it began with. */
export function useCell<T>(cell: Cell<T>, first: T): T {
  return useSyncExternalStore(cell.subscribe, cell.get, () => first);
}
