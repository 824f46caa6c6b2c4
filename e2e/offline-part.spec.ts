import { expect, type Page } from '@playwright/test';
import { storyPlace } from './offline-places';
import { test } from './reader';

/** A paragraph far below the first screen; its address is as good as that of the corrections. */
const part = '#p6';
const address = `${storyPlace('en').path}${part}`;

const top = (page: Page) =>
  page.locator(part).evaluate((element) => Math.round(element.getBoundingClientRect().top));
const position = (page: Page) => page.evaluate(() => Math.round(scrollY));

test('goes to the part of a story that the address names, though its text comes from the phone', async ({
  reader,
}) => {
  const page = await reader.open();
  await page.goto(`${reader.url}${address}`);
  await expect.poll(() => position(page)).toBeGreaterThan(740);
  expect(await top(page)).toBeGreaterThan(0);
  expect(await top(page)).toBeLessThan(370);
});

test("closes a term's card that was opened there without leaving the part", async ({ reader }) => {
  const page = await reader.open();
  await page.goto(`${reader.url}${address}`);
  await expect.poll(() => position(page)).toBeGreaterThan(740);
  const mention = page.locator(`${part} .mention`).first();
  const before = await position(page);
  for (let times = 0; times < 2; times++) {
    await mention.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(new URL(page.url()).hash).toBe(part);
    expect(await position(page)).toBe(before);
  }
});
