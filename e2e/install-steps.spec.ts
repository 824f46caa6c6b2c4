import { expect } from '@playwright/test';
import { directions, locales } from '@/lib/core/locale';
import { libraryHashes, words } from './facts';
import { keptFiles } from './kept';
import { withoutOffers } from './offers';
import { test } from './reader';

for (const locale of locales) {
  const t = words[locale].Install;

  test(`tells and shows in ${locale} the steps to install where the browser does not offer it`, async ({
    reader,
  }) => {
    const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15';
    const steps: [userAgent: string, words: string[]][] = [
      [
        'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
        [t.androidMenu, t.androidFirefox],
      ],
      [
        'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
        [t.androidMenu, t.android],
      ],
      [`${iphone} Version/18.0 Mobile Safari/604.1`, [t.iosSafariShare, t.iosAdd, t.iosDone]],
      [`${iphone} CriOS/131.0 Mobile Safari/604.1`, [t.iosOtherShare, t.iosAdd, t.iosDone]],
      [`${iphone} Mobile Instagram 350.0`, [t.inAppMenu, t.inAppLink]],
      ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', [t.desktop]],
    ];
    const page = await reader.open();
    await withoutOffers(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const browser = await page.context().newCDPSession(page);
    const drawn = page.locator('.install-steps .step-drawing');
    for (const [userAgent, words] of steps)
      await test.step(userAgent, async () => {
        await browser.send('Emulation.setUserAgentOverride', { userAgent });
        await page.goto(`${reader.url}/${locale}/settings`);
        await expect(page.locator('.install-steps li')).toHaveText(words);
        await expect(drawn).toHaveCount(words.length);
        const mirrored = directions[locale] === 'rtl' ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none';
        await expect(drawn.first()).toHaveCSS('transform', mirrored);
        await expect(page.getByRole('button', { name: t.button, exact: true })).toBeHidden();
        await expect(page.getByText(t.emptyFirst, { exact: true })).toHaveCount(
          /Safari/.test(userAgent) && /iPhone/.test(userAgent) ? 1 : 0,
        );
      });

    await test.step('inside another app, the front page has the way out', async () => {
      await browser.send('Emulation.setUserAgentOverride', { userAgent: steps[4]?.[0] ?? '' });
      await page.goto(`${reader.url}/${locale}`);
      await expect(page.getByText(t.inApp.replace('{app}', 'Instagram'), { exact: true })).toBeVisible();
      const link = page.getByRole('textbox', { name: t.link });
      await expect(link).toHaveValue(`${reader.url}/${locale}`);
      await page.getByRole('button', { name: t.copyLink }).tap();
      await expect(page.locator('.install [role=status]')).toHaveText(t.copied);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await page.getByRole('button', { name: t.copyLink }).tap();
      await expect(page.locator('.install [role=status]')).toHaveText(t.notCopied);
      await expect(link).toBeFocused();
      const chosen = await link.evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLInputElement;
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
      });
      expect(chosen).toBe(`${reader.url}/${locale}`);
    });

    await test.step('on an iPhone, the library says before downloading that the app begins empty', async () => {
      await browser.send('Emulation.setUserAgentOverride', { userAgent: steps[2]?.[0] ?? '' });
      await page.goto(`${reader.url}/${locale}/library`);
      await expect(page.getByRole('main').getByText(t.emptyFirst, { exact: true })).toBeVisible();
    });
  });
}

test('fills the empty library of the installed app at its first start, and says so', async ({
  server,
  newcomer,
}) => {
  const t = words.fa.Install;
  const page = await newcomer.open();
  // As on an iPhone, whose home screen apps have a store of their own.
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  const catalogue = /\/catalogue[a-z-]*\.json$/;
  await page.route(catalogue, (route) => route.abort());
  await page.goto(`${server.url}/fa?launch`);
  const panel = page.locator('.first-start');
  await expect(panel.getByRole('heading')).toHaveText(t.firstTitle);
  await expect(panel.getByText(t.firstText, { exact: true })).toBeInViewport();
  await expect(panel.getByRole('status')).toHaveText(t.firstSoon);
  expect(await keptFiles(page)).toEqual([]);
  await page.unroute(catalogue);
  await panel.getByRole('button', { name: t.firstFetch }).tap();
  await expect(panel.getByRole('heading')).toHaveText(t.firstDone);
  expect(await keptFiles(page)).toEqual(libraryHashes);
  await panel.getByRole('button', { name: t.firstClose }).tap();
  await expect(panel).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.fact-state[data-ready]')).toBeVisible();
  await expect(panel, 'the second start has nothing to say').toHaveCount(0);
});
