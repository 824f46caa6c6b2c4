import type { Result } from '@/lib/core/result';
import { type Settings, settingsFrom } from '@/lib/core/settings';
import { database } from './database';
import { attempt, type StoreError } from './failure';

/** The stored settings, or null where none were ever stored. */
export async function loadSettings(): Promise<Settings | null> {
  const row = await database().settings.get('settings');
  return row ? settingsFrom(row.value) : null;
}

export function saveSettings(settings: Settings): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().settings.put({ key: 'settings', value: settings });
  });
}
