import { feedTypes } from '../lib/core/feed';

/**
 * Security headers of every response. The page's own Content-Security-Policy is in its HTML, with the
 * hashes of its inline scripts; `frame-ancestors` is the one directive that a `<meta>` cannot carry
 * (Content Security Policy Level 3, section 3.3).
 */
const securityHeaders = {
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
const immutableFolders = ['/_next/static/', '/fonts/', '/library/', '/pictures/'];

/** Types that a server does not guess from a file's name, or not with its encoding. */
const types: readonly (readonly [file: RegExp, type: string])[] = [
  [/\/feed\.xml$/, `${feedTypes.xml}; charset=utf-8`],
  [/\/feed\.json$/, `${feedTypes.json}; charset=utf-8`],
  [/\/sitemap(?:-\d+)?\.xml$/, 'application/xml; charset=utf-8'],
  [/^\/robots\.txt$/, 'text/plain; charset=utf-8'],
];

/** Made to be shown by others: previews of links, and programs that read feeds. */
const forOthers = /^\/pictures\/|\/feed\.(?:xml|json)$/;

const forAYear = 'public, max-age=31536000, immutable';

/** `no-cache` keeps a copy but asks each time; with an ETag the answer is a short 304. */
const askEachTime = 'no-cache';

/**
 * The headers of a file that exists, by its decoded path without the query.
 * The one table behind the local server and the configuration of any host.
 */
export function headersFor(pathname: string): Record<string, string> {
  const immutable = immutableFolders.some((folder) => pathname.startsWith(folder));
  const type = types.find(([file]) => file.test(pathname))?.[1];
  return {
    ...securityHeaders,
    ...(forOthers.test(pathname) ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
    ...(type ? { 'Content-Type': type } : {}),
    'Cache-Control': immutable ? forAYear : askEachTime,
  };
}

/** The headers of a path at which there is nothing: it may appear with the next deploy, wherever it is. */
export function headersOfNothing(): Record<string, string> {
  return { ...securityHeaders, 'Cache-Control': askEachTime };
}
