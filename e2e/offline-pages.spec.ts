import { expect } from '@playwright/test';
import { languageNames, locales } from '@/lib/core/locale';
import { entries, words } from './facts';
import { firstVisit } from './kept';
import { entryPlace, expectPlace, offlinePlaces, storyPlace, visitOffline } from './offline-places';
import { test } from './reader';
import { option } from './touch';

for (const [turn, locale] of locales.entries()) {
  test(`opens every place in ${locale} in a browser that was closed, with the server stopped`, async ({
    reader,
  }) => {
    let page = await reader.open();
    for (const [at, place] of offlinePlaces(locale).entries())
      await test.step(place.name, async () => {
        // In one language or another, each place is the first that a new browser opens.
        if (at % locales.length === turn) page = await reader.open();
        await visitOffline(page, reader.url, place, locale);
      });
  });

  test(`opens every glossary entry in ${locale} with the server stopped`, async ({ reader }) => {
    const page = await reader.open();
    for (const { id } of entries) await visitOffline(page, reader.url, entryPlace(id, locale), locale);
  });

  test(`goes on in ${locale} in the browser that was open when the server stopped`, async ({
    newcomer,
    server,
  }) => {
    const page = await newcomer.open();
    // Another language than the one to read in: nothing of that one was ever visited.
    await firstVisit(page, `${server.url}/${locale === 'fa' ? 'ar' : 'fa'}/about`);
    await server.stop();
    for (const place of offlinePlaces(locale)) await visitOffline(page, server.url, place, locale);
    await visitOffline(page, server.url, entryPlace('fallujah', locale), locale);
  });
}

test('lists the story and leads to it, with the server stopped', async ({ reader }) => {
  const page = await reader.open();
  await page.goto(`${reader.url}/fa`);
  await page.getByRole('link', { name: storyPlace('fa').heading }).click();
  await expectPlace(page, storyPlace('fa'), 'fa');
});

for (const locale of ['ar', 'fa'] as const) {
  test(`sends a browser that speaks ${locale} from / to its language, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open({ locale });
    await page.goto(`${reader.url}/`);
    await expect(page).toHaveURL(`${reader.url}/${locale}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].Front.title);
  });

  test(`sends a reader who chose ${locale} from / to it, whatever the browser speaks`, async ({ reader }) => {
    const chosen = await reader.open({ locale: 'en-GB' });
    await chosen.goto(`${reader.url}/en/settings`);
    await option(chosen, words.en.Settings.interfaceLanguage, languageNames[locale]).tap();
    await expect(chosen).toHaveURL(`${reader.url}/${locale}/settings`);

    const page = await reader.open({ locale: 'en-GB' });
    await page.goto(`${reader.url}/`);
    await expect(page).toHaveURL(`${reader.url}/${locale}`);
  });
}
