import { createHash } from 'node:crypto';
import { papers } from '@/lib/core/appearance';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { addressOf, liteAddressOf, pathTo, type Readable } from '@/lib/core/paths';
import { site } from '@/lib/i18n/site';
import { html, Markup } from './html';
import { style } from './style';
import type { LiteWords } from './words';

type Framed = {
  /** What the page shows in full elsewhere. */
  place: Readable;
  title: string;
  description: string;
  words: LiteWords;
  body: Markup;
};

const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5c5c" d="M7 3h13l7 7v19H7z"/><path fill="#9cc4bf" d="M20 3l7 7h-7z"/></svg>',
)}`;

/** Nothing may run, and nothing is loaded: the page allows its own style, by hash, and its icon. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole lite page around its body: one file, without a script and without a request. */
export function framed({ place, title, description, words, body }: Framed): string {
  const { locale } = place;
  const twin = (one: Locale) => ({ ...place, locale: one });
  const paper = (scheme: 'light' | 'dark') =>
    html`<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${papers[scheme]}"/>`;
  const head = html`<head><meta http-equiv="Content-Security-Policy" content="${policy}"/><meta charset="utf-8"/>\
<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>\
${paper('light')}${paper('dark')}<title>${title}</title><meta name="description" content="${description}"/>\
<link rel="canonical" href="${site + pathTo(place)}"/>\
${locales.map((one) => html`<link rel="alternate" hreflang="${one}" href="${site + pathTo(twin(one))}"/>`)}\
<link rel="icon" href="${icon}"/><style>${new Markup(style)}</style></head>`;
  const language = (one: Locale) =>
    html`<li><a href="${liteAddressOf(twin(one))}" lang="${one}" hreflang="${one}" dir="${directions[one]}"${
      one === locale && new Markup(' aria-current="true"')
    }>${languageNames[one]}</a></li>`;
  const top = html`<header class="top"><a href="${liteAddressOf({ name: 'front', locale })}">${words.Brand.name}</a>\
<nav aria-label="${words.Lite.languages}"><ul>${locales.map(language)}</ul></nav></header>`;
  const foot = html`<footer class="foot"><a href="${addressOf(place)}?full">${words.Lite.full}</a>${
    place.name === 'story' &&
    html`<a href="${liteAddressOf({ name: 'front', locale })}">${words.Lite.stories}</a>`
  }</footer>`;
  return html`<!DOCTYPE html><html lang="${locale}" dir="${directions[locale]}">${head}<body>${top}${body}${foot}</body></html>`
    .text;
}
