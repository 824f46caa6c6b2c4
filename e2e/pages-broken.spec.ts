import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { scriptsIn } from '@/scripts/build-loads';
import { out, words } from './facts';
import { test } from './reader';

const scriptsOf = (page: string) => scriptsIn(readFileSync(path.join(out, page), 'utf8'));

for (const locale of locales) {
  test(`says in ${locale} what is safe where a page breaks, and leads on`, async ({ newcomer, server }) => {
    const everywhere = scriptsOf(`${locale}/about.html`);
    const own = scriptsOf(`${locale}/settings.html`).filter((script) => !everywhere.includes(script));
    expect(own).not.toEqual([]);
    const page = await newcomer.open();
    // The browser's lines for the script that does not come, and for what it still asks of a server that has gone.
    newcomer.forgive(/net::ERR_|Failed to load chunk/);
    await page.route(
      ({ pathname }) => own.includes(pathname),
      (route) => route.abort(),
    );
    await page.goto(`${server.url}/${locale}/about`);
    await page.getByRole('link', { name: words[locale].Frame.settings, exact: true }).tap();
    const broken = page
      .getByRole('alert')
      .filter({ has: page.getByRole('heading', { name: words[locale].Error.title }) });
    await expect(broken).toBeVisible();
    await expect(broken.getByRole('link', { name: words[locale].Error.toFront })).toHaveAttribute(
      'href',
      `/${locale}`,
    );
    await page.getByRole('link', { name: words[locale].Frame.stories, exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].Front.title);
    await expect(broken).toBeHidden();
  });
}
