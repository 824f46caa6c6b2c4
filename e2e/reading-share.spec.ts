import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { settingsKey } from '@/lib/core/base';
import { type Locale, languageNames, locales } from '@/lib/core/locale';
import { spanText } from '@/lib/core/story';
import { formatsFor } from '@/lib/i18n/formats';
import { entries, out, story, words } from './facts';
import { expectPlace, storyPlace } from './offline-places';
import { test } from './reader';

const marks: Record<Locale, [string, string]> = { en: ['“', '”'], ar: ['«', '»'], fa: ['«', '»'] };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const shareButton = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale].Share.share, exact: true });

/** In the page, before anything else: an app to share with. */
function takeShares(): void {
  Object.assign(navigator, { share: async (what: object) => Object.assign(window, { shared: what }) });
}
/** In the page, before anything else: a clipboard that refuses. */
function refuseCopies(): void {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
}

/** Asserts that a paragraph is where a link to it leads: under the top bar, marked, and with the keyboard in it. */
async function expectLanded(page: Page, number: number): Promise<void> {
  const paragraph = page.locator(`#p${number}`);
  await expect(paragraph).toHaveAttribute('data-landed');
  await expect(paragraph).toBeFocused();
  const below = () =>
    paragraph.evaluate((element) => {
      const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      return element.getBoundingClientRect().top - bar;
    });
  await expect.poll(below, { message: `paragraph ${number} below the bar` }).toBeLessThan(40);
  expect(await below()).toBeGreaterThanOrEqual(0);
}

for (const locale of locales) {
  const t = words[locale].Share;
  const place = storyPlace(locale);

  test(`shares a story of ${locale} with another app, else copies its link, with the server stopped`, async ({
    reader,
  }) => {
    const link = reader.url + place.path;
    let page = await reader.open();
    await page.addInitScript(takeShares);
    await page.goto(`${link}?launch#p2`);
    await shareButton(page, locale).tap();
    const shared = () => page.evaluate(() => (window as unknown as { shared?: object }).shared);
    await expect.poll(shared).toEqual({ title: place.heading, url: link });

    page = await reader.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${link}?launch`);
    await expectPlace(page, place, locale);
    await shareButton(page, locale).tap();
    await expect(page.getByRole('status').filter({ hasText: t.linkCopied })).toBeVisible();
    expect(await clipboard(page)).toBe(link);

    page = await reader.open();
    await page.addInitScript(refuseCopies);
    await page.goto(link);
    await shareButton(page, locale).tap();
    await expect(page.getByRole('status').filter({ hasText: t.notCopied })).toBeVisible();
    await expect(page.getByRole('textbox', { name: t.notCopied })).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  });

  test(`copies the link and the words of a paragraph in ${locale}, and goes where the link leads, with the server stopped`, async ({
    reader,
  }) => {
    const text = story.texts[locale];
    const link = `${reader.url}${place.path}#p5`;
    const page = await reader.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(reader.url + place.path);
    await page.locator('#p4 .para-number').tap();
    await page.locator('#p4').getByRole('button', { name: t.copyQuotation }).tap();
    await expect(page.getByRole('status').filter({ hasText: t.quotationCopied })).toBeVisible();
    const [open, close] = marks[locale];
    const said = (text.body[3]?.spans ?? []).map(spanText).join('');
    const lines = [
      open + said + close,
      text.headline,
      text.sourceLine,
      formatsFor(locale).day(story.published),
    ];
    expect(await clipboard(page)).toBe(
      [...lines.map((line) => `\u2068${line}\u2069`), `${reader.url}${place.path}#p4`].join('\n'),
    );

    await page.locator('#p5 .para-number').tap();
    await page.locator('#p5').getByRole('button', { name: t.copyLink }).tap();
    await expect(page.getByRole('status').filter({ hasText: t.linkCopied })).toBeVisible();
    expect(await clipboard(page)).toBe(link);

    // A cold start; and the text in another language than the address, which is honoured all the same.
    const other = locale === 'fa' ? 'ar' : 'fa';
    const again = await reader.open();
    await again.goto(link);
    await expectLanded(again, 5);
    await expect(again.locator('#p5')).not.toHaveAttribute('data-landed');
    await again.locator('.story-languages').getByText(languageNames[other]).tap();
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(story.texts[other].headline);
    const later = await again.context().newPage();
    await later.goto(link);
    await expect(later.locator('html')).toHaveAttribute('lang', locale);
    await expect(later.getByRole('heading', { level: 1 })).toHaveText(story.texts[other].headline);
    await expectLanded(later, 5);
  });

  test(`prints a story of ${locale} as a newspaper would, black on white, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open({ colorScheme: 'dark' });
    await page.goto(`${reader.url}${place.path}#p3`);
    await expectLanded(page, 3);
    const names = page.locator('.paper-end dt');
    await expect(names).toHaveCount(story.terms.length);
    await expect(names.first()).toBeHidden();

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 950 });
    const end = page.locator('.paper-end');
    await expect(end.getByRole('heading', { name: t.names })).toBeVisible();
    for (const [index, id] of story.terms.entries()) {
      const entry = entries.find((one) => one.id === id);
      await expect(names.nth(index)).toHaveText(entry?.names[locale] ?? '');
      await expect(end.locator('dd').nth(index)).toHaveText(entry?.definition[locale] ?? '');
    }
    await expect(end.locator('.paper-address')).toContainText(reader.url + place.path);
    await expect(page.locator('.top .logotype')).toBeVisible();
    await expect(page.locator('.paper-day')).toHaveText(formatsFor(locale).day(story.published));
    for (const shown of ['.languages', '.places', '.story-tools', '.para-number', '.term-list', '.map'])
      await expect(page.locator(shown).first(), shown).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('#p3 p')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('#p3')).toHaveCSS('box-shadow', 'none');
    // The sixth paragraph stands in the second column, which is at the end of the line.
    const middle = await page
      .locator('.story-body')
      .evaluate((body) => body.getBoundingClientRect().width / 2);
    const last = await page.locator('.para').last().boundingBox();
    if (locale === 'en') expect(last?.x).toBeGreaterThan(middle);
    else expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(middle + 20);
    expect(last?.width).toBeLessThan(middle);
  });
}

test('prints two languages side by side', async ({ reader }) => {
  const page = await reader.open();
  await page.addInitScript(
    (key) => localStorage.setItem(key, JSON.stringify({ sideBySide: true, secondLocale: 'en' })),
    settingsKey,
  );
  await page.goto(reader.url + storyPlace('fa').path);
  await expect(page.locator('.second')).toHaveCount(story.texts.en.body.length);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 950 });
  for (const [own, other] of [
    ['.story-head', '.second-head'],
    ['#p3 > p:first-of-type', '#p3 > .second'],
  ] as const) {
    const [right, left] = [await page.locator(own).boundingBox(), await page.locator(other).boundingBox()];
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  }
});

test('a page from the server leads to the paragraph too, in the language that the reader reads in', async ({
  newcomer,
  server,
}) => {
  const page = await newcomer.open();
  await page.addInitScript(
    (key) => localStorage.setItem(key, JSON.stringify({ storyLocale: 'fa' })),
    settingsKey,
  );
  await page.goto(`${server.url}${storyPlace('en').path}#p9`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts.fa.headline);
  await expectLanded(page, 9);
});

test('no prerendered page carries what is for paper alone', () => {
  const html = readFileSync(path.join(out, `en/story/${story.slug}.html`), 'utf8');
  expect(html).toContain(story.texts.en.standfirst);
  expect(html).not.toContain('paper-');
});
