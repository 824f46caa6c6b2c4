import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { catalogue, libraryHashes, out, precacheOf, storyFiles, words } from './facts';
import { type Asked, type Line, openLine } from './fault-server';
import { expectKept, firstVisit, keptApp, keptFiles, leftovers } from './kept';
import { entryPlace, storyPlace } from './offline-places';
import { test as base } from './reader';

const [{ path: storyFile, sha256: storyHash } = { path: '', sha256: '' }] = storyFiles;
const glossaryFile = catalogue.glossary.path;

/** A reader with an empty phone behind a bad line. */
const test = base.extend<{ line: Line }>({
  line: async ({ server }, use) => {
    const line = await openLine(server.port);
    await use(line);
    await line.close();
  },
  // After the line, so that the browser is closed before it.
  newcomer: async ({ line: _line, newcomer }, use) => {
    newcomer.forgive(
      /^Failed to load resource: net::ERR_(CONTENT_LENGTH_MISMATCH|CONNECTION_RESET|EMPTY_RESPONSE|FAILED|INCOMPLETE_CHUNKED_ENCODING)/,
    );
    await use(newcomer);
  },
});

/** What the worker asks for while it installs; scripts ask for the library in the same way. */
const forWorker = ({ path, purpose }: Asked) => purpose === 'empty' && !/^\/(library|catalogue)\b/.test(path);
const engine = precacheOf(out).find(
  (url) => url.endsWith('.js') && readFileSync(path.join(out, url), 'utf8').includes('waraq:engine'),
);
/** The script with the store and the network, which a page asks for once it can be read. */
const partOfApp = ({ path: asked, purpose }: Asked) => purpose === 'script' && asked === engine;
const timesOf = (asked: readonly Asked[], address: string) =>
  asked.filter((one) => one.path === address).length;

async function expectSpoiled(line: Line): Promise<void> {
  await expect
    .poll(() => line.spoiled.length, { message: 'requests cut off', timeout: 60_000 })
    .toBeGreaterThan(0);
}

test('goes on by itself after a cut in the middle of the story', async ({ newcomer, line }) => {
  line.spoil({ kind: 'cut' }, ({ path }) => path === storyFile);
  const page = await newcomer.open();
  await page.goto(`${line.url}/en`);
  await expectSpoiled(line);
  await expect.poll(() => keptFiles(page)).toEqual(libraryHashes.filter((hash) => hash !== storyHash));
  line.mend();
  await expectKept(page);
  expect(timesOf(line.answered, glossaryFile), 'the glossary, which was here already, was fetched').toBe(1);
  expect(timesOf(line.answered, storyFile), 'the story was fetched').toBe(1);
});

test('goes on by itself after a cut in the middle of the glossary', async ({ newcomer, line }) => {
  line.spoil({ kind: 'cut' }, ({ path }) => path === glossaryFile);
  const page = await newcomer.open();
  await page.goto(`${line.url}/ar`);
  await expectSpoiled(line);
  expect(await keptFiles(page)).not.toContain(catalogue.glossary.sha256);
  line.mend();
  await expectKept(page);
  expect(timesOf(line.answered, glossaryFile), 'the glossary was fetched').toBe(1);
  expect(timesOf(line.answered, storyFile), 'the story was fetched').toBe(1);
});

test('goes on by itself after a cut in the middle of a file that the worker stores', async ({
  newcomer,
  line,
}) => {
  line.spoil({ kind: 'cut' }, forWorker);
  const page = await newcomer.open();
  await page.goto(`${line.url}/fa`);
  await expectSpoiled(line);
  await expect.poll(() => keptFiles(page), { message: 'the library does not wait' }).toEqual(libraryHashes);
  expect(await keptApp(page), 'no half-stored app is in charge').toEqual([]);
  line.mend();
  await expectKept(page);
  const fetched = line.answered.filter(forWorker).map(({ path }) => path);
  expect(fetched.length).toBeGreaterThan(10);
  expect([...new Set(fetched)], 'nothing was fetched twice').toEqual(fetched);
});

test('goes on by itself after a cut in the middle of the worker', async ({ newcomer, line }) => {
  newcomer.forgive(/^An unknown error occurred when fetching the script\./);
  line.spoil({ kind: 'cut' }, ({ path }) => path === '/sw.js');
  const page = await newcomer.open();
  await page.goto(`${line.url}/en`);
  await expectSpoiled(line);
  line.mend();
  await expectKept(page);
});

test('goes on by itself after a cut in the middle of a part of the app that comes later', async ({
  newcomer,
  line,
}) => {
  const page = await newcomer.open();
  line.spoil({ kind: 'cut' }, partOfApp);
  await page.goto(`${line.url}/ar`);
  await expectSpoiled(line);
  line.mend();
  await expectKept(page);
});

test('shows a term by itself once the line that failed is back', async ({ newcomer, line }) => {
  const page = await newcomer.open();
  line.spoil({ kind: 'cut' }, partOfApp);
  await page.goto(line.url + storyPlace('en').path);
  await page.locator('.story-body .mention[href$="/fallujah"]').first().tap();
  const card = page.getByRole('dialog');
  await expect(card.getByRole('heading', { name: words.en.Term.missingTitle })).toBeVisible();
  line.mend();
  await expect(card.getByRole('heading', { name: entryPlace('fallujah', 'en').heading })).toBeVisible();
});

test('says that there is no connection where the part that fetches does not arrive', async ({
  newcomer,
  line,
}) => {
  const page = await newcomer.open();
  line.spoil({ kind: 'cut' }, partOfApp);
  await page.goto(`${line.url}/en`);
  const ask = page.getByRole('button', { name: words.en.Sync.sync });
  await ask.tap();
  await expect(page.getByText(words.en.Errors.offline)).toBeVisible();
  line.mend();
  await ask.tap();
  await expectKept(page);
  await expect(page.getByText(words.en.Errors.offline)).toBeHidden();
});

for (const locale of locales) {
  const t = words[locale];

  test(`loses nothing behind a login page, and says so in ${locale}`, async ({ newcomer, line }) => {
    const page = await newcomer.open();
    await firstVisit(page, `${line.url}/${locale}/library`);
    line.spoil({ kind: 'portal' }, () => true);
    await page.reload();
    await page.getByRole('button', { name: t.Sync.sync }).tap();
    await expect(page.getByText(t.Errors['catalogue-damaged'])).toBeVisible();
    await expect(page.getByText(t.Library.ready, { exact: true }).first()).toBeVisible();
    await expectKept(page);
    expect(timesOf(line.spoiled, '/catalogue.json')).toBeGreaterThan(0);

    line.mend();
    await page.getByRole('button', { name: t.Sync.sync }).tap();
    await expect(page.getByText(t.Errors['catalogue-damaged'])).toBeHidden();
    await expectKept(page);
  });
}

test('stores nothing of a login page that comes instead of the library', async ({ newcomer, line }) => {
  line.spoil({ kind: 'portal' }, ({ path }) => path.startsWith('/library/'));
  const page = await newcomer.open();
  await page.goto(`${line.url}/en/library`);
  await page.getByRole('button', { name: words.en.Sync.sync }).tap();
  await expect(page.getByText(words.en.Errors['file-damaged'])).toBeVisible();
  expect(await keptFiles(page)).toEqual([]);
  line.mend();
  await expectKept(page);
});

test('erases everything also while a story is on its way', async ({ newcomer, line }) => {
  const t = words.en.Settings;
  line.spoil({ kind: 'hold' }, ({ path }) => path === storyFile);
  const page = await newcomer.open();
  await page.goto(`${line.url}/en/settings`);
  await expectSpoiled(line);
  await page.getByRole('button', { name: t.erase }).tap();
  await page.getByRole('dialog').getByRole('button', { name: t.eraseYes }).tap();
  await expect(page.getByText(t.erased)).toBeVisible();
  line.mend();
  await expect.poll(() => timesOf(line.answered, storyFile)).toBe(1);
  await page.evaluate(() => fetch('/catalogue.json'));
  expect(await leftovers(page)).toEqual([]);
});
