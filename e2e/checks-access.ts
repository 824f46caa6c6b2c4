import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const papers = {
  light: 'rgb(251, 248, 241)',
  sepia: 'rgb(244, 233, 210)',
  dark: 'rgb(20, 19, 15)',
  black: 'rgb(0, 0, 0)',
};

/** The colour of the paper that is shown. */
export async function expectPaper(page: Page, theme: keyof typeof papers): Promise<void> {
  await expect(page.locator('html')).toHaveCSS('background-color', papers[theme]);
}

/** Every rule that axe has by default, the sizes of targets, and the contrast of every text. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    // No frames here: one run in the page itself, several times as fast.
    .setLegacyMode()
    .analyze();
  expect(passes.length, state).toBeGreaterThan(10);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, state).toEqual([]);
  const { weak, texts } = await page.evaluate(weakTexts);
  expect(texts, state).toBeGreaterThan(3);
  expect(weak, state).toEqual([]);
}

/**
 * Texts with too little contrast (WCAG 2.2, 1.4.3): 4.5:1, 3:1 where they are large, and 7:1 for what is
 * read at length. Axe alone will not do: it takes single words in Arabic script for icons and skips them.
 */
function weakTexts(): { weak: string[]; texts: number } {
  // A canvas knows every way of writing a colour, oklab() too.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (color: string): number[] => {
    if (!canvas) throw new Error('a browser without a canvas');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red ?? 0, green ?? 0, blue ?? 0, (alpha ?? 255) / 255];
  };
  const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
    const linear = (part: number) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const ground = (element: Element | null): number[] => {
    if (!element) throw new Error('a page without a ground');
    const colour = channels(getComputedStyle(element).backgroundColor);
    return (colour[3] ?? 1) === 1 ? colour : ground(element.parentElement);
  };
  const readAtLength = '.story-body p, .definition, .about p, .sheet p:not(.kind, .actions)';
  const weak: string[] = [];
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.nodeValue?.trim();
    if (!text || !parent?.checkVisibility() || parent.closest('script, .hidden')) continue;
    texts += 1;
    const { color, fill, stroke, fontSize, fontWeight } = getComputedStyle(parent);
    // A name on a map has its ground around it, as a halo.
    const drawn = parent instanceof SVGElement;
    const front = luminance(channels(drawn ? fill : color));
    const back = luminance(drawn ? channels(stroke) : ground(parent));
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    const size = Number.parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const least = parent.closest(readAtLength) ? 7 : large ? 3 : 4.5;
    if (ratio < least) weak.push(`${ratio.toFixed(2)}, not ${least}: "${text}"`);
  }
  return { weak, texts };
}
