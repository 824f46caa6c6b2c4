import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { entries, out, story, words } from './facts';
import { entryPlace } from './offline-places';
import { test } from './reader';

/** A place and how it is named on a map of its own. */
const fallujah = (locale: Locale) => entries.find(({ id }) => id === 'fallujah')?.names[locale] ?? '';
const places = entries.filter(({ coordinates }) => coordinates).map(({ id }) => id);

/** Texts of the maps on a page, once these are drawn. */
async function namesOnMaps(page: Page, where: string): Promise<string[]> {
  // The figure, since its drawing takes the place of an empty sheet.
  await page.locator(`${where} .map`).first().scrollIntoViewIfNeeded();
  await expect(page.locator(`${where} .map-sheet:not(:has(text))`)).toHaveCount(0);
  return page.locator(`${where} .map-sheet text`).allTextContents();
}

/** Names that stand on one another, or reach over the edge of their map. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.map-sheet')].flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect();
      const names = [...sheet.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        // The line's room above and below the letters may meet another's.
        box: text.getBoundingClientRect(),
      }));
      const inset = 3;
      return names.flatMap(({ text, box }, index) => [
        ...(box.left < edge.left - 1 || box.right > edge.right + 1 ? [`${text} reaches over the edge`] : []),
        ...names
          .slice(index + 1)
          .filter(
            (other) =>
              box.left + inset < other.box.right &&
              other.box.left + inset < box.right &&
              box.top + inset < other.box.bottom - inset &&
              other.box.top + inset < box.bottom - inset,
          )
          .map((other) => `${text} stands on ${other.text}`),
      ]);
    }),
  );
}

for (const locale of locales) {
  const t = words[locale];

  test(`finds, shows on maps and copies names in ${locale} with the server stopped`, async ({ reader }) => {
    const page = await reader.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${reader.url}/${locale}/glossary?q=falluja`);
    const first = page.locator('.found > li').first();
    await expect(first.getByRole('link')).toHaveAttribute('href', `/${locale}/glossary/fallujah`);
    await expect(first.locator('mark')).toHaveText('Falluja');

    await page.goto(`${reader.url}${entryPlace('fallujah', locale).path}`);
    expect(await namesOnMaps(page, '.term')).toContain(fallujah(locale));
    expect(await collisions(page)).toEqual([]);
    await page.getByRole('button', { name: t.Term.copy }).tap();
    await expect(page.locator('.copy').getByRole('status')).toHaveText(t.Term.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fallujah(locale));

    await page.goto(`${reader.url}/${locale}/story/${story.slug}#term=fallujah`);
    expect(await namesOnMaps(page, 'dialog')).toContain(fallujah(locale));

    await page.goto(`${reader.url}/${locale}/story/${story.slug}`);
    const named = await namesOnMaps(page, '.story-end');
    for (const { id, names } of entries)
      if (story.terms.includes(id) && places.includes(id)) expect(named).toContain(names[locale]);
    expect(await collisions(page)).toEqual([]);

    await page.goto(`${reader.url}/${locale}/glossary`);
    await namesOnMaps(page, 'main');
    expect(await collisions(page)).toEqual([]);
    await page.locator('.map-link[href$="/fallujah"] text').tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(fallujah(locale));
  });
}

test('says that a name could not be copied where the browser does not let it', async ({
  newcomer,
  server,
}) => {
  const page = await newcomer.open();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('blocked', 'NotAllowedError')) },
    });
  });
  await page.goto(`${server.url}/fa/glossary/anbar`);
  await page.getByRole('button', { name: words.fa.Term.copy }).tap();
  await expect(page.locator('.copy').getByRole('status')).toHaveText(words.fa.Term.notCopied);
});

test('has the map in words where the drawing does not arrive', async ({ newcomer, server }) => {
  const chunks = path.join(out, '_next/static/chunks');
  const drawing = readdirSync(chunks).filter(
    (name) => name.endsWith('.js') && readFileSync(path.join(chunks, name), 'utf8').includes('map-mark'),
  );
  expect(drawing).toHaveLength(1);
  const page = await newcomer.open();
  newcomer.forgive(/Failed to load resource/);
  await page.route(`**/${drawing[0]}`, (route) => route.abort());
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes(String(drawing[0])));
  await page.goto(`${server.url}/ar/glossary/fallujah`);
  await page.locator('.map').scrollIntoViewIfNeeded();
  await refused;
  await expect(page.locator('.map-where')).toContainText(fallujah('ar'));
  await expect(page.locator('.map-sheet text')).toHaveCount(0);
});
