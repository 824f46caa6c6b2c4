import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { catalogue, libraryHashes, words } from './facts';
import { expectKept, keptApp, keptFiles } from './kept';
import { type Asked, type Line, openLine } from './line';
import { test as base } from './reader';

const storyFile = catalogue.stories[0]?.path ?? '';
const glossaryFile = catalogue.glossary.path;

/** A reader with an empty phone behind a bad line. */
const test = base.extend<{ line: Line }>({
  line: async ({ server, newcomer }, use) => {
    newcomer.forgive(
      /^Failed to load resource: net::ERR_(CONTENT_LENGTH_MISMATCH|CONNECTION_RESET|EMPTY_RESPONSE|FAILED|INCOMPLETE_CHUNKED_ENCODING)/,
    );
    const line = await openLine(server.port);
    await use(line);
    await line.close();
  },
});

const chunkForWorker = ({ path, purpose }: Asked) =>
  purpose === 'empty' && path.startsWith('/_next/static/chunks/');
const timesOf = (asked: readonly Asked[], path: string) => asked.filter((one) => one.path === path).length;

async function expectSpoiled(line: Line): Promise<void> {
  await expect
    .poll(() => line.spoiled.length, { message: 'requests cut off', timeout: 60_000 })
    .toBeGreaterThan(0);
}

test('goes on by itself after a cut in the middle of the story', async ({ newcomer, line }) => {
  line.spoil('cut', ({ path }) => path === storyFile);
  const page = await newcomer.open();
  await page.goto(`${line.url}/en`);
  await expectSpoiled(line);
  await expect.poll(() => keptFiles(page)).toEqual([catalogue.glossary.sha256]);
  line.mend();
  await expectKept(page);
  expect(timesOf(line.answered, glossaryFile), 'the glossary, which was here already, was fetched').toBe(1);
  expect(timesOf(line.answered, storyFile), 'the story was fetched').toBe(1);
});

test('goes on by itself after a cut in the middle of the glossary', async ({ newcomer, line }) => {
  line.spoil('cut', ({ path }) => path === glossaryFile);
  const page = await newcomer.open();
  await page.goto(`${line.url}/ar`);
  await expectSpoiled(line);
  expect(await keptFiles(page)).not.toContain(catalogue.glossary.sha256);
  line.mend();
  await expectKept(page);
  expect(timesOf(line.answered, glossaryFile), 'the glossary was fetched').toBe(1);
  expect(timesOf(line.answered, storyFile), 'the story was fetched').toBe(1);
});

test('goes on by itself after a cut in the middle of a file of the app', async ({ newcomer, line }) => {
  line.spoil('cut', chunkForWorker);
  const page = await newcomer.open();
  await page.goto(`${line.url}/fa`);
  await expectSpoiled(line);
  expect(await keptApp(page), 'no half-stored app is in charge').toEqual([]);
  line.mend();
  await expectKept(page);
  const byWorker = line.answered.filter(
    ({ path, purpose }) => purpose === 'empty' && !/^\/(library|catalogue)/.test(path),
  );
  for (const { path } of byWorker) expect(timesOf(byWorker, path), `${path} was fetched`).toBe(1);
});
