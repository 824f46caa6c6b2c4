import { retryAfter } from '@/lib/core/back-off';
import { base } from '@/lib/core/base';
import type { FileFacts } from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';

export type RemoteError = 'offline' | 'server-failed' | 'catalogue-damaged' | 'file-damaged';

/** What went wrong with a request, and whether time may heal it. */
export type Trouble = {
  ok: false;
  error: RemoteError;
  /** Worth trying again in this run. */
  again: boolean;
  /** What the server asked to wait, in milliseconds; null where it did not. */
  after: number | null;
};
export type Answer<T> = { ok: true; value: T } | Trouble;

/** A line on which nothing comes for so long is dead; milliseconds. */
const patience = 20_000;

/** Statuses that say "later" (RFC 9110, section 15; RFC 6585, section 4). */
const later = new Set([408, 425, 429, 500, 502, 503, 504]);

export function trouble(error: RemoteError, again = false, after: number | null = null): Trouble {
  return { ok: false, error, again, after };
}

/**
 * Asks for a path of the app and hands its bytes on as they arrive.
 *
 * Never through the browser's own cache: what is good is kept in IndexedDB, twice would be a waste,
 * and a damaged file must not be answered again from there.
 *
 * @param onBytes may refuse what arrives by answering false; the rest is then not fetched
 * @returns `null` for "not modified", else the answer's tag
 */
export async function receive(
  address: string,
  onBytes: (bytes: Uint8Array) => Promise<boolean>,
  { signal, etag }: { signal?: AbortSignal | undefined; etag?: string | null } = {},
): Promise<Answer<{ etag: string | null } | null>> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  if (signal?.aborted) return trouble('offline');
  signal?.addEventListener('abort', abort);
  let timer = setTimeout(abort, patience);
  let taking = false;
  try {
    const response = await fetch(base + address, {
      cache: 'no-store',
      credentials: 'omit',
      headers: etag ? { 'If-None-Match': etag } : {},
      signal: stop.signal,
    });
    if (response.status === 304) return { ok: true, value: null };
    if (!response.ok) {
      abort();
      const { status, headers } = response;
      return trouble(
        'server-failed',
        later.has(status),
        retryAfter(headers.get('retry-after'), headers.get('date')),
      );
    }
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      // Only the line is timed: a slow phone may take its time to store what came.
      clearTimeout(timer);
      taking = true;
      const wanted = await onBytes(read.value);
      taking = false;
      timer = setTimeout(abort, patience);
      if (wanted) continue;
      abort();
      return trouble('file-damaged');
    }
    return { ok: true, value: { etag: response.headers.get('etag') } };
  } catch (error) {
    // A bug in what takes the bytes is no line that fails, nor to be tried again.
    if (taking) throw error;
    return trouble('offline', !signal?.aborted);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    if (taking) abort();
  }
}

/** Fetches a file and returns its bytes only if they are the promised ones. */
export async function fetchFile(
  { path, ...facts }: FileFacts & { path: string },
  signal?: AbortSignal,
): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const { bytes } = facts;
  const body = new Uint8Array(bytes);
  let at = 0;
  const received = await receive(
    path,
    async (chunk) => {
      // A file longer than promised is another file: its end is not waited for.
      if (at + chunk.length > bytes) return false;
      body.set(chunk, at);
      at += chunk.length;
      return true;
    },
    { signal },
  );
  if (!received.ok) return received;
  return at === bytes && (await isWhole(body, facts)) ? { ok: true, value: body } : trouble('file-damaged');
}

/** Whether bytes are the ones that the catalogue promised. */
async function isWhole(body: Uint8Array<ArrayBuffer>, { sha256, bytes }: FileFacts): Promise<boolean> {
  return body.byteLength === bytes && (await sha256Hex(body)) === sha256;
}
