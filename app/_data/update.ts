import { stopChannel } from '@/lib/core/base';
import { makeCell, useCell } from './cell';
import { stopSync } from './sync';

type UpdateState = 'none' | 'ready' | 'under-way';
const state = makeCell<UpdateState>('none');

export function useUpdateState(): UpdateState {
  return useCell(state, 'none');
}

/** Registers the worker; a waiting new version turns the state to `ready`. @returns false where trying again may help */
export async function watchForUpdates(): Promise<boolean> {
  const { registerWorker } = await import('@/lib/pwa/worker');
  return registerWorker(() => state.set('ready'));
}

/** Whether every file of the app is stored; true where there is no worker to store any. */
export async function appIsWhole(): Promise<boolean> {
  const { appIsStored } = await import('@/lib/pwa/worker');
  return (await appIsStored()) !== false;
}

/** Asks for a newer version: an installed app may stay open for days. */
export async function askForUpdate(): Promise<void> {
  const { checkForUpdate } = await import('@/lib/pwa/worker');
  await checkForUpdate();
}

/** The reader said yes: everything in the background stops, the new version takes over, the page reloads once. */
export function agreeToUpdate(): void {
  state.set('under-way');
  stopSync();
  // The worker may be bringing the library up to date since before this page was looked at.
  if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(stopChannel).postMessage('update');
  void import('@/lib/pwa/worker').then(({ acceptUpdate }) => acceptUpdate());
}
