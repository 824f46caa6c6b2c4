import { beforeAll, expect } from 'vitest';
import { secondVersion } from '../e2e/builds';
import { words } from '../e2e/facts';
import { glossaryPlace, storyPlace } from '../e2e/offline-places';
import { startServer } from '../e2e/server';
import type { Page } from './browser';
import { journey, picture } from './reader';
import { expectPlace, expectVisible } from './see';

const locale = 'ar';
const t = words[locale];
let second = '';
beforeAll(async () => {
  second = await secondVersion();
}, 900_000);

/** The build that a page was made by, from the router's payload in it, and when the page was loaded. */
function lookAtBuild() {
  const scripts = [...document.scripts].map((script) => script.textContent).join('');
  return { build: /\\"b\\":\\"([^"\\]+)\\"/.exec(scripts)?.[1] ?? 'none', loaded: performance.timeOrigin };
}

/** Every page load until the page has been the new version's, and at rest, for a while. */
async function loadsUntilNew(page: Page, old: string): Promise<Set<number>> {
  const loads = new Set<number>();
  let restful = 0;
  await expect
    .poll(
      async () => {
        const seen = await page.run(lookAtBuild).catch(() => null);
        if (seen && !loads.has(seen.loaded)) restful = Date.now();
        if (seen) loads.add(seen.loaded);
        return seen !== null && seen.build !== old && Date.now() - restful > 8000;
      },
      { timeout: 120_000, interval: 50, message: 'the new version' },
    )
    .toBe(true);
  return loads;
}

journey("changes to a new version at the reader's word, with one reload", async ({ page, server }) => {
  await page.open(`${server.url}/${locale}/library`);
  await expectVisible(page, { css: '.standings [data-state="ready"]', words: t.Library.appReady });
  const old = await page.run(lookAtBuild);
  await server.stop();
  const now = await startServer({ dir: second, port: server.port });
  try {
    await page.run(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expectVisible(page, { css: '.notice span', words: t.Notices.updateReady });
    await picture(page, 'notice');
    // The old page goes on as if nothing had happened.
    await page.press({ css: '.places a', words: t.Frame.glossary });
    await expectPlace(page, glossaryPlace(locale), locale);
    expect(await page.run(lookAtBuild)).toEqual(old);

    await page.press({ css: '.notice button', words: t.Notices.updateAction });
    const loads = await loadsUntilNew(page, old.build);
    loads.delete(old.loaded);
    expect(loads.size, 'reloads').toBe(1);
    await expectPlace(page, glossaryPlace(locale), locale);
    await expectVisible(page, { css: '.notice' }, 0);
    await now.stop();
    await page.open(server.url + storyPlace(locale).path);
    await expectPlace(page, storyPlace(locale), locale);
  } finally {
    await now.stop();
  }
});
