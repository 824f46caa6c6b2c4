import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { publishedFrom } from '@/lib/content/library-files';
import { FormsFile } from '@/lib/core/glossary';
import { linkTexts, makeLinkers } from '@/lib/core/link-story';
import { type Locale, locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { spanText, type WholeStory } from '@/lib/core/story';
import { catalogue, entries, out, story, words } from './facts';
import { keptApp } from './kept';
import { putLibrary } from './publish';
import { test as base } from './reader';
import { type RunningServer, startServer } from './server';

/** The story as a library would send it whose makers have not looked for names. */
const plain: WholeStory = {
  ...story,
  terms: [],
  linked: false,
  texts: { en: withoutMentions('en'), ar: withoutMentions('ar'), fa: withoutMentions('fa') },
};

function withoutMentions(locale: Locale) {
  const { body, ...text } = story.texts[locale];
  return {
    ...text,
    body: body.map((block) => ({ ...block, spans: [block.spans.map(spanText).join('')] })),
  };
}

/** Where the phone has to find names, by the very forms it receives. */
const forms = v.parse(
  FormsFile,
  JSON.parse(readFileSync(path.join(out, catalogue.forms?.path ?? ''), 'utf8')),
);
const found = linkTexts(plain.texts, makeLinkers(forms.entries));
const mentionsIn = (locale: Locale) =>
  found.texts[locale].body.flatMap(({ spans }) =>
    spans.flatMap((span) => (typeof span === 'string' ? [] : [[span.term, span.text]])),
  );

/** A server whose library holds that story, without a trace of the one linked at build. */
const test = base.extend<{ unlinked: RunningServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
  unlinked: async ({}, use) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'waraq-unlinked-'));
    cpSync(out, dir, { recursive: true });
    const { files } = await publishedFrom({ stories: [plain], entries, forms: forms.entries });
    putLibrary(dir, files);
    const server = await startServer({ dir });
    await use(server);
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  },
});

const shownMentions = (page: Page) =>
  page
    .locator('.story-body .mention')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href')?.split('/').pop(), link.textContent]),
    );

test('finds the names in a story that came without mentions, in a worker, and keeps them', async ({
  unlinked,
  newcomer,
}) => {
  const page = await newcomer.open();
  const started: string[] = [];
  page.on('worker', (worker) => started.push(new URL(worker.url()).pathname));
  await page.goto(`${unlinked.url}/en`);
  await expect.poll(() => started, { timeout: 30_000 }).toContain('/link.js');
  await expect.poll(async () => (await keptApp(page)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect.poll(() => linksKept(page), { timeout: 30_000 }).toBe(1);
  await unlinked.stop();

  for (const locale of locales) {
    const cold = await newcomer.open();
    await cold.goto(unlinked.url + pathTo({ name: 'story', locale, slug: plain.slug }));
    await expect(cold.getByRole('heading', { level: 1 })).toHaveText(plain.texts[locale].headline);
    await expect.poll(() => shownMentions(cold)).toEqual(mentionsIn(locale));
    await cold.goto(unlinked.url + pathTo({ name: 'term', locale, id: 'fallujah' }));
    await expect(cold.getByRole('link', { name: plain.texts[locale].headline })).toBeVisible();
    await expect(cold.getByRole('heading', { name: words[locale].Term.stories })).toBeVisible();
  }
});

test('reads a story without mentions as it is where the linking worker does not arrive, and links it later', async ({
  unlinked,
  newcomer,
}) => {
  const page = await newcomer.open();
  newcomer.forgive(/link\.js/);
  await page.route('**/link.js', (route) => route.abort());
  await page.goto(`${unlinked.url}/fa`);
  await expect.poll(async () => (await keptApp(page)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const storyPath = pathTo({ name: 'story', locale: 'fa', slug: plain.slug });
  await page.goto(unlinked.url + storyPath);
  await expect(page.locator('.story-body')).toContainText(plain.texts.fa.body[0]?.spans.join('') ?? '');
  expect(await linksKept(page)).toBe(0);

  await page.unroute('**/link.js');
  await page.goto(`${unlinked.url}/fa`);
  await expect.poll(() => linksKept(page), { timeout: 30_000 }).toBe(1);
});

/** How many stories this phone has linked itself. */
function linksKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('waraq');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      return await new Promise<number>((resolve, reject) => {
        const request = db.transaction('links').objectStore('links').count();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      db.close();
    }
  });
}
