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
  const finger = await page.context().newCDPSession(page);
  const move = (type: 'touchStart' | 'touchMove', to: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: to }] });
  await move('touchStart', y);
  for (let step = 1; step <= 8; step++) await move('touchMove', y + (distance * step) / 8);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await finger.detach();
}

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error('There is nothing to touch.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
