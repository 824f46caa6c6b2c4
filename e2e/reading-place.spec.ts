import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { formatsFor } from '@/lib/i18n/formats';
import { digits, story, words } from './facts';
import { expectAt, expectPlaces, openPanel, readTo, rowsOf, writeNote } from './place-kept';
import { test } from './reader';
import { newer, raise } from './store-faults';
import { option, touch } from './touch';

const { slug } = story;
const storyAt = (locale: Locale) => `/${locale}/story/${slug}`;
const unread = (paragraph: number) => ({ slug, paragraph, read: false });

const goOn = (page: Page, locale: Locale) =>
  page.getByRole('region', { name: words[locale].Front.goOn }).getByRole('link');

async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()
    .analyze();
  expect(passes.length, state).toBeGreaterThan(10);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    state,
  ).toEqual([]);
}

test('a story opens where it was left, in every language and after a cold start, with the server stopped', async ({
  reader,
}) => {
  let page = await reader.open();
  await page.goto(reader.url + storyAt('en'));
  await expectPlaces(page, [], null);
  await readTo(page, 5);
  await expectAt(page, 5, 'en');
  await expectPlaces(page, [unread(5)], slug);

  for (const locale of locales) {
    page = await reader.open();
    await page.goto(`${reader.url}/${locale}`);
    await expect(goOn(page, locale)).toHaveText(story.texts[locale].headline);
    await goOn(page, locale).tap();
    await expectAt(page, 5, locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[locale].headline);
  }
  // By its address, on which nothing moved while it was brought there.
  const address = await page.context().newPage();
  await address.goto(reader.url + storyAt('ar'));
  await expectAt(address, 5, 'ar');
  const shifts = await address.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
          type: 'layout-shift',
          buffered: true,
        });
        setTimeout(() => resolve(0), 300);
      }),
  );
  expect(shifts).toBe(0);

  // A link to a paragraph leads there all the same, and so does the back button to where the reader was.
  await address.goto(`${reader.url}${storyAt('ar')}#p2`);
  await address.reload();
  await expectAt(address, 2, 'ar');
  await readTo(address, 6);
  await expectPlaces(address, [unread(6)], slug);
  await address.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  const before = await address.evaluate(() => scrollY);
  await address.locator('.places a').nth(1).tap();
  await expect(address).toHaveURL(/\/ar\/library$/);
  await address.goBack();
  await expect(address.locator('#p6')).toBeVisible();
  await expect.poll(() => address.evaluate(() => scrollY)).toBe(before);
  // In another language it stays at the very paragraph, by itself.
  await touch(address, address.locator('.languages a[lang=fa]'));
  await expect(address.locator('html')).toHaveAttribute('lang', 'fa');
  await expect(address.getByRole('progressbar', { name: words.fa.Place.reading })).toHaveAttribute(
    'aria-valuetext',
    new RegExp(digits(6, 'fa')),
  );

  // At the end it is read, in quiet words, and opens at its head again.
  await address.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expectPlaces(address, [{ slug, paragraph: 0, read: true }], null);
  page = await reader.open();
  await page.goto(`${reader.url}/fa`);
  await expect(page.getByRole('article').getByText(words.fa.Front.read, { exact: true })).toBeVisible();
  await expect(goOn(page, 'fa')).toHaveCount(0);
  await page.getByRole('link', { name: story.texts.fa.headline }).tap();
  await expect(page.getByRole('progressbar', { name: words.fa.Place.reading })).toHaveAttribute('value', '0');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const locale of locales)
  test(`bookmarks and notes in ${locale} are kept, found, removed and put back in every tab, with the server stopped`, async ({
    reader,
  }) => {
    const t = words[locale].Place;
    let page = await reader.open({ colorScheme: locale === 'ar' ? 'dark' : 'light' });
    await page.goto(reader.url + storyAt(locale));
    const panel = await openPanel(page, 4);
    await panel.getByRole('button', { name: t.bookmark }).tap();
    await expect(panel.getByRole('button', { name: t.bookmark })).toHaveAttribute('aria-pressed', 'true');
    await panel.getByRole('button', { name: t.addNote }).tap();
    const field = panel.getByRole('textbox', { name: t.note });
    await expect(field).toBeFocused();
    await field.fill('AGM-114 هلفاير، راجع الخبر');
    await expect(field).toHaveAttribute('dir', 'rtl');
    await field.fill('See the text of the agreement');
    await expect(field).toHaveAttribute('dir', 'ltr');
    await expectAccessible(page, 'the open editor');
    await panel.getByRole('button', { name: t.save }).tap();
    await expect(page.locator('#p4 .para-signs')).toContainText(t.noted);
    await writeNote(page, 6, 'یادداشت دوم', locale);
    const six = { slug, paragraph: 6, kept: false, notes: ['یادداشت دوم'] };
    const four = { slug, paragraph: 4, kept: true, notes: ['See the text of the agreement'] };
    expect(await rowsOf(page, 'marks')).toEqual([four, six]);

    page = await reader.open({ colorScheme: locale === 'ar' ? 'dark' : 'light' });
    await page.goto(`${reader.url}/${locale}/library`);
    await page.getByRole('main').getByRole('link', { name: t.title }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
    await expect(page).toHaveTitle(t.title);
    const place = (number: number) => t.paragraph.replace('{number}', digits(number, locale));
    const row = (number: number) => page.getByRole('article', { name: place(number) });
    await expect(row(6).locator('.note-text')).toHaveText('یادداشت دوم');
    await expect(row(6).locator('.note-text')).toHaveAttribute('dir', 'rtl');
    await expectAccessible(page, 'the list');

    // Another tab has it open meanwhile, and follows.
    const other = await page.context().newPage();
    await other.goto(reader.url + storyAt(locale));
    await expect(other.locator('.para-signs')).toHaveCount(2);
    await row(6).getByRole('button', { name: t.remove }).tap();
    await expect(row(6).getByRole('button', { name: t.undo })).toBeFocused();
    await expect(other.locator('.para-signs')).toHaveCount(1);
    expect(await rowsOf(page, 'marks')).toEqual([four]);
    await row(6).getByRole('button', { name: t.undo }).tap();
    await expect(other.locator('.para-signs')).toHaveCount(2);
    expect(await rowsOf(page, 'marks')).toEqual([four, six]);
    await row(6)
      .getByRole('link', { name: place(6) })
      .tap();
    await expect(page).toHaveURL(`${reader.url}${storyAt(locale)}#p6`);
    await expectAt(page, 6, locale);

    // One switch erases all of it, after a question, and nothing more is written, in this tab or in the other.
    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, t.setting, words[locale].Settings.automatic_off).tap();
    await expect(page.getByRole('dialog')).toContainText(t.confirm);
    await page.getByRole('button', { name: words[locale].Settings.eraseNo }).tap();
    expect(await rowsOf(page, 'marks')).toHaveLength(2);
    await option(page, t.setting, words[locale].Settings.automatic_off).tap();
    await page.getByRole('button', { name: t.confirmYes }).tap();
    await expect(page.getByRole('status').filter({ hasText: t.erased })).toBeVisible();
    await expect(other.locator('.para-signs')).toHaveCount(0);
    await readTo(other, 5);
    await expect(other.getByRole('progressbar', { name: t.reading })).toHaveAttribute('value', '5');
    await other.locator('#p5 .para-number').tap();
    await expect(other.locator('#p5 .paragraph-acts')).toBeVisible();
    await expect(other.locator('#p5 .paragraph-marks')).toHaveCount(0);
    await other.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await other.goto(`${reader.url}/${locale}/marks`);
    await expect(other.getByText(t.turnedOff)).toBeVisible();
    await expectPlaces(other, [], null);
    expect(await rowsOf(other, 'marks')).toEqual([]);
  });

test('a backup brings both notes and the further place to another phone, and says what it could not', async ({
  newcomer,
  server,
  browser,
}) => {
  const t = words.fa.Place;
  const { Library } = words.fa;
  const page = await newcomer.open();
  await page.goto(server.url + storyAt('fa'));
  await writeNote(page, 2, 'از گوشی نخست', 'fa');
  await readTo(page, 6);
  await expectPlaces(page, [unread(6)], slug);
  await page.goto(`${server.url}/fa/library`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: Library.backupMake }).tap(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text)[1]).toMatchObject({ format: 'waraq-places', left: slug });

  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const other = await context.newPage();
  await other.goto(server.url + storyAt('fa'));
  await writeNote(other, 2, 'از گوشی دوم', 'fa');
  await readTo(other, 3);
  await expectPlaces(other, [unread(3)], slug);
  await other.goto(`${server.url}/fa/library`);
  const choose = other.getByLabel(Library.backupRestore);
  const file = (content: string) => ({
    name: 'waraq.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  // A letter of the line is another: it is named, and nothing that is here is lost.
  await choose.setInputFiles(file(text.replace('از گوشی نخست', 'از گوشی نخسث')));
  await expect(
    other.getByText(Library.badDamaged.replace('{line}', formatsFor('fa').whole(3))),
  ).toBeVisible();
  expect(await rowsOf(other, 'marks')).toHaveLength(1);
  await choose.setInputFiles(file(text));
  await expect(other.getByText(t.backupMerged)).toBeVisible();
  const both = { slug, paragraph: 2, kept: false, notes: ['از گوشی دوم', 'از گوشی نخست'] };
  expect(await rowsOf(other, 'marks')).toEqual([both]);
  await expectPlaces(other, [unread(6)], slug);

  // Without a place in it, as older ones are, a backup takes nothing away.
  const [head = '', ...lines] = text.split('\n').slice(1);
  const header = JSON.parse(head.replace(/,$/, ''));
  header.hashes.shift();
  const former = ['[', `${JSON.stringify(header)},`, ...lines.slice(1)].join('\n');
  await choose.setInputFiles(file(former));
  await expect(other.getByText(t.backupMerged)).toBeHidden();
  await expect(other.locator('.outcome p')).toHaveCount(1);
  expect(await rowsOf(other, 'marks')).toEqual([both]);

  // A newer app has the store: what cannot be written is said, and nothing breaks.
  await other.goto(server.url + storyAt('fa'));
  await expectAt(other, 6, 'fa');
  await raise(other, newer);
  const panel = await openPanel(other, 6);
  await panel.getByRole('button', { name: t.bookmark }).tap();
  await expect(panel.getByRole('status').filter({ hasText: t.notSaved })).toBeVisible();
  await expect(panel.getByRole('button', { name: t.bookmark })).toHaveAttribute('aria-pressed', 'false');
  await context.close();
});
