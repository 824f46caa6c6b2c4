/** What browsers tell of the connection (WICG Network Information), not in TypeScript's DOM types. */
type Connection = { type?: string; saveData?: boolean };

function connection(): Connection | undefined {
  return (navigator as Navigator & { connection?: Connection }).connection;
}

/** Whether the phone itself asks to save data. */
export function systemSavesData(): boolean {
  return connection()?.saveData === true;
}

/** Resolves when fetching may go on: not while the page is hidden on a connection that is paid by the byte. */
export function whileWatchedOrFree(): Promise<void> {
  const { type, saveData } = connection() ?? {};
  if (document.visibilityState === 'visible' || (type !== 'cellular' && !saveData)) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}
