import { expect } from '@playwright/test';
import { spanText } from '@/lib/core/story';
import { entries, story, words } from './facts';
import { languages, test, visit } from './pages';
import { test as phoneTest } from './reader';
import { startServer } from './server';

const { slug, texts } = story;
const written = texts.fa.body.map(({ spans }) => spans.map(spanText).join(''));

/** As where a browser is locked down, or its reader refuses cookies: no store of any kind, and no worker. */
function takeAway(): void {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'caches'])
    Object.defineProperty(globalThis, name, { get: refuse });
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  for (const name of ['serviceWorker', 'storage', 'locks']) Reflect.deleteProperty(Navigator.prototype, name);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
}

test(`story, card and glossary read in ${languages.fa} where the browser stores nothing`, async ({
  open,
}) => {
  const page = await open();
  await page.addInitScript(takeAway);
  await visit(page, 'the story', 'fa');
  await expect(page.locator('.story-body p')).toHaveText(written);
  await page.locator('.story-body .mention').first().click();
  const [term = ''] = story.terms;
  const entry = entries.find(({ id }) => id === term);
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(entry?.names.fa ?? '');
  await page.keyboard.press('Escape');
  // Another language of the story is nowhere on this phone: it comes from the server.
  await page.locator('.story-tools').getByRole('link', { name: 'English', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.en.headline);
  await page.getByRole('link', { name: words.fa.Frame.glossary, exact: true }).click();
  await expect(page.locator('.filed')).toHaveCount(entries.length);
  await page.locator('.languages a[lang=ar]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('.filed')).toHaveCount(entries.length);
  await expect(page.locator('.waiting')).toHaveCount(0);
  await expect(page.locator('.notices')).not.toContainText(words.ar.Notices.offline);
});

phoneTest(
  'without JavaScript the worker has the server tell the story, and says so without a connection',
  async ({ reader }) => {
    const server = await startServer({ port: reader.port });
    const page = await reader.open({ javaScriptEnabled: false });
    await page.goto(`${reader.url}/fa/story/${slug}`);
    await expect(page).toHaveURL(/\?plain$/);
    await expect(page.locator('.story-body p')).toHaveText(written);
    await server.stop();
    await page.goto(`${reader.url}/fa/story/${slug}`);
    await expect(page).toHaveURL(/\?plain$/);
    await expect(page.locator('noscript p').first()).toBeVisible();
    expect(await page.locator('noscript').evaluate((note) => note.textContent)).toContain(
      words.fa.Story.needsScript,
    );
    // It has to end there.
    const navigations: string[] = [];
    page.on('framenavigated', (frame) => navigations.push(frame.url()));
    await page.waitForTimeout(1000);
    expect(navigations).toEqual([]);
  },
);
