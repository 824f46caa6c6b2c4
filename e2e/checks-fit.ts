import { expect, type Page } from '@playwright/test';

const narrow = { width: 320, height: 640 };
const usual = { width: 360, height: 740 };
const tablet = { width: 768, height: 740 };
const zoomed = { width: 320, height: 256 };

/** On a tablet, at 320 px, on a laptop at 400 % (WCAG 2.2, 1.4.10), with the browser's text at 200 %, and with the app's largest. */
export async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize(tablet);
  expect(await misfits(page), '768 px').toEqual([]);
  await page.setViewportSize(narrow);
  expect(await misfits(page), '320 px').toEqual([]);
  await page.setViewportSize(zoomed);
  expect(await misfits(page), '400 %').toEqual([]);
  expect(await readingRoom(page), '400 %').toBeGreaterThan(0.9);
  await page.setViewportSize(usual);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await misfits(page), 'text at 200 %').toEqual([]);
  expect(await readingRoom(page), 'text at 200 %').toBeGreaterThan(0.6);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.evaluate(() => document.documentElement.setAttribute('data-size', '6'));
  expect(await misfits(page), 'largest text').toEqual([]);
  await page.evaluate(() => document.documentElement.removeAttribute('data-size'));
}

/** What does not fit: a page or a box that scrolls sideways, text that leaves the screen or its control, links of one bar under another's. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
    for (const box of document.querySelectorAll<HTMLElement>('body *')) {
      if (!box.checkVisibility() || box.matches('.hidden, .hidden *, svg, svg *')) continue;
      const { overflowX, overflowY } = getComputedStyle(box);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const name = `${box.tagName} ${box.className}`;
      if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth)
        found.push(`${name} scrolls sideways`);
      if (hides(overflowY) && box.scrollHeight > box.clientHeight) found.push(`${name} hides its end`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || parent.closest('.hidden, .skip, script') || !text.nodeValue?.trim())
        continue;
      const control = parent.closest('button, .button, .chip, .places a, .languages a, .story-tools a');
      const room = control?.getBoundingClientRect() ?? { left: 0, right: clientWidth };
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right } of range.getClientRects())
        if (left < room.left - 0.5 || right > room.right + 0.5)
          found.push(`"${text.nodeValue}" from ${left} to ${right}, room from ${room.left} to ${room.right}`);
    }
    for (const place of document.querySelectorAll('.places a'))
      for (const other of document.querySelectorAll('.top a')) {
        const [one, two] = [place.getBoundingClientRect(), other.getBoundingClientRect()];
        if (one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
          found.push(`"${place.textContent}" lies over "${other.textContent}"`);
      }
    return found;
  });
}

/**
 * Targets too small for a thumb: 44 px for what stands alone; a name or a number within the text is at least
 * 24 px high (WCAG 2.2, 2.5.8) and reaches over 44 px.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, label:has(input), input:not(label input)',
    );
    for (const target of targets) {
      if (!target.checkVisibility() || target.matches('.skip')) continue;
      const name = `${target.tagName} ${target.className} "${target.textContent}"`;
      if (target.matches('.story-body .mention, .para-number')) {
        const lines = [...target.getClientRects()].filter(({ width }) => width > 1);
        const reach = Number.parseFloat(getComputedStyle(target, '::after').height);
        if (lines.some(({ height }) => height < 24) || !(reach >= 44)) found.push(`${name} reaches ${reach}`);
        continue;
      }
      // A link of the front page lies over its whole story.
      const { width, height } = (target.closest('.item') ?? target).getBoundingClientRect();
      const alone = target.matches('button, .button, label, nav a, .brand');
      if (height < 43.9 || (alone && width < 43.9)) found.push(`${name} is ${width} by ${height}`);
    }
    return found;
  });
}

/** The share of the screen that no bar covers when the page is scrolled; a jump within the page must land in it. */
function readingRoom(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('.top, .places')];
    const places = () => bars.map((bar) => bar.getBoundingClientRect());
    const before = places();
    scrollTo({ top: innerHeight, behavior: 'instant' });
    // What scrolls with the page covers nothing.
    const stuck = places().filter(({ top }, index) => top === before[index]?.top);
    const scrolled = scrollY > 0;
    scrollTo({ top: 0, behavior: 'instant' });
    if (!scrolled) return 1;
    const landing = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
    if (stuck.some(({ top, bottom }) => top === 0 && bottom > landing)) return Number.NaN;
    return 1 - stuck.reduce((sum, { height }) => sum + height, 0) / innerHeight;
  });
}

/** How many paragraphs of the story lie under the card that stands beside it. */
export function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    const card = document.querySelector('dialog[open]')?.getBoundingClientRect();
    if (!card) throw new Error('no card is open');
    return [...document.querySelectorAll('.story-body p')].filter((paragraph) => {
      const { left, right } = paragraph.getBoundingClientRect();
      return right > card.left && left < card.right;
    }).length;
  });
}
