import { cacheNames } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { base, erasedChannel, pathUnder } from '@/lib/core/base';
import { isPageMessage, type StoredAnswer } from '@/lib/core/worker-messages';
import { requestKind } from '@/lib/core/worker-routes';
import { answerTo } from './answers';
import { listenForSync, prepareSync } from './background';
import { fillPrecache, isWhole, type PrecacheEntry } from './precache';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

/** Addresses of files that reading does without; the build fills them in. */
declare const TOOLS: readonly string[];

const files = self.__WB_MANIFEST;
const isTool = (file: PrecacheEntry | string) => TOOLS.includes(typeof file === 'string' ? file : file.url);
/** What opens every page: the worker is not installed without it. */
const controller = new PrecacheController();
controller.addToCacheList(files.filter((file) => !isTool(file)));
/** What comes after it, and is fetched again where it did not arrive. */
const toolsName = cacheNames.precache.replace('precache', 'precache-tools');
const tools = new PrecacheController({ cacheName: toolsName });
tools.addToCacheList(files.filter(isTool));

/** Whether a page has erased everything, perhaps while this worker is being installed: then nothing is stored any more. */
let erased = false;
if ('BroadcastChannel' in self)
  new BroadcastChannel(erasedChannel).onmessage = () => {
    erased = true;
  };
const isWanted = () => !erased;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await fillPrecache(controller, cacheNames.precache, isWanted);
      if (erased) throw new Error('Everything was erased meanwhile.');
      await controller.install(event);
      prepareSync();
      await fillPrecache(tools, toolsName, isWanted);
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await controller.activate(event);
      await tools.activate(event);
      // The very first page gets its worker without a reload, so that its next tap works offline.
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (!isPageMessage(message)) return;
  switch (message.type) {
    case 'SKIP_WAITING':
      // Only ever sent after the reader's yes.
      event.waitUntil(self.skipWaiting());
      break;
    case 'STORED':
      // Asked by a page that was loaded after an erasure: it wants the app.
      erased = false;
      event.waitUntil(
        isAllHere().then((stored) => {
          const answer: StoredAnswer = { stored, files: files.length };
          event.ports[0]?.postMessage(answer);
        }),
      );
      break;
  }
});

listenForSync();

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const asked = requestKind({
    method: request.method,
    mode: request.mode,
    prefetch:
      request.headers.has('next-router-prefetch') || request.headers.has('next-router-segment-prefetch'),
    pathname: url.origin === self.location.origin ? pathUnder(base, url.pathname) : null,
    search: url.search,
  });
  const answer = answerTo(asked, request, { app: controller, tools });
  if (answer) event.respondWith(answer);
});

/** Whether every file of the app is stored, once what was missing of the tools has been fetched again. */
async function isAllHere(): Promise<boolean> {
  if (!(await isWhole(tools, toolsName))) await fillPrecache(tools, toolsName, isWanted);
  return (await isWhole(controller, cacheNames.precache)) && (await isWhole(tools, toolsName));
}
