import { useSyncExternalStore } from 'react';
import { appearanceOf, papers } from '@/lib/core/appearance';
import { settingsKey } from '@/lib/core/base';
import { defaultSettings, type Settings, settingsFrom } from '@/lib/core/settings';
import { afterPaint } from './after-paint';

/**
 * Settings live in IndexedDB and are mirrored to localStorage, which a page can read before its
 * first paint and which tells other tabs of a change. The mirror is what components see.
 */
const listeners = new Set<() => void>();
let current: Settings | undefined;

/** Null where this part of the app does not arrive: then the mirror holds the settings alone. */
const openEngine = () =>
  import('./engine').then(
    ({ engine }) => engine,
    () => null,
  );

/** What is chosen now, outside of components. */
export function currentSettings(): Settings {
  current ??= settingsFrom(mirrored());
  return current;
}

/** Changes some settings, everywhere at once: this page, other tabs, the next start. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  show({ ...currentSettings(), ...changes });
  try {
    localStorage.setItem(settingsKey, JSON.stringify(current));
  } catch {
    // Storage that is blocked or full: the choice holds until the page is closed.
  }
  await painted();
  const store = await openEngine();
  await store?.saveSettings(currentSettings());
}

/** The frame that answers the reader comes first: opening a transaction takes a slow phone longer than drawing it. */
function painted(): Promise<void> {
  return new Promise((resolve) => void afterPaint(resolve));
}

/** Called once a page: follows other tabs, and restores the mirror where only IndexedDB kept the settings. */
export async function followSettings(): Promise<void> {
  colourBars(currentSettings());
  addEventListener('storage', (event) => {
    if (event.key === settingsKey || event.key === null) show(settingsFrom(mirrored()));
  });
  if (mirrored() !== undefined) return;
  const store = await openEngine();
  const kept = await store?.loadSettings().catch(() => null);
  if (kept) await changeSettings(kept);
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribeToSettings, currentSettings, () => defaultSettings);
}

/** One setting; what follows it is not drawn again when another changes. */
export function useSetting<Name extends keyof Settings>(name: Name): Settings[Name] {
  return useSyncExternalStore(
    subscribeToSettings,
    () => currentSettings()[name],
    () => defaultSettings[name],
  );
}

export function subscribeToSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: Settings): void {
  const before = current;
  current = next;
  const { dataset } = document.documentElement;
  // To write what is there already would cost a tap a new style for the whole page.
  for (const [name, value] of Object.entries(appearanceOf(next)))
    if (dataset[name] !== value)
      if (value === undefined) delete dataset[name];
      else dataset[name] = value;
  if (next.theme !== before?.theme) colourBars(next);
  for (const listener of listeners) listener();
}

/** The bars of the browser and of the phone are of the page's paper. */
function colourBars({ theme }: Settings): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    bar.content = papers[theme === 'system' ? (bar.media.includes('dark') ? 'dark' : 'light') : theme];
}

function mirrored(): unknown {
  try {
    const kept = localStorage.getItem(settingsKey);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}
