import { expect } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { languages, type PlaceName, placeNames, test, visit } from './pages';

/** East of Greenwich by whole and by half hours, and west of it, where midnight UTC is the day before. */
const zones = ['Asia/Baghdad', 'Asia/Tehran', 'America/Los_Angeles'];

const day: Record<Locale, string> = { en: '6 January 2014', ar: '٦ كانون الثاني ٢٠١٤', fa: '۱۶ دی ۱۳۹۲' };
const month: Record<Locale, string> = { en: 'January 2014', ar: 'كانون الثاني ٢٠١٤', fa: 'ژانویهٔ ۲۰۱۴' };

/** In the first zone every page is looked at, in the others those with a day on them. */
const dated: PlaceName[] = ['the front page', 'the story', 'the entry of a place', 'the settings'];

for (const locale of locales)
  for (const timezoneId of zones)
    test(`${languages[locale]} pages hydrate without a word, and with the same dates, in ${timezoneId}`, async ({
      open,
    }) => {
      // Without the worker every visit is a first one, of the prerendered page.
      const page = await open({ timezoneId, serviceWorkers: 'block' });
      const dates: Record<string, string[]> = {};
      const visited = timezoneId === zones[0] ? placeNames : dated;
      for (const name of visited) {
        await visit(page, name, locale);
        dates[name] = await page.locator('time:visible').allTextContents();
      }
      // Whether the list of stories has arrived by then is the line's affair.
      expect([undefined, [], [day[locale]]]).toContainEqual(dates['the library']);
      if (dates['the library']) dates['the library'] = [];
      // What the console says, `open` reads: a page that hydrates to other words complains there.
      const written: Record<PlaceName, string[]> = {
        'the front page': [day[locale]],
        'the story': [day[locale]],
        'the glossary': [],
        'the entry of a place': [month[locale]],
        'the entry of a group': [month[locale]],
        'the library': [],
        'the bookmarks and notes': [],
        // The sample beside the choice of a calendar.
        'the settings': [day[locale]],
        'the about page': [],
        'a page that is not there': [],
      };
      expect(dates).toEqual(Object.fromEntries(visited.map((name) => [name, written[name]])));
    });
