import { expect } from 'vitest';
import { type Locale, locales } from '@/lib/core/locale';
import { words } from '../e2e/facts';
import { entryPlace, storyPlace } from '../e2e/offline-places';
import type { Page } from './browser';
import { journey, picture } from './reader';
import { expectHydrated, expectPlace, expectSeen } from './see';

const term = 'fallujah';
const mention = { css: `.story-body .mention[href$="/${term}"]` };

const position = (page: Page) => page.run(() => Math.round(scrollY));

/** The open card's name and what the address says; null where there is no card. */
function lookAtCard() {
  const card = document.querySelector<HTMLDialogElement>('dialog.sheet');
  const open = Boolean(card?.open) && (card?.getClientRects().length ?? 0) > 0;
  return { name: open ? (card?.querySelector('h2')?.textContent ?? '') : null, hash: location.hash };
}

const toolsAreHere = () => document.querySelector('.story-acts button') !== null;

async function expectCard(page: Page, locale: Locale): Promise<void> {
  const wanted = { name: entryPlace(term, locale).heading as string | null, hash: `#term=${term}` };
  await expectSeen(page, lookAtCard, undefined, wanted, 'the card');
}

async function expectNoCard(page: Page): Promise<void> {
  await expectSeen(page, lookAtCard, undefined, { name: null, hash: '' }, 'no card');
}

const expectFocus = (page: Page, css: string) =>
  expectSeen(
    page,
    (one: string) => document.activeElement?.matches(one) ?? false,
    css,
    true,
    `focus on ${css}`,
  );

for (const locale of locales) {
  const t = words[locale].Term;

  journey(
    `opens a term's card in ${locale} and closes it in every way, while the story stays`,
    async (reader) => {
      const { page, server } = reader;
      const place = storyPlace(locale);
      await page.open(`${server.url}${place.path}`);
      await expectHydrated(page);
      // The tools come after the story, and what is above the name has to be there first.
      await expectSeen(page, toolsAreHere, undefined, true, 'the tools of the story');
      await page.run((css: string) => {
        document.querySelector(css)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }, mention.css);
      const before = await position(page);
      expect(before).toBeGreaterThan(0);

      const ways: Record<string, () => Promise<void>> = {
        'the back button': () => page.run(() => history.back()),
        'the close button': () => page.press({ css: `.sheet [aria-label="${t.close}"]` }),
        'a touch beside it': () => page.pressAt(180, 40),
        'the Escape key': () => page.key('Escape'),
      };
      for (const [way, close] of Object.entries(ways)) {
        await page.press(mention);
        await expectCard(page, locale);
        if (way === 'the back button') await picture(page, `card-${locale}`);
        await close();
        await expectNoCard(page);
        expect(await position(page), `the story after ${way}`).toBe(before);
      }

      // By keyboard alone, and the focus comes back to the name.
      await page.run(() => document.querySelector<HTMLElement>('.story-languages a')?.focus());
      const onMention = (css: string) => document.activeElement?.matches(css) ?? false;
      for (let tabs = 0; tabs < 60 && !(await page.run(onMention, mention.css)); tabs++)
        await page.key('Tab');
      await expectFocus(page, mention.css);
      await page.key('Enter');
      await expectCard(page, locale);
      await expectFocus(page, 'dialog.sheet, dialog.sheet *');
      await page.key('Escape');
      await expectNoCard(page);
      await expectFocus(page, mention.css);

      // To the full entry, and back to the card where it was.
      const there = await position(page);
      await page.press(mention);
      await expectCard(page, locale);
      await page.press({ css: '.sheet .actions a', words: t.open });
      await expectPlace(page, entryPlace(term, locale), locale);
      await page.run(() => history.back());
      await expectCard(page, locale);
      await expect.poll(() => position(page), { message: 'the place in the story' }).toBe(there);
      await page.press({ css: `.sheet [aria-label="${t.close}"]` });
      await expectNoCard(page);
      await expectPlace(page, place, locale);
    },
  );
}
