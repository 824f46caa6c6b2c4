import { locales } from '@/lib/core/locale';
import { feedTypes } from '../lib/core/feed';

/**
 * Security headers of every response. The page's own Content-Security-Policy is in its HTML, with the
 * hashes of its inline scripts; `frame-ancestors` is the one directive that a `<meta>` cannot carry
 * (Content Security Policy Level 3, section 3.3).
 */
export const securityHeaders = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Only names that Chromium knows: it warns in the console about any other.
  'Permissions-Policy': [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'interest-cohort',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Folders in which a file's name changes with its content, so that it may be kept for ever. */
export const immutableFolders = ['/_next/static/', '/fonts/', '/library/', '/pictures/'];

/** What programs that read feeds expect, by the name of the file in the folder of a language. */
export const feedFiles: Record<string, string> = {
  'feed.xml': `${feedTypes.xml}; charset=utf-8`,
  'feed.json': `${feedTypes.json}; charset=utf-8`,
};

/** Types that a server does not guess from a file's name, or not with its encoding. */
const types: readonly (readonly [file: RegExp, type: string])[] = [
  ...Object.entries(feedFiles).map(([name, type]) => [new RegExp(`^/[a-z]+/${name}$`), type] as const),
  [/\/sitemap(?:-\d+)?\.xml$/, 'application/xml; charset=utf-8'],
  [/^\/robots\.txt$/, 'text/plain; charset=utf-8'],
];

/** Pictures that previews of links show. */
export const pictureFolder = '/pictures/';

/** Of what is made to be shown by others: those pictures and the feeds. */
export const openHeaders = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

export const forAYear = 'public, max-age=31536000, immutable';

/** `no-cache` keeps a copy but asks each time; with an ETag the answer is a short 304. */
export const askEachTime = 'no-cache';

/** What a file is, by the end of its name: hosts differ in what they know by themselves. */
export const fileTypes = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/**
 * Another page of the same language for whoever asks with a header: `/<locale>/<from>/<name>` leads to
 * `/<locale>/<to>/<name>`, unless the query has the word `unless`. The answers of these pages vary with the header.
 */
export type HeaderRedirect = { header: string; value: string; from: string; to: string; unless: string };

/**
 * Who asks to save data is led from a story to its lite page, whose own link to the full one has the query `full`.
 * Hosts that cannot look at a header answer with the page that was asked for.
 */
export const headerRedirects: readonly HeaderRedirect[] = [
  { header: 'Save-Data', value: 'on', from: 'story', to: 'lite', unless: 'full' },
];

/** The rule that speaks of a path in the app, and where it leads from there; null where none does. */
export function redirectAt(pathname: string): (HeaderRedirect & { location: string }) | null {
  for (const rule of headerRedirects) {
    const [, locale, name] =
      new RegExp(`^/(${locales.join('|')})/${rule.from}/([^/.]+)$`).exec(pathname) ?? [];
    if (name) return { ...rule, location: `/${locale}/${rule.to}/${name}` };
  }
  return null;
}

/**
 * The headers of a file that exists, by its decoded path in the app, without the query.
 * The one table behind the local server and the configuration of any host.
 */
export function headersFor(pathname: string): Record<string, string> {
  const immutable = immutableFolders.some((folder) => pathname.startsWith(folder));
  const type = types.find(([file]) => file.test(pathname))?.[1];
  const open = pathname.startsWith(pictureFolder) || Object.values(feedFiles).some((feed) => feed === type);
  return {
    ...securityHeaders,
    ...(open ? openHeaders : {}),
    ...(type ? { 'Content-Type': type } : {}),
    'Cache-Control': immutable ? forAYear : askEachTime,
  };
}

/** The headers of a path at which there is nothing: it may appear with the next deploy, wherever it is. */
export function headersOfNothing(): Record<string, string> {
  return { ...securityHeaders, 'Cache-Control': askEachTime };
}
