import type { Locale } from './locale';
import { isLocale } from './locale';
import { type Place, placeAt } from './paths';

/**
 * The page that answers for a place once the worker is active. Places whose content is the
 * library's (front page, stories, glossary) are answered by a shell that reads IndexedDB, so that
 * the precache does not grow with the content; the others are their own prerendered page.
 */
export function shellOf(place: Place): string {
  switch (place.name) {
    case 'front':
    case 'story':
    case 'glossary':
    case 'term':
      return `/${place.locale}/shell/${place.name}`;
    default:
      return `/${place.locale}/${place.name}`;
  }
}

/** The page that says in the reader's language that there is nothing at an address. */
export function missingPage(locale: Locale): string {
  return `/${locale}/missing`;
}

/** What the worker does with a request; decided here, carried out in `lib/sw`. */
export type RequestKind =
  | { kind: 'page'; shell: string }
  | { kind: 'start' }
  | { kind: 'unknown-page'; missing: string }
  | { kind: 'payload'; shell: string }
  | { kind: 'prefetch' }
  | { kind: 'unknown-payload' }
  | { kind: 'asset' }
  | { kind: 'pass' };

type Asked = {
  method: string;
  /** `Request.mode`; 'navigate' is the address bar and full page loads. */
  mode: string;
  /** The router's prefetch asks with this header. */
  prefetch: boolean;
  sameOrigin: boolean;
  pathname: string;
};

/**
 * The worker's whole decision. A navigation is always answered: a worker that lets one pass
 * makes a cold start without a server hang in Chromium.
 */
export function requestKind(asked: Asked): RequestKind {
  if (!asked.sameOrigin) return { kind: 'pass' };
  const { pathname } = asked;
  if (asked.mode === 'navigate') {
    if (pathname === '/' || pathname === '/index.html') return { kind: 'start' };
    const place = placeAt(withoutHtml(pathname));
    if (place) return { kind: 'page', shell: shellOf(place) };
    const locale = pathname.split('/')[1];
    return { kind: 'unknown-page', missing: missingPage(isLocale(locale) ? locale : 'en') };
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return { kind: 'pass' };
  if (pathname.includes('/__next.')) return { kind: 'prefetch' };
  if (pathname.endsWith('.txt')) {
    if (asked.prefetch || asked.method === 'HEAD') return { kind: 'prefetch' };
    const place = placeAt(pathname.slice(0, -'.txt'.length));
    return place ? { kind: 'payload', shell: shellOf(place) } : { kind: 'unknown-payload' };
  }
  if (asked.method === 'HEAD') return { kind: 'pass' };
  return { kind: 'asset' };
}

function withoutHtml(pathname: string): string {
  return pathname.endsWith('.html') ? pathname.slice(0, -'.html'.length) : pathname;
}
