import { expect, type Page } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { languages, type PlaceName, test, visit } from './pages';

const walked: PlaceName[] = ['the front page', 'the story', 'the glossary', 'the library', 'the settings'];

for (const locale of locales) {
  for (const name of walked)
    test(`Tab walks through ${name} in ${languages[locale]} in reading order, and shows where it is`, async ({
      open,
    }) => {
      const page = await open();
      await visit(page, name, locale);
      const expected = await tabStops(page);
      expect(expected).toBeGreaterThan(8);
      for (let stop = 1; stop <= expected; stop++) {
        await page.keyboard.press('Tab');
        expect(await wrongWithFocus(page), `stop ${stop} of ${expected}`).toEqual([]);
      }
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    });

  test(`the skip links lead to the text and to the navigation in ${languages[locale]}`, async ({ open }) => {
    const page = await open();
    await visit(page, 'the story', locale);
    const skips = page.locator('.skip');
    await expect(skips).toHaveCount(2);
    await page.keyboard.press('Tab');
    await expect(skips.nth(0)).toBeFocused();
    await expect(skips.nth(0)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('main .story-tools a').first()).toBeFocused();

    await visit(page, 'the story', locale);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(skips.nth(1)).toBeInViewport({ ratio: 1 });
    await expect(skips.nth(0)).not.toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#navigation')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('#navigation a').first()).toBeFocused();
  });

  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ])
    test(`Enter opens a term and Escape closes it in ${languages[locale]}, ${viewport.width} px wide`, async ({
      open,
    }) => {
      const page = await open({ viewport });
      await visit(page, 'the story', locale);
      const mention = page.locator('.story-body .mention').nth(4);
      await mention.focus();
      const scrolled = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      const card = page.getByRole('dialog');
      await expect(card.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(card.getByRole('button')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(mention).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    });
}

/** How many stops Tab makes: everything that can be reached, a group of radio buttons once. */
function tabStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const groups = new Set<string>();
    return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(
      (element) => {
        if (!element.checkVisibility() || element.closest('dialog:not([open])')) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        const first = !groups.has(element.name);
        groups.add(element.name);
        return first;
      },
    ).length;
  });
}

/** What is wrong with the element that has the focus: its order, its ring, or something that lies over it. */
function wrongWithFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return ['nothing has the focus'];
    const wrong: string[] = [];
    const name = `${here.tagName} "${here.textContent}"`;
    const before = document.querySelector('[data-walked]');
    if (before && !(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING))
      wrong.push(`${name} comes before the last one in the page`);
    before?.removeAttribute('data-walked');
    here.setAttribute('data-walked', '');

    // The ring of a field is around it and its button or its words, that of a name on a map around what a finger reaches.
    const shown = here.closest('.chip, label.button, .search-row:has(input:focus)') ?? here;
    if (here.matches('.map-link')) {
      const { stroke } = getComputedStyle(here.querySelector('rect') ?? here);
      if (stroke === 'none') wrong.push(`${name} has no ring`);
      return wrong;
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) wrong.push(`${name} has no ring`);

    const [line] = [...shown.getClientRects()].filter(({ width }) => width > 1);
    if (!line) return [...wrong, `${name} is not laid out`];
    const x = line.left + line.width / 2;
    const y = line.top + line.height / 2;
    const above = document.elementFromPoint(x, y);
    if (!above || !(shown.contains(above) || above.contains(shown)))
      wrong.push(`${name} lies under ${above?.tagName} ${above?.className} "${above?.textContent}"`);
    return wrong;
  });
}
