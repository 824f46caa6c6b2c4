import { expect, type Page, test as playwright } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { expectAccessible, expectPaper } from './checks-access';
import { covered, expectFits, misfits, smallTargets } from './checks-fit';
import { expectLanguages } from './checks-language';
import { story } from './facts';
import { everyPage, languages, test, visit, visitShell } from './pages';

const { step } = playwright;
const desk = { width: 1280, height: 800 };

for (const { name, locale, title } of everyPage)
  test(`${title} says its languages, is accessible, has targets for a thumb and fits`, async ({ open }) => {
    const page = await open({ colorScheme: 'light' });
    await visit(page, name, locale);
    await expectPaper(page, 'light');
    await expectEverything(page, locale);
  });

for (const locale of locales) {
  test(`so does the story from the phone in ${languages[locale]}`, async ({ open }) => {
    const page = await open({ colorScheme: 'light' });
    await visitShell(page, locale);
    await expectEverything(page, locale);
  });

  test(`so does the card of a term in ${languages[locale]}, over the text and beside it`, async ({
    open,
  }) => {
    const page = await open({ colorScheme: 'light' });
    await openCard(page, locale, 'isil');
    await expectEverything(page, locale);
    const wide = await open({ viewport: desk, colorScheme: 'light' });
    await openCard(wide, locale, 'fallujah');
    await expectLightAndDark(wide);
    expect(await misfits(wide)).toEqual([]);
    expect(await covered(wide)).toBe(0);
  });

  test(`so does the question before erasing in ${languages[locale]}`, async ({ open }) => {
    const page = await open({ colorScheme: 'light' });
    await visit(page, 'the settings', locale);
    await page.locator('.button-alert').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectEverything(page, locale);
  });

  test(`so do a paragraph in another language and two side by side in ${languages[locale]}`, async ({
    open,
  }) => {
    const page = await open({ colorScheme: 'light' });
    await visitShell(page, locale);
    await page.locator('.para-number').first().click();
    await expect(page.locator('.peek .second')).not.toHaveClass(/hint/);
    await step('a paragraph', () => expectEverything(page, locale));
    await page.locator('.story-pair button').first().click();
    await expect(page.locator('.second-head')).toBeVisible();
    await step('side by side', () => expectEverything(page, locale));
    await page.setViewportSize(desk);
    await expectLightAndDark(page);
    expect(await misfits(page)).toEqual([]);
  });
}

async function openCard(page: Page, locale: Locale, term: string): Promise<void> {
  await page.goto(`/${locale}/story/${story.slug}#term=${term}`);
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
}

async function expectEverything(page: Page, locale: Locale): Promise<void> {
  await step('languages', () => expectLanguages(page, locale));
  await step('targets', async () => expect(await smallTargets(page)).toEqual([]));
  await expectLightAndDark(page);
  await step('room', () => expectFits(page));
}

async function expectLightAndDark(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const)
    await step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme });
      await expectPaper(page, colorScheme);
      await expectAccessible(page, colorScheme);
    });
}
