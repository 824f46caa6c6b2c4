import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { base } from '@/lib/core/base';
import { directions, fallbackLocale, type Locale, languageNames, locales } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';
import { escaped } from '@/lib/core/xml';
import { brandPicture } from '@/lib/i18n/pictures';
import { absolute } from '@/lib/i18n/site';
import { bundle } from './build-bundle';

/**
 * The pages outside the languages: `/`, which sends a reader on, and the trilingual `404.html` of
 * hosts that know only one. Both are written without scripts of Next: they are needed for a moment.
 */
export async function writeStartPages(out: string): Promise<void> {
  // Whatever opens `/` must at least be led on.
  bundle('lib/pwa/start.ts', path.join(out, 'start.js'), { target: 'es2020' });
  const styles = path.join(out, 'start.css');
  writeFileSync(styles, transformSync(readFileSync(styles, 'utf8'), { loader: 'css', minify: true }).code);
  const links = (words: (locale: Locale) => string) =>
    locales
      .map(
        (locale) =>
          `<li lang="${locale}" dir="${directions[locale]}"><a href="${addressOf({ name: 'front', locale })}">${words(locale)}</a></li>`,
      )
      .join('');
  const start = links((locale) => languageNames[locale]);
  const missing = links(
    (locale) => `${messages(locale).Missing.title} · ${messages(locale).Missing.toFront}`,
  );
  writeFileSync(
    path.join(out, 'index.html'),
    page(start, `<script src="${base}/start.js"></script>${await preview()}`),
  );
  writeFileSync(path.join(out, '404.html'), page(missing, ''));
}

/** The bare address is what people pass on: its preview is the newspaper's own, in the language others fall back to. */
async function preview(): Promise<string> {
  const locale = fallbackLocale;
  const { Brand, Story } = messages(locale);
  const { name: brand, tagline } = Brand;
  const { address } = await brandPicture(locale, { brand, tagline, breaking: Story.breaking });
  const facts = {
    'og:title': `${brand}: ${tagline}`,
    'og:image': absolute(address),
  };
  const tags = Object.entries(facts).map(
    ([property, content]) => `<meta property="${property}" content="${escaped(content)}"/>`,
  );
  return `${tags.join('')}<meta name="twitter:card" content="summary_large_image"/>`;
}

function page(list: string, script: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="description" content="${messages('en').Brand.description}"/><title>Waraq · ورق</title><link rel="icon" href="${base}/icons/icon.svg"/>${script}<link rel="stylesheet" href="${base}/start.css"/></head><body><main><h1>Waraq <span lang="ar" dir="rtl">ورق</span></h1><ul>${list}</ul></main></body></html>`;
}

function messages(locale: Locale): {
  Brand: { name: string; tagline: string; description: string };
  Story: { breaking: string };
  Missing: { title: string; toFront: string };
} {
  return JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
}
