import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { settingsKey } from '@/lib/core/base';
import { type Locale, locales } from '@/lib/core/locale';
import { story } from './facts';
import { firstVisit } from './kept';
import { phone } from './profile';
import { type RunningServer, startServer } from './server';

/**
 * Every kind of page: its address below the language, and what only stands there once the page is
 * hydrated and has read what it wanted from the phone.
 */
export const places = {
  'the front page': { path: '', ready: '.up-to-date p:first-child:not(:empty)' },
  'the story': { path: `/story/${story.slug}`, ready: '.story-acts button' },
  'the glossary': { path: '/glossary', ready: '.letter' },
  'the entry of a place': { path: '/glossary/fallujah', ready: '.term h1' },
  'the entry of a group': { path: '/glossary/isil', ready: '.term h1' },
  'the library': { path: '/library', ready: '#storage' },
  'the bookmarks and notes': { path: '/marks', ready: '.marks .lead' },
  'the settings': { path: '/settings', ready: '#install-title' },
  'the about page': { path: '/about', ready: '#version' },
  'a page that is not there': { path: '/no-such-page', ready: '.blank h1' },
} as const;
export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];

export const languages: Record<Locale, string> = { en: 'English', ar: 'Arabic', fa: 'Persian' };

/** Every place in every language. */
export const everyPage = locales.flatMap((locale) =>
  placeNames.map((name) => ({ name, locale, title: `${name} in ${languages[locale]}` })),
);

/** Opens a page in a context of its own, as a new reader does. */
type Open = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * Pages of the real server. Whatever a test is about, it also fails where one of its pages writes an
 * error or a warning to the console, throws, breaks its security policy, or asks another origin.
 */
export const test = base.extend<{ open: Open }, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, server }, use) => {
    const complaints: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...phone, baseURL: server.url, ...options });
      contexts.push(context);
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== server.url && protocol !== 'data:') complaints.push(`asked ${request.url()}`);
      });
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().stack}`));
      context.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        const missing = message.location().url.endsWith('/no-such-page') && / 404 /.test(message.text());
        const blocked = message.text() === 'Service Worker registration blocked by Playwright';
        if (!missing && !blocked)
          complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },
});

/** Goes to a place and waits until it is hydrated and has read what it wanted. */
export async function visit(page: Page, name: PlaceName, locale: Locale): Promise<void> {
  await page.goto(`/${locale}${places[name].path}`);
  await hydrated(page);
  await expect(page.locator(places[name].ready)).not.toHaveCount(0);
  await drawMaps(page);
}

/** Maps are drawn when a reader comes near: goes there, and back to the top. */
async function drawMaps(page: Page): Promise<void> {
  const map = page.locator('main .map').first();
  if ((await map.count()) === 0) return;
  await map.scrollIntoViewIfNeeded();
  await expect(page.locator('main .map-sheet:not(:has(text))')).toHaveCount(0);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** Resolves once React has taken over every element of the page. */
export async function hydrated(page: Page): Promise<void> {
  const left = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('body > header, body > nav, main, main *')].filter(
          (element) => !Object.keys(element).some((key) => key.startsWith('__reactFiber')),
        ).length,
    );
  await expect.poll(left, { intervals: [20, 50, 100] }).toBe(0);
}

/** Opens the story's address on a phone that has everything, and proves that the answer was the shell. */
export async function visitShell(page: Page, locale: Locale): Promise<void> {
  await firstVisit(page, `/${locale}`);
  const response = await page.goto(`/${locale}/story/${story.slug}`);
  expect(response?.fromServiceWorker()).toBe(true);
  expect(await response?.text()).not.toContain('id="p1"');
  await expect(page.locator('#p1')).toBeVisible();
  await expect(page.locator('.story-end .mention')).toHaveCount(story.terms.length);
}

/** Starts every page of this reader with some settings already chosen. */
export async function choose(page: Page, settings: Record<string, string | boolean>): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [
    settingsKey,
    JSON.stringify(settings),
  ] as const);
}
