import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { directions, type Locale } from '@/lib/core/locale';
import { out } from '../e2e/facts';
import type { OfflinePlace } from '../e2e/offline-places';
import type { Page, Target } from './browser';

/** Waits until something in the page is what it has to be. */
export async function expectSeen<T, A>(
  page: Page,
  look: (arg: A) => T | Promise<T>,
  arg: A,
  wanted: T,
  what: string,
): Promise<void> {
  await expect.poll(() => page.run(look, arg).catch(String), { message: what }).toEqual(wanted);
}

/** How many elements of a selector are visible, and consist of the words where some are given. */
function countSeen(page: Page, what: Target): Promise<number> {
  return page.run(({ css, words }: Target) => {
    const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    return [...document.querySelectorAll(css)].filter(
      (element) => element.getClientRects().length > 0 && (words === undefined || said(element) === words),
    ).length;
  }, what);
}

export async function expectVisible(page: Page, what: Target, count = 1): Promise<void> {
  await expect.poll(() => countSeen(page, what), { message: JSON.stringify(what) }).toBe(count);
}

/** A place is shown in its language, whole, with nothing wider than the screen. */
export async function expectPlace(page: Page, place: OfflinePlace, locale: Locale): Promise<void> {
  const { text } = place;
  await expect
    .poll(() => page.run(readPlace, typeof text === 'string' ? { text } : { pattern: text.source }), {
      message: `${place.name} in ${locale}`,
    })
    .toEqual({
      path: place.path,
      title: place.title,
      heading: place.heading,
      lang: locale,
      dir: directions[locale],
      text: true,
      tooWide: [],
    });
}

/** Runs in the page. */
function readPlace(sought: { text: string } | { pattern: string }) {
  const said = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const fits = (words: string) =>
    'text' in sought ? words.includes(sought.text) : new RegExp(sought.pattern).test(words);
  const all = [...document.querySelectorAll('main *')];
  const shown = all.filter((element) => element.getClientRects().length > 0);
  const edge = document.documentElement.clientWidth;
  return {
    path: location.pathname,
    title: document.title,
    heading: said(document.querySelector('h1')),
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    text: shown.some((element) => fits(said(element))),
    tooWide:
      document.documentElement.scrollWidth > edge ? [`page ${document.documentElement.scrollWidth}`] : [],
  };
}

/** Resolves once React has taken over every element of the page. */
export async function expectHydrated(page: Page): Promise<void> {
  const look = () =>
    [...document.querySelectorAll('body > header, body > nav, main, main *')].filter(
      (element) => !Object.keys(element).some((key) => key.startsWith('__reactFiber')),
    ).length;
  await expectSeen(page, look, undefined, 0, 'elements that React has not taken over');
}

/**
 * What this engine shows is what the build wrote: its dates, its figures, its order of names. Another answer of
 * the engine's `Intl` would make React throw the prerendered page away.
 */
export async function expectAsBuilt(page: Page, address: string): Promise<void> {
  const html = readFileSync(path.join(out, `${address.slice(1)}.html`), 'utf8');
  const look = (written: string | null) => {
    const from = written ? new DOMParser().parseFromString(written, 'text/html') : document;
    const all = (css: string) => [...from.querySelectorAll(css)];
    return {
      dates: all('main time').map((element) => element.textContent),
      figures: all('main .facts > :not(.fact-state), main .count').map((element) => element.textContent),
      links: all('main a[href]').map((element) => element.getAttribute('href')),
    };
  };
  const built = await page.run(look, html as string | null);
  await expectSeen(page, look, null as string | null, built, `${address} as it was built`);
}
