import type { Browser } from '@/lib/core/install';
import { acceptOffer, hasOffer, isInstalled, listenForOffer, subscribeToOffer } from '@/lib/pwa/install';
import { askToKeep } from './storage';

let listening = false;

/** Told of every change in what the browser offers. */
export function subscribeToInstall(listener: () => void): () => void {
  if (!listening) listenForOffer();
  listening = true;
  return subscribeToOffer(listener);
}

export type InstallState = 'installed' | 'offered' | 'unknown';

export const installActs = {
  /** The browser that shows this page. */
  browser: (): Browser => ({ userAgent: navigator.userAgent, touchPoints: navigator.maxTouchPoints }),
  state: (): InstallState => (isInstalled() ? 'installed' : hasOffer() ? 'offered' : 'unknown'),
  /** Shows the browser's dialog; an installed app is the best moment to ask for lasting storage. */
  accept: async (): Promise<void> => {
    if ((await acceptOffer()) === 'accepted') await askToKeep();
  },
};
