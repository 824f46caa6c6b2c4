import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { words } from './facts';
import { chosen, row, test } from './shelf';

const length = 300;
test.use({ length });

for (const locale of locales) {
  const { Library } = words[locale];

  test(`keeps only the rows near the screen of a long library in ${locale}, and all of them within reach`, async ({
    library,
    newcomer,
  }) => {
    const page = await newcomer.open();
    await chosen(page, { automatic: false });
    await page.goto(`${library.url}/${locale}/library`);
    const rows = page.locator('li[aria-setsize]');
    await expect(rows.first()).toHaveAttribute('aria-setsize', String(length), { timeout: 30_000 });
    // The list begins below the screen: the keyboard comes to its first row all the same.
    await page.getByText(Library.backupRestore, { exact: true }).first().focus();
    await row(page, length, locale).getByRole('link').focus();
    await expect(row(page, length - 1, locale)).toBeVisible();
    expect(await rows.count()).toBeLessThan(40);

    // To the very end: rows are measured as they come, so that the end moves once or twice.
    const oldest = row(page, 1, locale);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(oldest).toBeInViewport({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(page.locator(`li[aria-posinset="${length}"]`)).toHaveCount(1);
    expect(await rows.count()).toBeLessThan(40);

    // What is done there is done to that story, and nothing jumps.
    const before = await oldest.boundingBox();
    await oldest.getByRole('button', { name: Library.fetchStory.split('(')[0] ?? '' }).tap();
    await expect(oldest.getByText(Library.ready, { exact: true })).toHaveCount(3, { timeout: 30_000 });
    const after = await oldest.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}
