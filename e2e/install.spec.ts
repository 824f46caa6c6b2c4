import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { directions, languageNames, locales } from '@/lib/core/locale';
import { out, words } from './facts';
import { withoutOffers } from './offers';
import { expectPlace, offlinePlaces } from './offline-places';
import { test } from './reader';
import { option } from './touch';

const Icon = v.strictObject({
  src: v.pipe(v.string(), v.startsWith('/icons/')),
  sizes: v.pipe(v.string(), v.regex(/^\d+x\d+$/)),
  type: v.literal('image/png'),
  purpose: v.optional(v.picklist(['any', 'maskable'])),
});
/** What Chromium shows before it installs: 320 to 3,840 pixels a side, the longer at most 2.3 times the shorter. */
const Screenshot = v.strictObject({
  src: v.pipe(v.string(), v.startsWith('/screenshots/')),
  sizes: v.pipe(v.string(), v.regex(/^\d+x\d+$/)),
  type: v.literal('image/webp'),
  form_factor: v.picklist(['narrow', 'wide']),
  label: v.pipe(v.string(), v.trim(), v.minLength(1)),
});
const Filled = v.pipe(v.string(), v.trim(), v.minLength(1));
/** What an app needs to be installed, and what an installed one needs to be told apart. */
const Manifest = v.strictObject({
  id: v.literal('/'),
  name: Filled,
  short_name: v.pipe(Filled, v.maxLength(12)),
  description: Filled,
  lang: v.picklist(locales),
  dir: v.picklist(['ltr', 'rtl']),
  start_url: Filled,
  scope: v.literal('/'),
  display: v.literal('standalone'),
  background_color: v.pipe(v.string(), v.hexColor()),
  theme_color: v.pipe(v.string(), v.hexColor()),
  categories: v.array(v.string()),
  icons: v.array(Icon),
  screenshots: v.array(Screenshot),
  shortcuts: v.array(v.strictObject({ name: Filled, url: Filled, icons: v.array(Icon) })),
});

/** Width and height of a PNG, from its header (PNG specification, section 11.2.1). */
function pixels(file: string): string {
  const png = readFileSync(path.join(out, file));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

/** Size of a WebP picture with an extended header (RFC 9649, section 2.7: 24 bits each, less one). */
function webpPixels(file: string): { width: number; height: number; bytes: number } {
  const webp = readFileSync(path.join(out, file));
  expect(webp.subarray(8, 16).toString('latin1'), file).toBe('WEBPVP8X');
  return { width: webp.readUIntLE(24, 3) + 1, height: webp.readUIntLE(27, 3) + 1, bytes: webp.length };
}

/** Offers to install, as Chromium does, and waits until the page had time to show it; the reader's answer is yes. */
const offer = (page: Page) =>
  page.evaluate(async () => {
    const asked = new CustomEvent('beforeinstallprompt', { cancelable: true });
    const prompt = async () => void document.documentElement.setAttribute('data-prompted', '');
    dispatchEvent(Object.assign(asked, { prompt, userChoice: Promise.resolve({ outcome: 'accepted' }) }));
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return asked.defaultPrevented;
  });

for (const locale of locales) {
  const t = words[locale].Install;

  test(`has a manifest in ${locale} that a browser installs`, async ({ server, newcomer }) => {
    const answer = await fetch(`${server.url}/${locale}/manifest.webmanifest`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const manifest = v.parse(Manifest, await answer.json());
    expect(manifest).toMatchObject({ lang: locale, dir: directions[locale], start_url: `/${locale}?launch` });
    expect(manifest.short_name).toBe(words[locale].Brand.name);
    const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];
    for (const { src, sizes } of icons) expect(pixels(src), src).toBe(sizes);
    expect(manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );

    const shapes = new Map<string, Set<number>>();
    for (const { src, sizes, form_factor } of manifest.screenshots) {
      expect(src).toContain(`/${locale}-`);
      const { width, height, bytes } = webpPixels(src);
      expect(`${width}x${height}`, src).toBe(sizes);
      expect(bytes, src).toBeLessThan(80_000);
      expect(Math.min(width, height), src).toBeGreaterThanOrEqual(320);
      expect(Math.max(width, height), src).toBeLessThanOrEqual(3840);
      expect(Math.max(width / height, height / width), src).toBeLessThanOrEqual(2.3);
      shapes.set(form_factor, (shapes.get(form_factor) ?? new Set()).add(width / height));
    }
    expect([...shapes.keys()].sort()).toEqual(['narrow', 'wide']);
    for (const [form, ratios] of shapes) expect(ratios.size, `shapes of ${form}`).toBe(1);

    const page = await newcomer.open();
    await page.goto(`${server.url}/${locale}`);
    const browser = await page.context().newCDPSession(page);
    const { url, errors } = await browser.send('Page.getAppManifest');
    expect(url).toBe(`${server.url}/${locale}/manifest.webmanifest`);
    expect(errors).toEqual([]);
    expect((await browser.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  });

  test(`starts the installed app and its shortcuts in ${locale} with the server stopped`, async ({
    reader,
  }) => {
    const manifest = v.parse(
      Manifest,
      JSON.parse(readFileSync(path.join(out, locale, 'manifest.webmanifest'), 'utf8')),
    );
    const [front, , , library] = offlinePlaces(locale);
    const page = await reader.open();
    await page.goto(reader.url + manifest.start_url);
    if (front) await expectPlace(page, front, locale);
    for (const { name, url } of manifest.shortcuts) {
      await page.goto(reader.url + url);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    }
    expect(manifest.shortcuts.map(({ url }) => url)).toContain(library?.path);
  });

  test(`offers to install in ${locale}, and no more once the reader said not now`, async ({ reader }) => {
    let page = await reader.open();
    const title = () => page.getByRole('heading', { name: t.title });
    await withoutOffers(page);
    await page.goto(`${reader.url}/${locale}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(title()).toBeHidden();
    expect(await offer(page), 'the offer is kept for the button').toBe(true);
    await expect(title()).toBeVisible();
    await expect(page.getByRole('button', { name: t.button, exact: true })).toBeVisible();
    await page.getByRole('button', { name: t.later }).tap();
    await expect(title()).toBeHidden();

    page = await reader.open();
    await withoutOffers(page);
    await page.goto(`${reader.url}/${locale}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    expect(await offer(page)).toBe(true);
    await expect(title(), 'the front page does not insist').toBeHidden();
    await page.goto(`${reader.url}/${locale}/settings`);
    await expect(title(), 'the settings always have it').toBeVisible();
    await offer(page);
    await page.getByRole('button', { name: t.button, exact: true }).tap();
    await expect(page.locator('html')).toHaveAttribute('data-prompted');
  });
}

test('starts the installed app in the language chosen since, with the server stopped', async ({ reader }) => {
  let page = await reader.open();
  await page.goto(`${reader.url}/en/settings`);
  await option(page, words.en.Settings.interfaceLanguage, languageNames.fa).tap();
  await expect(page).toHaveURL(`${reader.url}/fa/settings`);

  page = await reader.open();
  await page.goto(`${reader.url}/en?launch`);
  await expect(page).toHaveURL(`${reader.url}/fa`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.fa.Front.title);
  await page.goto(`${reader.url}/en`);
  await expect(page.getByRole('heading', { level: 1 }), 'an address of its own is followed').toHaveText(
    words.en.Front.title,
  );
});
