import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { base } from '@/lib/core/base';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';
import { bundle } from './build-bundle';

/**
 * The pages outside the languages: `/`, which sends a reader on, and the trilingual `404.html` of
 * hosts that know only one. Both are written without scripts of Next: they are needed for a moment.
 */
export function writeStartPages(out: string): void {
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
  writeFileSync(path.join(out, 'index.html'), page(start, `<script src="${base}/start.js"></script>`));
  writeFileSync(path.join(out, '404.html'), page(missing, ''));
}

function page(list: string, script: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="description" content="${messages('en').Brand.description}"/><title>Waraq · ورق</title><link rel="icon" href="${base}/icons/icon.svg"/>${script}<link rel="stylesheet" href="${base}/start.css"/></head><body><main><h1>Waraq <span lang="ar" dir="rtl">ورق</span></h1><ul>${list}</ul></main></body></html>`;
}

function messages(locale: Locale): {
  Brand: { description: string };
  Missing: { title: string; toFront: string };
} {
  return JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
}
