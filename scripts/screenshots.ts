import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserArgs, phone } from '../e2e/profile';
import { type Locale, locales } from '../lib/core/locale';
import { ensureBrowser } from './browser';
import { newestStory } from './export-library';
import { takeAppPictures } from './screenshots-app';
import { serve } from './serve';

/**
 * `npm run screenshots`: the newest story on a small phone, in every language, light and dark, as
 * `docs/screenshots/story-<language>-<theme>.png`, and the pictures that manifests name, in `public/screenshots`.
 * Run it after `npm run build`, and build again after it.
 */
const folder = 'docs/screenshots';
const themes = ['light', 'dark'] as const;

/** Pictures live in the repository for ever: in bytes. */
const limit = 150_000;

type Picture = { browser: Browser; address: string; theme: (typeof themes)[number]; file: string };

async function take({ browser, address, theme, file }: Picture): Promise<void> {
  const context = await browser.newContext({
    ...phone,
    deviceScaleFactor: 1.5,
    colorScheme: theme,
    // The prerendered page, at once; the worker has nothing to add to a picture.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  // Typefaces are optional: a first visit does without them, and the second has them.
  for (const _ of ['first', 'second']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
  }
  await page.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  if (size > limit) throw new Error(`${file} is ${size} bytes, over ${limit}`);
  console.log(`${file}  ${size} bytes`);
}

mkdirSync(folder, { recursive: true });
const server = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
try {
  const pathOf = (locale: Locale) => `${server.url}/${locale}/story/${newestStory()}`;
  for (const locale of locales)
    for (const theme of themes) {
      const file = path.join(folder, `story-${locale}-${theme}.png`);
      await take({ browser, address: pathOf(locale), theme, file });
    }
  await takeAppPictures(browser, server.url);
} finally {
  await browser.close();
  await server.close();
}
