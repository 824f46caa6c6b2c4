import { fallbackLocale, isLocale, type Locale } from './locale';
import { liteAt, pathTo, placeAt } from './paths';

/**
 * The page that answers for every place of a language once the worker is active: one shell, which
 * shows the place of its address from what is on the phone. The precache grows neither with the
 * content nor with the number of pages.
 */
export function shellOf(locale: Locale): string {
  return `/${locale}/shell`;
}

/** What the worker does with a request; decided here, carried out in `lib/sw`. */
export type RequestKind =
  | { kind: 'page'; shell: string }
  | { kind: 'start' }
  | { kind: 'lite'; full: string }
  | { kind: 'plain'; shell: string }
  | { kind: 'unknown-page'; shell: string }
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
  /** Its path in the app; null where it asks for anything else. */
  pathname: string | null;
  /** The query, with its `?`; none is ''. */
  search: string;
};

/** The query by which a reader without JavaScript asks for the page of the server: a shell has no text of its own. */
export const plainQuery = '?plain';

/**
 * The worker's whole decision. A navigation is always answered: a worker that lets one pass
 * makes a cold start without a server hang in Chromium.
 */
export function requestKind(asked: Asked): RequestKind {
  const { pathname } = asked;
  if (pathname === null) return { kind: 'pass' };
  if (asked.mode === 'navigate') {
    if (pathname === '/' || pathname === '/index.html') return { kind: 'start' };
    const place = placeAt(withoutHtml(pathname));
    if (place) return { kind: asked.search === plainQuery ? 'plain' : 'page', shell: shellOf(place.locale) };
    const lite = liteAt(withoutHtml(pathname));
    if (lite) return { kind: 'lite', full: pathTo(lite) };
    const locale = pathname.split('/')[1];
    return { kind: 'unknown-page', shell: shellOf(isLocale(locale) ? locale : fallbackLocale) };
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return { kind: 'pass' };
  if (pathname.includes('/__next.')) return { kind: 'prefetch' };
  if (pathname.endsWith('.txt')) {
    if (asked.prefetch || asked.method === 'HEAD') return { kind: 'prefetch' };
    const place = placeAt(pathname.slice(0, -'.txt'.length));
    return place ? { kind: 'payload', shell: shellOf(place.locale) } : { kind: 'unknown-payload' };
  }
  if (asked.method === 'HEAD') return { kind: 'pass' };
  return { kind: 'asset' };
}

function withoutHtml(pathname: string): string {
  return pathname.endsWith('.html') ? pathname.slice(0, -'.html'.length) : pathname;
}
