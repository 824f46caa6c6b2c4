import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { base as builtBase, pathUnder } from '../lib/core/base';
import { isLocale } from '../lib/core/locale';
import { SettingsError, settingsFrom } from './build-settings';
import { isCommand } from './command';
import { headersFor, headersOfNothing, redirectAt } from './headers';

/** A server that is listening. `url` is how a browser on this machine reaches it. */
export type Served = { url: string; port: number; close: () => Promise<void> };

const lastPort = 65_535;

/**
 * Serves a static export over HTTP, as a CDN would: precompressed files, pages without `.html`,
 * ETags, the headers of `headers.ts`, and the language's own page where there is nothing.
 *
 * @param dir the export
 * @param port where to listen, or the next free port above it; 0 takes any
 * @param host the address to listen on
 * @param base the folder on the origin that the export was built for (`BASE_PATH`), empty at the root
 */
export async function serve({
  dir = 'out',
  port = 3000,
  host = '127.0.0.1',
  base = builtBase,
} = {}): Promise<Served> {
  const server = createServer(respondFrom(path.resolve(dir), base));
  await listen(server, port, host);
  const bound = (server.address() as AddressInfo).port;
  // Service workers need a secure origin: every browser takes `localhost` for one, and 0.0.0.0 for none.
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open for minutes; a closed server must really be gone.
        server.closeAllConnections();
      }),
  };
}

function respondFrom(
  dir: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  let listed = '';
  let files: ReturnType<typeof sirv> | undefined;
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headersOfNothing(), Allow: 'GET, HEAD' }).end();
      return;
    }
    // The list of files is made once; a build that replaces the folder under a running server renews it.
    const now = stamp(dir);
    if (files === undefined || now !== listed) {
      files = listFiles(dir);
      listed = files ? now : '';
    }
    if (files === undefined) {
      response.writeHead(503, { ...headersOfNothing(), 'Retry-After': '5' }).end('Being built\n');
      return;
    }
    // Ranges are optional (RFC 9110, section 14.2), nothing here is big, and sirv reads some of them wrongly.
    delete request.headers.range;
    const asked = pathOf(request.url ?? '/');
    if (base !== '' && asked === base) {
      response.writeHead(308, { ...headersOfNothing(), Location: `${base}/` }).end();
      return;
    }
    const pathname = pathUnder(base, asked);
    if (pathname === null) {
      respondWithNothing(dir, '/', request, response);
      return;
    }
    request.url = request.url?.slice(base.length);
    response.setHeaders(new Map(Object.entries(headersFor(pathname))));
    if (redirects(dir, base, pathname, request, response)) return;
    files(request, response, () => respondWithNothing(dir, pathname, request, response));
  };
}

/** Follows the rules of `headerRedirects`; false where none of them holds, or there is nothing where it leads. */
function redirects(
  dir: string,
  base: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const rule = redirectAt(pathname);
  if (rule === null || request.headers[rule.header.toLowerCase()] !== rule.value) return false;
  if (new URLSearchParams(request.url?.split('?')[1]).has(rule.unless)) return false;
  if (!statSync(path.join(dir, `${rule.location}.html`), { throwIfNoEntry: false })) return false;
  // Temporary: the next visit may have a better line.
  response.writeHead(302, { Location: base + rule.location, Vary: varyBy(rule.header) }).end();
  return true;
}

/** Two answers at one address, which a shared cache must tell apart. */
function varyBy(header: string): string {
  return `Accept-Encoding, ${header}`;
}

/** Undefined where the folder is gone, or changes while it is read: a build is under way. */
function listFiles(dir: string): ReturnType<typeof sirv> | undefined {
  try {
    return sirv(dir, {
      etag: true,
      gzip: true,
      brotli: true,
      extensions: ['html'],
      setHeaders: (response, pathname) => {
        const rule = redirectAt(pathname);
        if (rule) response.setHeader('Vary', varyBy(rule.header));
      },
    });
  } catch {
    return undefined;
  }
}

/** Changes whenever the folder is replaced or an entry at its top comes or goes. */
function stamp(dir: string): string {
  const stats = statSync(dir, { throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.mtimeMs}` : '';
}

function respondWithNothing(
  dir: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const locale = pathname.split('/')[1];
  const pages = isLocale(locale) ? [`${locale}/missing.html`, '404.html'] : ['404.html'];
  const found = pages
    .map((page) => path.join(dir, page))
    .find((file) => statSync(file, { throwIfNoEntry: false }));
  const body = found ? readFileSync(found) : Buffer.from('Not found\n');
  response.writeHead(404, {
    ...headersOfNothing(),
    'Content-Type': found ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The decoded path of a request, without its query; a malformed escape stays as it is. */
function pathOf(url: string): string {
  const raw = url.split('?', 1)[0] ?? '/';
  try {
    return decodeURI(raw);
  } catch {
    return raw;
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || candidate >= lastPort) throw error;
    }
  }
}

/** A port as the environment gives it, or null where it is not one. Unset and empty mean 3000. */
export function portFrom(value: string | undefined): number | null {
  if (value === undefined || value === '') return 3000;
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port <= lastPort ? port : null;
}

/**
 * The command: serves a folder until it is told to stop. Reads PORT, HOST and BASE_PATH.
 * Exit codes: 2 for an invalid setting, 1 where there is nothing to serve or no way to listen.
 */
export async function main(dir = 'out'): Promise<void> {
  const port = portFrom(process.env.PORT);
  if (port === null)
    return stop(`PORT must be a whole number from 0 to ${lastPort}, not "${process.env.PORT}".`, 2);
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    return stop(`There is no folder "${dir}" to serve. Make it with: npm run build`, 1);
  }
  try {
    settingsFrom(process.env);
    const served = await serve({ dir, port, host: process.env.HOST || '127.0.0.1' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void served.close());
    }
    console.log(`Waraq is open at ${served.url}${builtBase && `${builtBase}/`}`);
  } catch (error) {
    if (error instanceof SettingsError) return stop(error.message, 2);
    stop(`The server cannot listen: ${(error as Error).message}`, 1);
  }
}

function stop(line: string, code: number): void {
  console.error(line);
  process.exitCode = code;
}

if (isCommand(import.meta.url)) await main(process.argv[2]);
