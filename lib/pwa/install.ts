/** Chromium's offer to install, not yet in TypeScript's DOM types (WICG manifest-incubations). */
type InstallOffer = Event & {
  prompt(): Promise<void>;
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
};

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

/** Keeps the browser's offer for the app's own button. Called once, early. */
export function listenForOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    for (const listener of listeners) listener();
  });
  addEventListener('appinstalled', () => {
    offer = undefined;
    for (const listener of listeners) listener();
  });
}

export function hasOffer(): boolean {
  return offer !== undefined;
}

export function subscribeToOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows the browser's own dialog. An offer can be used once. */
export async function acceptOffer(): Promise<'accepted' | 'dismissed'> {
  const used = offer;
  offer = undefined;
  if (!used) return 'dismissed';
  await used.prompt();
  const { outcome } = await used.userChoice;
  for (const listener of listeners) listener();
  return outcome;
}

/** True inside the installed app's own window. */
export function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  );
}
