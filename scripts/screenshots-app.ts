import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type Locale, locales } from '../lib/core/locale';
import { type AppPicture, appPicturePath, appPictures, pictureScreens } from '../lib/i18n/manifest';
import { newestStory } from './export-library';

/** In bytes: a browser fetches them to show its dialog, on whatever line the reader has. */
const limit = 80_000;

/** Takes the pictures that manifests name, as WebP into `public/`; a build has to be there, and be served. */
export async function takeAppPictures(browser: Browser, url: string): Promise<void> {
  mkdirSync('public/screenshots', { recursive: true });
  for (const locale of locales)
    for (const { name, form } of appPictures) {
      const { width, height } = pictureScreens[form];
      const context = await browser.newContext({
        viewport: { width, height },
        hasTouch: form === 'narrow',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await show[name](page, url, locale);
      const file = path.join('public', appPicturePath(locale, name));
      writeFileSync(file, await webpOf(page));
      await context.close();
      const { size } = statSync(file);
      if (size > limit) throw new Error(`${file} is ${size} bytes, over ${limit}`);
      console.log(`${file}  ${size} bytes`);
    }
}

/** How each picture comes about. Typefaces are optional: a first visit does without them, and the second has them. */
const show: Record<AppPicture, (page: Page, url: string, locale: Locale) => Promise<void>> = {
  front: async (page, url, locale) => {
    await twice(page, `${url}/${locale}`);
    await page.locator('.fact-state[data-ready]').first().waitFor();
  },
  story: async (page, url, locale) => {
    await twice(page, `${url}/${locale}/story/${newestStory()}`);
    // From the end of the text's head: the mentions below it are what the picture is about.
    await page.locator('#p1').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  },
  term: async (page, url, locale) => {
    await twice(page, `${url}/${locale}/story/${newestStory()}`);
    await page.locator('.story-body .mention').nth(6).click();
    await page.locator('dialog .map-sheet text').first().waitFor();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  },
};

async function twice(page: Page, address: string): Promise<void> {
  for (const _ of ['first', 'second']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
  }
}

/** Playwright itself writes PNG and JPEG; WebP is a third of either. */
async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 62 });
  return Buffer.from(data, 'base64');
}
