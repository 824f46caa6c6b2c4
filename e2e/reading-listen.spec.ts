import { expect, type Page } from '@playwright/test';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { spokenParts } from '@/lib/core/speech';
import { digits, story, words } from './facts';
import { expectPlace, storyPlace } from './offline-places';
import { type Reader, test } from './reader';
import {
  endSentence,
  type FakeVoice,
  fakeSpeech,
  giveVoices,
  isSpeaking,
  pressMediaKey,
  spokenOn,
} from './speaker';
import { touch } from './touch';

const here = (lang: string, how: FakeVoice['how'] = 'speaks'): FakeVoice => ({ lang, local: true, how });
const ofServer = (lang: string): FakeVoice => ({ lang, local: false });
const sentences = (locale: Locale) => spokenParts(story.texts[locale], locale);

async function openStory(
  reader: Reader & { url: string },
  locale: Locale,
  voices: FakeVoice[],
  late = false,
) {
  const page = await reader.open({ reducedMotion: 'reduce' });
  await fakeSpeech(page, voices, late);
  const place = storyPlace(locale);
  await page.goto(reader.url + place.path);
  await expectPlace(page, place, locale);
  return page;
}
const listenOn = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale].Listen.listen, exact: true });
const barOn = (page: Page, locale: Locale) =>
  page.getByRole('region', { name: words[locale].Listen.region, exact: true });

/** Waits until a sentence is being said, and is the one marked and clear of both bars. */
async function expectSaid(page: Page, text: string | undefined): Promise<void> {
  await expect.poll(async () => (await spokenOn(page)).at(-1)?.text).toBe(text);
  const marked = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('spoken') ?? [])] as Range[];
      const box = ranges[0]?.getBoundingClientRect();
      const edge = (what: string) => document.querySelector(what)?.getBoundingClientRect();
      return {
        text: ranges.map(String).join('|'),
        clear:
          (box?.top ?? -1) >= (edge('.top')?.bottom ?? 0) &&
          (box?.bottom ?? Infinity) <= (edge('.listen-bar')?.top ?? 0),
      };
    });
  await expect.poll(marked).toEqual({ text, clear: true });
}

for (const locale of locales) {
  const t = words[locale].Listen;
  const parts = sentences(locale);

  test(`reads a story in ${locale} aloud sentence by sentence, by touch, with the server stopped`, async ({
    reader,
  }) => {
    // The first voice is a server's: what it is sent would leave the phone.
    let page = await openStory(
      reader,
      locale,
      [ofServer(locale), here('de-DE'), here(`${locale}_001`)],
      true,
    );
    await expect(page.getByRole('button', { name: words[locale].Reading.print })).toBeVisible();
    await expect(listenOn(page, locale)).toHaveCount(0);
    const bodyAt = () => page.locator('.story-body').evaluate((body) => body.getBoundingClientRect().top);
    const before = await bodyAt();
    await giveVoices(page, locale === 'fa');
    await expect(listenOn(page, locale)).toBeVisible();
    expect(await bodyAt(), 'the text has not moved').toBe(before);

    await listenOn(page, locale).tap();
    const bar = barOn(page, locale);
    await expectSaid(page, story.texts[locale].headline);
    for (const part of parts.slice(1)) {
      await endSentence(page);
      await expectSaid(page, part.text);
      if (part.place === 'p7') break;
    }
    const at = (await spokenOn(page)).length - 1;
    expect(new Set((await spokenOn(page)).map(({ voice }) => voice))).toEqual(
      new Set([`${locale}_001 speaks`]),
    );
    expect(await page.evaluate(() => document.activeElement?.closest('.story-body')), 'the focus').toBeNull();

    // The bar stands on the places, and each of its parts can be hit by a thumb.
    const box = await bar.boundingBox();
    const places = await page.locator('.places').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((places?.y ?? 0) + 1);
    for (const target of await bar.locator('button, select').all()) {
      const size = await target.boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    // Back and forward are of the text's direction.
    const x = async (name: string) => (await bar.getByRole('button', { name }).boundingBox())?.x ?? 0;
    const ltr = directions[locale] === 'ltr';
    expect((await x(t.back)) < (await x(t.forward))).toBe(ltr);
    await expect(bar.locator('[data-drawing="back"]')).toHaveCSS('scale', ltr ? 'none' : '-1 1');

    await touch(page, bar.getByRole('button', { name: t.pause }));
    await expect.poll(() => isSpeaking(page)).toBe(false);
    await touch(page, bar.getByRole('button', { name: t.forward }));
    await touch(page, bar.getByRole('button', { name: t.back }));
    await touch(page, bar.getByRole('button', { name: t.back }));
    expect(await spokenOn(page)).toHaveLength(at + 1);
    await touch(page, bar.getByRole('button', { name: t.play }));
    await expectSaid(page, parts[at - 1]?.text);
    await expect(bar.getByRole('option', { selected: true })).toHaveText(`${digits(1, locale)}×`);
    await bar.getByRole('combobox', { name: t.rate }).selectOption('1.5');
    await expect
      .poll(async () => (await spokenOn(page)).at(-1))
      .toMatchObject({ text: parts[at - 1]?.text, rate: 1.5 });

    // The keys of headphones and of the lock screen.
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(
      story.texts[locale].headline,
    );
    await pressMediaKey(page, 'nexttrack');
    await expectSaid(page, parts[at]?.text);
    await pressMediaKey(page, 'pause');
    await expect(bar.getByRole('button', { name: t.play })).toBeVisible();

    await touch(page, bar.getByRole('button', { name: t.stop }));
    await expect(bar).toHaveCount(0);
    expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(false);

    // The speed is kept over a cold start; leaving the story ends it.
    page = await openStory(reader, locale, [here(locale)]);
    await listenOn(page, locale).tap();
    await expect.poll(async () => (await spokenOn(page)).at(-1)?.rate).toBe(1.5);
    await page.locator('.places a').nth(2).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].Glossary.title);
    expect(await isSpeaking(page)).toBe(false);
    await page.goBack();
    await expect(listenOn(page, locale)).toHaveAttribute('aria-pressed', 'false');
    expect(await isSpeaking(page)).toBe(false);
  });

  test(`reads a story in ${locale} aloud by keyboard, and the focus is never lost`, async ({ reader }) => {
    const page = await openStory(reader, locale, [here(locale)]);
    const bar = barOn(page, locale);
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.keyboard.press('Tab');
    };
    await listenOn(page, locale).focus();
    await press('Enter');
    await expectSaid(page, parts[0]?.text);
    await expect(bar.getByRole('button', { name: t.back })).toBeFocused();
    await press('Tab');
    await expect(bar.getByRole('button', { name: t.forward })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectSaid(page, parts[1]?.text);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await expect(bar.getByRole('button', { name: t.play })).toBeFocused();
    expect(await isSpeaking(page)).toBe(false);
    await bar.getByRole('button', { name: t.stop }).focus();
    await page.keyboard.press('Enter');
    await expect(bar).toHaveCount(0);
    await expect(listenOn(page, locale)).toBeFocused();
  });

  test(`says in ${locale} where no voice of the phone reads it`, async ({ reader }) => {
    const page = await openStory(reader, locale, [here(locale, 'fails'), here(locale, 'silent')]);
    await listenOn(page, locale).focus();
    await page.keyboard.press('Enter');
    const why = page.getByRole('status').filter({ hasText: t.unread });
    await expect(why).toBeVisible();
    await expect(why).toBeFocused();
    await expect(listenOn(page, locale)).toHaveCount(0);
    await expect(page.locator('.listen-bar')).toHaveCount(0);
    expect(await spokenOn(page)).toHaveLength(2);

    const other = locale === 'en' ? 'ar' : 'en';
    const settings = await page.context().newPage();
    await fakeSpeech(settings, [ofServer(locale), here(other)]);
    await settings.goto(`${reader.url}/${locale}/settings`);
    const part = settings.getByRole('region', { name: t.title, exact: true });
    const row = (language: Locale) => part.getByRole('listitem').filter({ hasText: languageNames[language] });
    await expect(row(other)).toContainText(t.here);
    await expect(row(locale)).toContainText(t.none);
    await expect(part).toContainText(t.how);
  });
}

test('goes on at the same paragraph in another language, and stops where no voice reads that', async ({
  reader,
}) => {
  const page = await openStory(reader, 'en', [here('en'), here('ar')]);
  await listenOn(page, 'en').tap();
  for (const part of sentences('en')) {
    await expectSaid(page, part.text);
    if (part.place === 'p3') break;
    await endSentence(page);
  }
  const language = (locale: Locale) =>
    page.locator('.story-languages').getByText(languageNames[locale]).dispatchEvent('click');
  await language('ar');
  await expectSaid(page, sentences('ar').find(({ place }) => place === 'p3')?.text);
  expect((await spokenOn(page)).at(-1)?.voice).toBe('ar speaks');
  await language('fa');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts.fa.headline);
  await expect(page.locator('.listen-bar')).toHaveCount(0);
  await expect(page.getByText(words.en.Listen.unread)).toBeVisible();
  expect(await isSpeaking(page)).toBe(false);
});

test('marks the whole paragraph where the browser paints no highlights', async ({ reader }) => {
  const page = await reader.open({ reducedMotion: 'reduce' });
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await fakeSpeech(page, [here('en')]);
  await page.goto(reader.url + storyPlace('en').path);
  await listenOn(page, 'en').tap();
  const marked = page.locator('[data-spoken]');
  await expect(marked).toHaveText(story.texts.en.headline);
  await endSentence(page);
  await expect(marked).toHaveText(story.texts.en.standfirst);
});
