import * as v from 'valibot';
import { Catalogue, type LibraryFile } from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';
import { failure, type Result, success } from '@/lib/core/result';

export type RemoteError = 'offline' | 'server-failed' | 'catalogue-damaged' | 'file-damaged';

const catalogueAddress = '/catalogue.json';

export type Received = { etag: string | null; catalogue: Catalogue } | 'unchanged';

/**
 * Asks for the catalogue; with the tag of the one already here a server answers "not modified"
 * without a body. The answer is parsed: a login page sent with 200 is not a catalogue.
 */
export async function fetchCatalogue(
  etag: string | null,
  signal?: AbortSignal,
): Promise<Result<Received, RemoteError>> {
  const answer = await ask(catalogueAddress, signal, etag ? { 'If-None-Match': etag } : {});
  if (!answer.ok) return answer;
  if (answer.value.status === 304) return success('unchanged');
  if (!answer.value.ok) return failure('server-failed');
  const parsed = v.safeParse(Catalogue, await jsonOf(answer.value));
  if (!parsed.success) return failure('catalogue-damaged');
  return success({ etag: answer.value.headers.get('etag'), catalogue: parsed.output });
}

/** Fetches a file of the library and returns its bytes only if they are the promised ones. */
export async function fetchFile(
  file: LibraryFile,
  signal?: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, RemoteError>> {
  const answer = await ask(file.path, signal);
  if (!answer.ok) return answer;
  if (!answer.value.ok) return failure('server-failed');
  try {
    const body = new Uint8Array(await answer.value.arrayBuffer());
    const whole = body.byteLength === file.bytes && (await sha256Hex(body)) === file.sha256;
    return whole ? success(body) : failure('file-damaged');
  } catch {
    return failure('offline');
  }
}

/**
 * Never through the browser's own cache: what is good is kept in IndexedDB, twice would be a waste,
 * and a damaged file must not be answered again from there.
 */
async function ask(
  address: string,
  signal: AbortSignal | undefined,
  headers: HeadersInit = {},
): Promise<Result<Response, 'offline'>> {
  try {
    return success(
      await fetch(address, { cache: 'no-store', credentials: 'omit', headers, signal: signal ?? null }),
    );
  } catch {
    return failure('offline');
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
