import type { PrecacheController } from 'workbox-precaching';
import { base } from '@/lib/core/base';
import { payloadIn } from '@/lib/core/payload';
import { plainQuery, type RequestKind } from '@/lib/core/worker-routes';

/** What leads a reader without JavaScript away from a shell; as React writes it. */
const toPlain = `<meta http-equiv="refresh" content="0;url=${plainQuery}"/>`;

/** The worker's answer to a request of a kind; undefined lets the browser ask the network. */
export function answerTo(
  asked: RequestKind,
  request: Request,
  { app: pages, tools }: { app: PrecacheController; tools: PrecacheController },
): Promise<Response> | undefined {
  switch (asked.kind) {
    case 'start':
      return page(pages, `${base}/index.html`, request);
    case 'page':
      return page(pages, shellFile(asked), request);
    case 'lite':
      // What the phone has of it is the full page.
      return fetch(request).catch(() => Response.redirect(`${base}${asked.full}`));
    case 'plain':
      return fetch(request).catch(() => plainShell(pages, shellFile(asked)));
    case 'unknown-page':
      return unknownPage(pages, shellFile(asked), request);
    case 'payload':
      return payload(pages, shellFile(asked));
    case 'prefetch':
      // Nothing is fetched ahead: the click is answered from the precache anyway.
      return Promise.resolve(new Response(null, { status: 204 }));
    case 'unknown-payload':
      // The router falls back to a full navigation, which is answered above.
      return Promise.resolve(new Response(null, { status: 503 }));
    case 'asset': {
      const key = pages.getCacheKeyForURL(request.url) ?? tools.getCacheKeyForURL(request.url);
      return key ? asset(key, request) : undefined;
    }
    case 'pass':
      return undefined;
  }
}

function shellFile({ shell }: { shell: string }): string {
  return `${base}${shell}.html`;
}

async function page(pages: PrecacheController, url: string, request: Request): Promise<Response> {
  return (await pages.matchPrecache(url)) ?? fetch(request);
}

/** The shell where there is no connection: without what led here, since it would lead here for ever. */
async function plainShell(pages: PrecacheController, url: string): Promise<Response> {
  const shell = await pages.matchPrecache(url);
  if (!shell) return Response.error();
  const html = (await shell.text()).replace(toPlain, '');
  return new Response(html, { headers: shell.headers });
}

/** An address the app does not know may be newer than this worker: the network first, then a written page. */
async function unknownPage(pages: PrecacheController, url: string, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const written = await pages.matchPrecache(url);
    if (!written) return Response.error();
    return new Response(written.body, { status: 404, headers: written.headers });
  }
}

async function payload(pages: PrecacheController, url: string): Promise<Response> {
  const html = await (await pages.matchPrecache(url))?.text();
  const cut = html === undefined ? null : payloadIn(html);
  if (cut === null) return new Response(null, { status: 503 });
  return new Response(cut, { headers: { 'Content-Type': 'text/x-component', Vary: 'RSC' } });
}

async function asset(key: string, request: Request): Promise<Response> {
  return (await caches.match(key)) ?? fetch(request);
}
