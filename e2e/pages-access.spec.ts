import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { story } from './facts';
import { choose, everyPage, languages, test, visit, visitShell } from './pages';

const papers = { light: 'rgb(251, 248, 241)', dark: 'rgb(20, 19, 15)' };

for (const { name, locale, title } of everyPage) {
  test(`${title} is accessible, light and dark, as the phone has it and as the reader chose`, async ({
    open,
  }) => {
    const page = await open({ colorScheme: 'light' });
    await visit(page, name, locale);
    await expectPaper(page, 'light');
    await expectAccessible(page, 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectPaper(page, 'dark');
    await expectAccessible(page, 'dark');

    await page.emulateMedia({ colorScheme: 'light' });
    await choose(page, { theme: 'dark' });
    await visit(page, name, locale);
    await expectPaper(page, 'dark');
    await expectAccessible(page, 'dark by choice');
  });
}

for (const locale of locales) {
  test(`the story from the phone is accessible in ${languages[locale]}, light and dark`, async ({ open }) => {
    const page = await open({ colorScheme: 'light' });
    await visitShell(page, locale);
    await expectAccessible(page, 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'dark');
  });

  test(`the card of a term is accessible in ${languages[locale]}, over the text and beside it`, async ({
    open,
  }) => {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 800 },
    ]) {
      const page = await open({ viewport, colorScheme: 'light' });
      await page.goto(`/${locale}/story/${story.slug}#term=fallujah`);
      await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
      await expectAccessible(page, `light, ${viewport.width} px`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, `dark, ${viewport.width} px`);
    }
  });

  test(`the question before erasing is accessible in ${languages[locale]}`, async ({ open }) => {
    const page = await open({ colorScheme: 'light' });
    await visit(page, 'the settings', locale);
    await page.locator('.button-alert').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'dark');
  });
}

test('a theme chosen in the settings wins over the phone, on the next page too', async ({ open }) => {
  const page = await open({ colorScheme: 'dark' });
  await visit(page, 'the settings', 'en');
  await page.getByText('Light', { exact: true }).click();
  await expectPaper(page, 'light');
  await visit(page, 'the story', 'fa');
  await expectPaper(page, 'light');
});

async function expectPaper(page: Page, theme: keyof typeof papers): Promise<void> {
  await expect(page.locator('html')).toHaveCSS('background-color', papers[theme]);
}

/** What is read at length: contrast of at least 7:1 there, and the usual 4.5:1 elsewhere. */
const readAtLength = '.story-body, .definition, .sheet[open] p:not(.kind, .actions)';

/** Every rule that axe has by default, the sizes of targets, and the contrast of the text. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } } })
    // No frames here: one run in the page itself, four times as fast.
    .setLegacyMode()
    .analyze();
  expect(passes.length, state).toBeGreaterThan(10);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => ({ id, html, at: String(target[0]) })),
  );
  const wrong = await page.evaluate(
    ([all, selector]) =>
      all.filter(
        ({ id, at }) =>
          id !== 'color-contrast-enhanced' || document.querySelector(at)?.closest(selector) !== null,
      ),
    [found, readAtLength] as const,
  );
  expect(wrong, state).toEqual([]);
}
