import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { spanText, type WholeStory } from '@/lib/core/story';
import { filled } from '@/lib/i18n/filled';
import { formatsFor } from '@/lib/i18n/formats';
import { words } from './facts';
import { openLine } from './fault-server';
import { keptFiles } from './kept';
import { publishedAs, row, shelfHashes, shelfTexts, storiesNamed, test } from './shelf';

const stories = storiesNamed(5);
const reasons = {
  en: 'The number of convoys was wrong.',
  ar: 'كان عدد القوافل خاطئًا.',
  fa: 'شمار کاروان‌ها نادرست بود.',
};

/** The story with a number, put right on a day of January. */
function corrected(number: number, date: string): WholeStory {
  const story = stories.find(({ slug }) => slug.endsWith(`-${number}`)) as WholeStory;
  const texts = { ...story.texts };
  for (const locale of locales)
    texts[locale] = { ...texts[locale], standfirst: `${texts[locale].standfirst} (2)` };
  return { ...story, texts, corrections: [{ date, texts: reasons }] };
}

test('says in the reader’s language that a story was corrected, leads to it, and shows what was, also with the server stopped', async ({
  library,
  newcomer,
}) => {
  const line = await openLine(library.port);
  try {
    const page = await newcomer.open();
    await page.goto(`${line.url}/en/library`);
    await expect.poll(() => keptFiles(page), { timeout: 60_000 }).toEqual(shelfHashes);
    await expect(page.getByText(words.en.Library.appReady)).toBeVisible({ timeout: 60_000 });

    let now = [...stories];
    for (const [index, locale] of locales.entries()) {
      const { Notices, Story } = words[locale];
      const day = `2014-02-0${1 + index}`;
      const story = corrected(2 + index, day);
      now = now.map((one) => (one.slug === story.slug ? story : one));
      line.publish((await publishedAs(now)).files);

      await page.goto(`${line.url}/${locale}`);
      const notice = page.getByRole('status', { name: Notices.region });
      await expect(notice).toContainText(
        filled(Notices.corrected, { headline: story.texts[locale].headline }),
        { timeout: 30_000 },
      );
      await notice.getByRole('link', { name: Notices.open }).tap();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[locale].headline);
      await expect(page.getByText(story.texts[locale].standfirst)).toBeVisible();
      await expect(notice).not.toContainText(story.texts[locale].headline);
      const date = formatsFor(locale).day(day);
      await page.getByRole('link', { name: filled(Story.correctedOn, { date }) }).tap();
      const history = page.getByRole('region', { name: Story.corrections }).getByRole('listitem');
      await expect(history).toHaveText(`${date}${reasons[locale]}`);
      await expect(history).toBeInViewport();
    }

    await line.close();
    await library.stop();
    const cold = await newcomer.open();
    for (const [index, locale] of locales.entries()) {
      const { Story } = words[locale];
      const { slug, texts } = corrected(2 + index, '2014-02-01');
      await cold.goto(line.url + pathTo({ name: 'story', locale, slug }));
      await expect(cold.getByText(texts[locale].standfirst)).toBeVisible();
      const date = formatsFor(locale).day(`2014-02-0${1 + index}`);
      await expect(cold.getByRole('region', { name: Story.corrections }).getByRole('listitem')).toHaveText(
        `${date}${reasons[locale]}`,
      );
    }
  } finally {
    await line.close();
  }
});

test('keeps stories that are no longer published, says so in each language, and removes them at the reader’s word alone', async ({
  library,
  newcomer,
}) => {
  const line = await openLine(library.port);
  try {
    const page = await newcomer.open();
    await page.goto(`${line.url}/en/library`);
    await expect.poll(() => keptFiles(page), { timeout: 60_000 }).toEqual(shelfHashes);
    await expect(page.getByText(words.en.Library.appReady)).toBeVisible({ timeout: 60_000 });
    const keep = row(page, 2, 'en').getByRole('button', { name: words.en.Library.keep });
    await keep.tap();
    await expect(keep).toHaveAttribute('aria-pressed', 'true');

    // The second and the third are withdrawn.
    const left = await publishedAs(stories.filter(({ slug }) => !/-[23]$/.test(slug)));
    line.publish(left.files);
    await page.reload();
    await expect(row(page, 2, 'en').getByText(words.en.Library.withdrawn)).toBeVisible({ timeout: 30_000 });
    await line.close();
    await library.stop();

    for (const locale of locales) {
      const { Library } = words[locale];
      await page.goto(`${line.url}/${locale}/library`);
      for (const number of [2, 3]) {
        const story = row(page, number, locale);
        await expect(story.getByText(Library.withdrawn)).toBeVisible();
        await expect(story.getByText(Library.ready, { exact: true })).toHaveCount(3);
      }
      await expect(page.getByText(Library.withdrawn)).toHaveCount(2);
      await expect(row(page, 2, locale).getByRole('button', { name: Library.remove })).toBeHidden();
      await row(page, 2, locale).getByRole('link').tap();
      const story = stories.find(({ slug }) => slug.endsWith('-2')) as WholeStory;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[locale].headline);
      const first = story.texts[locale].body[0]?.spans.map(spanText).join('') ?? '';
      await expect(page.locator('.story-body')).toContainText(first);
    }
    expect(await keptFiles(page)).toEqual(shelfHashes);

    // The one that is not kept can be removed, and put back, though the publisher has it no more.
    const { Library } = words.fa;
    await page.clock.install();
    await page.goto(`${line.url}/fa/library`);
    const third = row(page, 3, 'fa');
    await third.getByRole('button', { name: Library.remove }).tap();
    await page.clock.runFor(10_000);
    await third.getByRole('button', { name: Library.undo }).tap();
    await expect(third.getByText(Library.ready, { exact: true })).toHaveCount(3);
    await page.clock.runFor(30_000);
    expect(await keptFiles(page)).toEqual(shelfHashes);
    await third.getByRole('button', { name: Library.remove }).tap();
    await page.clock.runFor(20_000);
    const gone = new Set(shelfTexts[2]?.map(({ sha256 }) => sha256));
    await expect.poll(() => keptFiles(page)).toEqual(shelfHashes.filter((sha256) => !gone.has(sha256)));
    await page.clock.runFor(3000);
    await expect(third).toBeHidden();
    await expect(row(page, 2, 'fa').getByText(Library.withdrawn)).toBeVisible();
  } finally {
    await line.close();
  }
});
