import { expect, type Page } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { secondVersion } from './builds';
import { libraryHashes, out, story, words } from './facts';
import { expectKept, firstVisit, keptFiles } from './kept';
import { expectPlace, glossaryPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { type RunningServer, startServer } from './server';
import { option } from './touch';

// One worker after the other needs the second version: it is built once, by the first.
test.describe.configure({ mode: 'default' });

let second = '';
test.beforeAll(async () => {
  test.setTimeout(600_000);
  second = await secondVersion();
});

/** The id of the build that a page was made by, from the router's payload in it. */
function buildOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const scripts = [...document.scripts].map((script) => script.textContent).join('');
    return /\\"b\\":\\"([^"\\]+)\\"/.exec(scripts)?.[1] ?? 'none';
  });
}

/** Counts full page loads from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => loads++);
  return () => loads;
}

/** Puts the second version in the place of the first, at the same address. */
async function deploy(first: RunningServer): Promise<RunningServer> {
  await first.stop();
  return startServer({ dir: second, port: first.port });
}

const notice = (page: Page, locale: (typeof locales)[number]) =>
  page
    .getByRole('status', { name: words[locale].Notices.region })
    .getByText(words[locale].Notices.updateReady);

const checkForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

const chosen = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

for (const locale of locales) {
  const t = words[locale];

  test(`changes to a new version in ${locale} at the reader's word, with one reload`, async ({
    newcomer,
    server,
  }) => {
    const page = await newcomer.open();
    await firstVisit(page, `${server.url}/${locale}/settings`);
    await option(page, t.Settings.theme, t.Settings.theme_dark).tap();
    await option(page, t.Settings.textSize, t.Settings.textSize_4).tap();
    await expect.poll(() => chosen(page)).toMatchObject({ theme: 'dark', size: '4' });
    const old = await buildOf(page);
    const loads = countLoads(page);
    const now = await deploy(server);
    try {
      // The old page goes on as if nothing had happened.
      const bar = page.getByRole('navigation', { name: t.Frame.navigation });
      await bar.getByRole('link', { name: t.Frame.stories }).tap();
      await page.getByRole('main').getByRole('link', { name: story.texts[locale].headline }).tap();
      await expectPlace(page, storyPlace(locale), locale);

      await checkForUpdate(page);
      await expect(notice(page, locale)).toBeVisible();
      await bar.getByRole('link', { name: t.Frame.glossary }).tap();
      await expectPlace(page, glossaryPlace(locale), locale);
      await expect(notice(page, locale)).toBeVisible();
      expect(loads(), 'nothing changes before the tap').toBe(0);
      expect(await buildOf(page)).toBe(old);

      const background = page.waitForRequest((request) => request.url().endsWith('/catalogue.json'));
      await page.getByRole('button', { name: t.Notices.updateAction }).tap();
      await expect.poll(() => buildOf(page).catch(() => old), { timeout: 60_000 }).not.toBe(old);
      // What goes on behind the new page has begun: whatever could still reload it has had its turn.
      await background;
      await expectKept(page, second);
      await expect(notice(page, locale)).toBeHidden();
      expect(loads(), 'full page loads').toBe(1);
      await expectPlace(page, glossaryPlace(locale), locale);
      expect(await chosen(page)).toMatchObject({ theme: 'dark', size: '4' });
      expect(await keptFiles(page)).toEqual(libraryHashes);
    } finally {
      await now.stop();
    }
  });
}

test('offers the new version to a page that is opened again, which stays what it was', async ({
  newcomer,
  server,
}) => {
  let page = await newcomer.open();
  await firstVisit(page, `${server.url}/ar`);
  const old = await buildOf(page);
  const now = await deploy(server);
  try {
    page = await newcomer.open();
    await page.goto(`${now.url}${storyPlace('ar').path}`);
    await expect(notice(page, 'ar')).toBeVisible();
    await expectPlace(page, storyPlace('ar'), 'ar');
    expect(await buildOf(page)).toBe(old);
    await page.reload();
    await expect(notice(page, 'ar')).toBeVisible();
    expect(await buildOf(page)).toBe(old);
  } finally {
    await now.stop();
  }
});

test('changes two open tabs to the new version at one word, each with one reload', async ({
  newcomer,
  server,
}) => {
  const page = await newcomer.open();
  await firstVisit(page, `${server.url}/en`);
  const other = await page.context().newPage();
  await other.goto(`${server.url}${storyPlace('fa').path}`);
  await expectPlace(other, storyPlace('fa'), 'fa');
  const old = await buildOf(page);
  const now = await deploy(server);
  try {
    const loads = [countLoads(page), countLoads(other)];
    await expectKept(other, out);
    await checkForUpdate(page);
    await expect(notice(page, 'en')).toBeVisible();
    await expect(notice(other, 'fa')).toBeVisible();
    const background = [page, other].map((one) => one.waitForRequest(/\/catalogue\.json$/));
    await page.bringToFront();
    await page.getByRole('button', { name: words.en.Notices.updateAction }).tap();
    for (const one of [page, other])
      await expect.poll(() => buildOf(one).catch(() => old), { timeout: 60_000 }).not.toBe(old);
    await Promise.all(background);
    await expectKept(page, second);
    expect(loads.map((count) => count())).toEqual([1, 1]);
    await expectPlace(other, storyPlace('fa'), 'fa');
    await expect(notice(page, 'en')).toBeHidden();
    await expect(notice(other, 'fa')).toBeHidden();
  } finally {
    await now.stop();
  }
});
