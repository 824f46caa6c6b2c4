import { acceptOffer, hasOffer, isInstalled, listenForOffer, subscribeToOffer } from '@/lib/pwa/install';
import { askToKeep } from './storage';

let listening = false;

/** Told of every change in what the browser offers. */
export function subscribeToInstall(listener: () => void): () => void {
  if (!listening) listenForOffer();
  listening = true;
  return subscribeToOffer(listener);
}

export const installActs = {
  state: (): 'installed' | 'offered' | 'unknown' =>
    isInstalled() ? 'installed' : hasOffer() ? 'offered' : 'unknown',
  /** Shows the browser's dialog; an installed app is the best moment to ask for lasting storage. */
  accept: async (): Promise<void> => {
    if ((await acceptOffer()) === 'accepted') await askToKeep();
  },
};
