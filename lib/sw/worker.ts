import { cacheNames } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { isPageMessage, type StoredAnswer } from '@/lib/core/worker-messages';
import { requestKind } from '@/lib/core/worker-routes';
import { answerTo } from './answers';
import { listenForSync, prepareSync } from './background';
import { fillPrecache, isWhole, type PrecacheEntry } from './precache';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

const controller = new PrecacheController();
controller.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await fillPrecache(controller, cacheNames.precache);
      await controller.install(event);
      prepareSync();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await controller.activate(event);
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
      event.waitUntil(
        isWhole(controller, cacheNames.precache).then((stored) => {
          const answer: StoredAnswer = { stored, files: controller.getCachedURLs().length };
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
    sameOrigin: url.origin === self.location.origin,
    pathname: url.pathname,
  });
  const answer = answerTo(asked, request, controller);
  if (answer) event.respondWith(answer);
});
