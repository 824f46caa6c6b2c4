/** What browsers tell of the connection (WICG Network Information), not in TypeScript's DOM types. */
type Connection = { type?: string; saveData?: boolean };

function connection(): Connection | undefined {
  return (navigator as Navigator & { connection?: Connection }).connection;
}

/** Whether the phone itself asks to save data. */
export function systemSavesData(): boolean {
  return connection()?.saveData === true;
}

/** So long a hidden page waits for its reader before it gives up its turn; milliseconds. */
const patience = 30_000;

/**
 * Resolves when fetching may go on: not while the page is hidden on a connection that is paid by the byte.
 *
 * @param giveUp called where the reader does not come back soon
 */
export function whileWatchedOrFree(giveUp: () => void, signal: AbortSignal): Promise<void> {
  const { type, saveData } = connection() ?? {};
  if (document.visibilityState === 'visible' || (type !== 'cellular' && !saveData)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(giveUp, patience);
    const end = () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    const look = () => {
      if (document.visibilityState === 'visible') end();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', end, { once: true });
  });
}
