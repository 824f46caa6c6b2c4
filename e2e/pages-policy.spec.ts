import { createHash } from 'node:crypto';
import { type APIResponse, test as base, expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { catalogue, entries, story } from './facts';
import { firstVisit } from './kept';
import { test, visit } from './pages';
import { type ExportedPage, exportedPages, isLite } from './pages-files';

/** A source that a policy may name: nobody, the page's own origin, or a script by its hash; pictures also inline. */
const allowed = /^('none'|'self'|'sha256-[A-Za-z0-9+/]{43}=')$/;

base.describe('every exported page', () => {
  let pages: ExportedPage[] = [];
  base.beforeAll(async () => {
    pages = await exportedPages();
  });

  base('is there: three languages of everything, and the two pages outside them', () => {
    const ofLanguage = (locale: string) =>
      pages.filter(({ file }) => file === `${locale}.html` || file.startsWith(`${locale}/`)).length;
    // Front, library, marks, glossary, settings and about; the shell, the missing page under two names, the lite
    // front page.
    const each = 10 + 2 * catalogue.stories.length + entries.length;
    expect(locales.map(ofLanguage)).toEqual([each, each, each]);
    expect(pages.map(({ file }) => file)).toEqual(expect.arrayContaining(['index.html', '404.html']));
    expect(pages).toHaveLength(3 * each + 2);
  });

  base('begins its head with a policy that names no other origin and nothing unsafe', () => {
    for (const { file, firstInHead, policy } of pages) {
      expect(firstInHead, file).toBe('Content-Security-Policy');
      const directives = new Map(
        (policy ?? '').split('; ').map((line) => {
          const [name = '', ...sources] = line.split(' ');
          return [name, sources];
        }),
      );
      for (const name of ['default-src', 'base-uri', 'form-action'])
        expect(directives.get(name), `${file} ${name}`).toEqual(["'none'"]);
      for (const [name, sources] of directives)
        for (const source of sources)
          if (!(name === 'img-src' && source === 'data:')) expect(source, `${file} ${name}`).toMatch(allowed);
    }
  });

  base('allows exactly the inline scripts it has, and a lite page its own style', () => {
    for (const { file, policy, inlineScripts, styles } of pages) {
      expect(styles, file).toHaveLength(isLite(file) ? 1 : 0);
      if (isLite(file)) expect([file, inlineScripts]).toEqual([file, []]);
      const hashes = [...inlineScripts, ...styles].map(
        (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
      );
      const named = policy?.match(/'sha256-[^']+'/g) ?? [];
      expect([...new Set(named)].sort(), file).toEqual([...new Set(hashes)].sort());
    }
  });

  base('has no style attribute and no handler, and loads from its own origin only', () => {
    for (const { file, inlineStyles, handlers, loads } of pages) {
      expect(inlineStyles, file).toEqual([]);
      expect(handlers, file).toEqual([]);
      if (isLite(file)) expect([file, loads]).toEqual([file, [expect.stringMatching(/^data:/)]]);
      else for (const address of loads) expect(address, file).toMatch(/^\/(?!\/)/);
    }
  });
});

test('every answer of the server carries the security headers', async ({ request, server }) => {
  const addresses = [
    '/',
    '/en',
    `/fa/story/${story.slug}`,
    '/ar/no-such-page',
    '/nothing',
    '/sw.js',
    '/start.css',
  ];
  const answers: APIResponse[] = [];
  for (const address of [...addresses, '/catalogue.json', '/icons/icon.svg', '/fa/manifest.webmanifest'])
    answers.push(await request.get(`${server.url}${address}`));
  answers.push(await request.post(`${server.url}/en`));
  for (const answer of answers) {
    const headers = answer.headers();
    const named = `${answer.status()} ${answer.url()}`;
    expect(headers['x-content-type-options'], named).toBe('nosniff');
    expect(headers['referrer-policy'], named).toBe('no-referrer');
    expect(headers['x-frame-options'], named).toBe('DENY');
    expect(headers['content-security-policy'], named).toBe("frame-ancestors 'none'");
    expect(headers['permissions-policy'], named).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  }
});

test('the policy holds: a script, a picture and a style from elsewhere are refused', async ({
  browser,
  server,
}) => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/en/story/${story.slug}`);
  const refused = await page.evaluate(async () => {
    const found: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.broken = "yes"';
    const picture = document.createElement('img');
    picture.src = 'https://elsewhere.example/picture.png';
    const text = document.createElement('p');
    text.setAttribute('style', 'color: red');
    document.body.append(script, picture, text);
    await fetch('https://elsewhere.example/').catch(() => undefined);
    while (found.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    return found.sort();
  });
  expect(refused).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-attr']);
  await expect(page.locator('html')).not.toHaveAttribute('data-broken');
  await page.close();
});

test('a whole journey asks nothing of anyone else', async ({ open, server }) => {
  const page = await open();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await page.waitForURL('**/en');
  await firstVisit(page, '/en');
  await page.locator('.item-headline a').click();
  await page.locator('.story-body .mention').nth(6).click();
  await page.getByRole('dialog').getByRole('link').click();
  await expect(page.locator('.term h1')).toBeVisible();
  await page.locator('.languages a[lang=fa]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await page.locator('.places a').nth(1).click();
  await page.locator('.up-to-date button').click();
  await expect(page.locator('.up-to-date [role=status]')).not.toBeEmpty();
  await page.locator('.places a').nth(2).click();
  await page.locator('.filter .chip').nth(2).click();
  await page.locator('.places a').nth(3).click();
  await expect(page.locator('#install-title')).toBeVisible();
  await page.reload();
  await visit(page, 'a page that is not there', 'ar');

  // The worker's own requests are among them, so the list is whole.
  expect(asked).toContain(`${server.url}/sw.js`);
  expect(asked).toContain(`${server.url}/en/shell.html`);
  expect(asked.filter((address) => !address.startsWith(`${server.url}/`))).toEqual([]);
});
