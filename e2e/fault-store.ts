import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/core/locale';

/** What a phone holds, from the stored bytes themselves. */
export type PhoneStore = {
  texts: { slug: string; locale: Locale; sha256: string; whole: boolean }[];
  stories: { slug: string; revision: number; locales: string[]; removed: boolean }[];
  /** Stored files whose bytes hash to something else than their name, and files that nothing points to. */
  wrong: string[];
  loose: string[];
  glossary: string | null;
  entries: number;
  /** When everything was last here, in milliseconds since 1970. */
  synced: number | null;
};

/** Reads everything that is stored, and hashes it. */
export function readPhone(page: Page): Promise<PhoneStore> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase | null>((resolve, reject) => {
      const request = indexedDB.open('waraq');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      // Where there is no database, looking must not make one.
      request.onupgradeneeded = () => request.transaction?.abort();
    }).catch(() => null);
    if (db === null)
      return { texts: [], stories: [], wrong: [], loose: [], glossary: null, entries: 0, synced: null };
    try {
      const tables = ['stories', 'texts', 'files', 'state', 'entries'] as const;
      // One transaction: one moment.
      const transaction = db.transaction(tables);
      const [stories, texts, files, state, entries] = await Promise.all(
        tables.map(
          (table) =>
            // biome-ignore lint/suspicious/noExplicitAny: rows as they are, whatever they are
            new Promise<any[]>((resolve, reject) => {
              const request = transaction.objectStore(table).getAll();
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            }),
        ),
      );
      const hashes = new Map<string, string>();
      for (const { sha256, body } of files ?? [])
        hashes.set(
          sha256,
          [...new Uint8Array(await crypto.subtle.digest('SHA-256', body))]
            .map((byte) => byte.toString(16).padStart(2, '0'))
            .join(''),
        );
      const glossary = state?.find(({ key }) => key === 'glossary')?.sha256 ?? null;
      const named = new Set([glossary, ...(texts ?? []).map(({ sha256 }) => sha256)]);
      return {
        texts: (texts ?? []).map(({ slug, locale, sha256 }) => ({
          slug,
          locale,
          sha256,
          whole: hashes.get(sha256) === sha256,
        })),
        stories: (stories ?? []).map(({ slug, revision, cards, removed }) => ({
          slug,
          revision,
          locales: Object.keys(cards),
          removed: removed === 1,
        })),
        wrong: [...hashes].filter(([name, hash]) => name !== hash).map(([name]) => name),
        loose: [...hashes.keys()].filter((name) => !named.has(name)),
        glossary: glossary !== null && hashes.get(glossary) === glossary ? glossary : null,
        entries: entries?.length ?? 0,
        synced: state?.find(({ key }) => key === 'synced')?.at ?? null,
      };
    } finally {
      db.close();
    }
  });
}

/** What to take from a phone, as if it had never come: everything, the glossary, or texts in a language. */
export type Loss = 'everything' | 'glossary' | { locale: Locale; slugs: readonly string[] };

/** Takes something from the phone, in one transaction. */
export async function lose(page: Page, loss: Loss): Promise<void> {
  await page.evaluate(async (loss) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('waraq');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tables = ['stories', 'texts', 'files', 'state', 'entries', 'parts', 'links'];
    const transaction = db.transaction(tables, 'readwrite');
    if (loss === 'everything') for (const table of tables) transaction.objectStore(table).clear();
    else if (loss === 'glossary') {
      transaction.objectStore('entries').clear();
      const state = transaction.objectStore('state');
      state.get('glossary').onsuccess = ({ target }) => {
        transaction.objectStore('files').delete((target as IDBRequest).result.sha256);
        state.delete('glossary');
      };
    } else
      transaction.objectStore('texts').openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        const { slug, locale, sha256 } = cursor.value;
        if (locale === loss.locale && loss.slugs.includes(slug)) {
          cursor.delete();
          transaction.objectStore('files').delete(sha256);
          const stories = transaction.objectStore('stories');
          stories.get(slug).onsuccess = (event) => {
            const row = (event.target as IDBRequest).result;
            delete row.cards[locale];
            stories.put(row);
          };
        }
        cursor.continue();
      };
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    db.close();
  }, loss);
}
