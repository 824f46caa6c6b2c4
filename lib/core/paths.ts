import { base } from './base';
import { isLocale, type Locale } from './locale';

/** A place in the product, as the address bar names it. */
export type Place =
  | { name: 'front' | 'glossary' | 'library' | 'marks' | 'settings' | 'about'; locale: Locale }
  | { name: 'story'; locale: Locale; slug: string }
  | { name: 'term'; locale: Locale; id: string };

/** The path of a place in the app, as the router takes it. */
export function pathTo(place: Place): string {
  switch (place.name) {
    case 'front':
      return `/${place.locale}`;
    case 'story':
      return `/${place.locale}/story/${place.slug}`;
    case 'term':
      return `/${place.locale}/glossary/${place.id}`;
    default:
      return `/${place.locale}/${place.name}`;
  }
}

/** The address of a place, without origin, for what the router does not see: plain links, and what is shared. */
export function addressOf(place: Place): string {
  return base + pathTo(place);
}

const word = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The place an address names, or null where it names none. Trailing slashes do not matter. */
export function placeAt(pathname: string): Place | null {
  const [locale, name, last, ...rest] = pathname.split('/').filter(Boolean);
  if (!isLocale(locale) || rest.length > 0) return null;
  if (name === undefined) return { name: 'front', locale };
  if (last !== undefined) {
    if (!word.test(last)) return null;
    if (name === 'story') return { name: 'story', locale, slug: last };
    if (name === 'glossary') return { name: 'term', locale, id: last };
    return null;
  }
  switch (name) {
    case 'glossary':
    case 'library':
    case 'marks':
    case 'settings':
    case 'about':
      return { name, locale };
  }
  return null;
}

/** What can be read without the app: it has a lite page. */
export type Readable = Extract<Place, { name: 'story' }> | { name: 'front'; locale: Locale };

/** The address of a place's lite page: the text alone, in a file of its own. */
export function litePath(place: Readable): string {
  return place.name === 'story' ? `/${place.locale}/lite/${place.slug}` : `/${place.locale}/lite`;
}

/** The same as `addressOf` gives it. */
export function liteAddressOf(place: Readable): string {
  return base + litePath(place);
}

/** What a lite page's address shows, or null where it is none. Trailing slashes do not matter. */
export function liteAt(pathname: string): Readable | null {
  const [locale, name, slug, ...rest] = pathname.split('/').filter(Boolean);
  if (!isLocale(locale) || name !== 'lite' || rest.length > 0) return null;
  if (slug === undefined) return { name: 'front', locale };
  return word.test(slug) ? { name: 'story', locale, slug } : null;
}

/** The same page in another interface language; an address outside the languages leads to the front page. */
export function pathIn(locale: Locale, pathname: string): string {
  const [first, ...rest] = pathname.split('/').filter(Boolean);
  return isLocale(first) ? `/${[locale, ...rest].join('/')}` : `/${locale}`;
}

/** The fragment that opens a term card on a story's page. */
export function termFragment(id: string): string {
  return `#term=${id}`;
}

/** The entry whose card an address asks for, or null. */
export function termIn(fragment: string): string | null {
  const id = fragment.startsWith('#term=') ? fragment.slice('#term='.length) : '';
  return word.test(id) ? id : null;
}
