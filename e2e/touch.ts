import type { Locator, Page } from '@playwright/test';

/** Touches what is on the screen, where it is: Playwright's own tap first scrolls to what stands in a sticky bar. */
export async function touch(page: Page, what: Locator): Promise<void> {
  const { x, y } = await middleOf(what);
  await page.touchscreen.tap(x, y);
}

/** One option of a choice; the words are what is touched, since the radio button under them is not shown. */
export function option(page: Page, group: string, words: string): Locator {
  return page.getByRole('group', { name: group, exact: true }).getByText(words, { exact: true });
}

/** A finger that lands on something, moves down by some CSS pixels and lets go. */
export async function dragDown(page: Page, what: Locator, distance: number): Promise<void> {
  const { x, y } = await middleOf(what);
  await stroke(page, { x, y }, { x, y: y + distance });
}

/** A finger's way across the screen, in CSS pixels, in 160 ms: however slow the machine, so it is told to the page. */
export async function stroke(page: Page, from: Point, to: Point): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const start = Date.now() / 1000 - 0.16;
  const move = (type: 'touchStart' | 'touchMove', share: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      timestamp: start + 0.16 * share,
      touchPoints: [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }],
    });
  await move('touchStart', 0);
  for (let step = 1; step <= 8; step++) await move('touchMove', step / 8);
  await finger.send('Input.dispatchTouchEvent', {
    type: 'touchEnd',
    timestamp: start + 0.16,
    touchPoints: [],
  });
  await finger.detach();
}
type Point = { x: number; y: number };

async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error('There is nothing to touch.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
