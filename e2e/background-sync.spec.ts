import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { publishedFrom } from '@/lib/content/library-files';
import { headAddress } from '@/lib/core/catalogue';
import { pathTo } from '@/lib/core/paths';
import type { WholeStory } from '@/lib/core/story';
import { syncTag } from '@/lib/core/worker-messages';
import { entries, libraryHashes, out, story } from './facts';
import { firstVisit, keptFiles } from './kept';
import { putLibrary } from './publish';
import { test as base } from './reader';
import { type RunningServer, startServer } from './server';

/** A story that is published after the first visit. */
const news: WholeStory = { ...story, slug: 'news-of-the-evening', published: '2014-01-07' };

/** A server whose library a test may renew. */
type Newsroom = RunningServer & { publish: () => Promise<void> };

const test = base.extend<{ newsroom: Newsroom }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
  newsroom: async ({}, use) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'waraq-newsroom-'));
    cpSync(out, dir, { recursive: true });
    const server = await startServer({ dir });
    const publish = async () => {
      const { files } = await publishedFrom({ stories: [news, story], entries, forms: [] });
      putLibrary(dir, files);
    };
    await use({ ...server, publish });
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  },
});

/**
 * The phone with no page of ours open: a blank one, from where the browser is told to wake the worker. What the
 * worker has stored and asked for is seen from the worker itself.
 */
async function closedPhone(page: Page, origin: string) {
  const context = page.context();
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('There is no worker.');
  const inspector: CDPSession = await context.newCDPSession(await context.newPage());
  const registered = new Promise<string>((resolve) =>
    inspector.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (ours) resolve(ours.registrationId);
    }),
  );
  await inspector.send('ServiceWorker.enable');
  const event = { origin, registrationId: await registered, tag: syncTag };
  await page.close();
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) asked.push(new URL(request.url()).pathname);
  });
  return {
    wake: async (by: 'sync' | 'periodicsync') => {
      if (by === 'periodicsync') await inspector.send('ServiceWorker.dispatchPeriodicSyncEvent', event);
      else await inspector.send('ServiceWorker.dispatchSyncEvent', { ...event, lastChance: true });
    },
    files: () => keptFiles(worker),
    asked: () => asked,
  };
}

for (const by of ['sync', 'periodicsync'] as const)
  test(`brings a new story while no page is open, woken by ${by}`, async ({ newcomer, newsroom }) => {
    const page = await newcomer.open();
    await firstVisit(page, `${newsroom.url}/en`);
    const { wake, files, asked } = await closedPhone(page, newsroom.url);
    await newsroom.publish();
    await wake(by);
    // The new story in three languages.
    await expect.poll(files, { timeout: 30_000 }).toHaveLength(libraryHashes.length + 3);
    expect(asked()).toContain(headAddress);
    await newsroom.stop();

    const cold = await newcomer.open();
    await cold.goto(newsroom.url + pathTo({ name: 'story', locale: 'fa', slug: news.slug }));
    await expect(cold.getByRole('heading', { level: 1 })).toHaveText(news.texts.fa.headline);
  });

test('fetches nothing while no page is open where nothing is to come by itself', async ({
  newcomer,
  newsroom,
}) => {
  const page = await newcomer.open();
  await firstVisit(page, `${newsroom.url}/en`);
  await chooseByHand(page);
  const { wake, files, asked } = await closedPhone(page, newsroom.url);
  await newsroom.publish();
  await wake('periodicsync');
  await wake('sync');
  // What should not happen has no end to wait for: by then the test above has its story.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(asked()).toEqual([]);
  expect(await files()).toEqual(libraryHashes);
});

/** Stores the setting that stories come only at the reader's word. */
async function chooseByHand(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('waraq');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const settings = opening.result.transaction('settings', 'readwrite');
          settings.objectStore('settings').put({ key: 'settings', value: { automatic: false } });
          settings.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
