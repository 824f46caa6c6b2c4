import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { publishedFrom } from '@/lib/content/library-files';
import { addressesOutside } from '../scripts/build-base';
import { startNginx } from '../scripts/host-nginx';
import { onPath } from '../scripts/host-programs';
import { publishLibrary } from '../scripts/library';
import { versionUnder } from './builds';
import { entries, precacheOf, story, words } from './facts';
import { leftovers } from './kept';
import { withPhone } from './reader';
import { startServer } from './server';

const base = '/waraq';
const news = { ...story, slug: 'news-of-the-day', published: '2030-01-01' };

/** The app in a folder of its origin, on the web server of this machine, else on our own. */
async function openHost(dir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  return onPath('nginx') ? startNginx({ dir, base }) : startServer({ dir, base });
}

function keptApp(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!navigator.serviceWorker.controller) return [];
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flatMap((all) => all.map(({ url }) => new URL(url).pathname)).sort();
  });
}

test('under a sub-path the app is installed, reads without its server, gets a story that no build knew, and erases only itself', async () => {
  test.setTimeout(900_000);
  const built = await versionUnder(base);
  const dir = mkdtempSync(path.join(tmpdir(), 'waraq-under-'));
  cpSync(built, dir, { recursive: true });
  const host = await openHost(dir);
  const html = readFileSync(path.join(built, `fa/story/${story.slug}.html`), 'utf8');
  for (const [relation, locale] of [
    ['canonical', 'fa'],
    ['alternate" hrefLang="ar', 'ar'],
  ])
    expect(html).toContain(
      `<link rel="${relation}" href="https://waraq.example${base}/${locale}/story/${story.slug}"`,
    );
  const at = (place: string) => `${host.url}${base}${place}`;
  try {
    await withPhone(null, async (phone) => {
      // The browser's own line for asking a stopped server for news.
      phone.forgive(/ERR_CONNECTION_REFUSED.*\/(?:catalogue[a-z-]*\.json|sw\.js)\)$/);
      const page = await phone.open({ locale: 'fa' });
      const outside: string[] = [];
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url());
        if (origin === host.url && !pathname.startsWith(`${base}/`)) outside.push(pathname);
      });
      // From the folder to the front page in the reader's language.
      await page.goto(at('/'));
      await expect(page).toHaveURL(at('/fa'));
      await expect.poll(() => keptApp(page), { timeout: 90_000 }).toEqual(precacheOf(built));
      const manifest = await page.evaluate(async () => {
        const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
        return (await fetch(link?.href ?? '')).text();
      });
      expect(addressesOutside(base, manifest)).toEqual([]);
      // Another app of the same origin.
      await page.evaluate(async () => {
        localStorage.setItem('waraq.settings', '{"locale":"ar"}');
        await caches.open('other-app');
        await new Promise((resolve) => {
          indexedDB.open('waraq').onsuccess = resolve;
        });
      });

      // Soft navigation, the router's and our own links, another language.
      const { Frame } = words.fa;
      await page.evaluate(() => Object.assign(window, { waraqMark: true }));
      await page.getByRole('link', { name: story.texts.fa.headline }).first().tap();
      await expect(page).toHaveURL(at(`/fa/story/${story.slug}`));
      const mention = page.locator('.story-body .mention').first();
      await expect(mention).toHaveAttribute('href', new RegExp(`^${base}/fa/glossary/`));
      await mention.tap();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('navigation', { name: Frame.languages }).getByText('English').tap();
      await expect(page).toHaveURL(at(`/en/story/${story.slug}`));
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      expect(await page.evaluate(() => 'waraqMark' in window)).toBe(true);

      // A story is published without a build; the installed app gets it.
      await publishLibrary(dir, (await publishedFrom({ stories: [news, story], entries, forms: [] })).files);
      await page.goto(at('/en/library'));
      await expect(page.getByRole('link', { name: news.texts.en.headline })).toHaveCount(2, {
        timeout: 60_000,
      });
      await expect(page.getByText(words.en.Library.ready, { exact: true })).toHaveCount(6, {
        timeout: 60_000,
      });

      // Whoever comes for the first time finds no page of it, but the story behind the front page.
      await withPhone(null, async (other) => {
        other.forgive(/\b404\b/);
        const first = await other.open();
        expect((await first.goto(at(`/en/story/${news.slug}`)))?.status()).toBe(404);
        await first.getByRole('link', { name: words.en.Missing.toFront }).tap();
        await expect(first).toHaveURL(at('/en'));
        await expect.poll(() => keptApp(first), { timeout: 90_000 }).not.toEqual([]);
        await first.getByRole('link', { name: news.texts.en.headline }).first().tap();
        await expect(first).toHaveURL(at(`/en/story/${news.slug}`));
        await expect(first.getByRole('heading', { level: 1 })).toHaveText(news.texts.en.headline);
      });
      expect(outside).toEqual([]);

      await host.stop();
      const cold = await phone.open();
      for (const [place, text] of [
        [`/ar/story/${news.slug}`, news.texts.ar.standfirst],
        [`/en/story/${story.slug}`, story.texts.en.standfirst],
      ] as const) {
        const answer = await cold.goto(at(place));
        expect(answer?.status()).toBe(200);
        await expect(cold.getByText(text)).toBeVisible();
      }
      await cold.goto(at('/?launch'));
      await expect(cold).toHaveURL(at('/en?launch'));

      // What is erased is this app, and no other of the origin.
      await cold.goto(at('/en/settings'));
      await cold.getByRole('button', { name: words.en.Settings.erase, exact: true }).tap();
      await cold.getByRole('button', { name: words.en.Settings.eraseYes, exact: true }).tap();
      await expect(cold.getByText(words.en.Settings.erased)).toBeVisible();
      expect((await leftovers(cold)).sort()).toEqual([
        'cache other-app',
        'database waraq',
        'local waraq.settings',
      ]);
    });
  } finally {
    await host.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});
