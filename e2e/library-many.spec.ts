import { expect } from '@playwright/test';
import { publishedFrom } from '@/lib/content/library-files';
import { wholeAddress } from '@/lib/core/catalogue';
import { syntheticContent } from '../scripts/synthetic-content';
import { words } from './facts';
import { openLine } from './fault-server';
import { test } from './reader';
import { chosen, libraryWords } from './shelf';

/** Stories, in three languages each, and the seed of what they say. */
const count = 2000;
const seed = 20140106;
/** Rows in the page at the most, wherever the reader is in the list. */
const mostRows = 120;

test('keeps two thousand stories in three languages within reach: one request for the list, few rows, a search', async ({
  newcomer,
  server,
}) => {
  test.setTimeout(240_000);
  const t = libraryWords('fa');
  const { Find, Library, Frame } = words.fa;
  const content = syntheticContent(count - 1, seed);
  const library = await publishedFrom({ ...content, forms: [] });
  const stories = library.stories;
  expect(stories).toHaveLength(count);
  const line = await openLine(server.port);
  line.publish(library.files);
  try {
    const page = await newcomer.open();
    // One of the three languages comes by itself: six thousand texts would take a slow machine minutes.
    await chosen(page, { languages: ['fa'] });
    await page.goto(`${line.url}/fa/library`);
    await expect(page.getByText(t('summary', { count }))).toBeVisible({ timeout: 120_000 });
    const catalogue = line.answered.filter(({ path }) => /^\/(catalogue|library\/part)/.test(path));
    expect(catalogue.map(({ path }) => path)).toEqual([wholeAddress]);

    const rows = page.locator('li[aria-setsize]');
    await expect(rows.first()).toHaveAttribute('aria-setsize', String(count));
    expect(await rows.count()).toBeLessThan(mostRows);
    const oldest = page.locator(`li[aria-posinset="${count}"]`);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(oldest).toBeInViewport({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expect(oldest.getByRole('link')).toHaveText(stories.at(-1)?.headlines.fa ?? '');
    await expect(oldest.getByText(Library.ready, { exact: true })).toHaveCount(1);
    expect(await rows.count()).toBeLessThan(mostRows);

    // The number is a word of one headline alone, in the middle of the library.
    const [, number = ''] = /([۰-۹]+)/.exec(stories[count / 2]?.headlines.fa ?? '') ?? [];
    await page.getByRole('link', { name: Frame.stories, exact: true }).first().tap();
    await page.getByRole('searchbox', { name: Find.search }).fill(number);
    const found = page.locator('.found-stories > li');
    await expect(found.first().getByRole('link')).toHaveText(stories[count / 2]?.headlines.fa ?? '', {
      timeout: 60_000,
    });
    await found.first().getByRole('link').tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(stories[count / 2]?.headlines.fa ?? '');
    // It may still be fetching parts of the app: that its server is gone is no complaint.
    newcomer.forgive(/^Failed to load resource: net::ERR_CONNECTION_REFUSED/);
  } finally {
    await line.close();
  }
});
