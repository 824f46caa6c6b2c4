import { litePath, placeAt } from '../lib/core/paths';

/**
 * The one rule by which a host offers lite pages by itself: a browser that asks to save data (`Save-Data: on`) and
 * asks for a story's page is led to its lite page. A query, such as the `?full` of the lite page's own link to the
 * full one, says that the reader wants this very page.
 */
export const liteOffer = {
  /** What the request header `Save-Data` says then. */
  saveData: 'on',
  /** Temporary: the next visit may have a better line. */
  status: 302,
  /** The story's page, for hosts whose rules are patterns; and where it leads. */
  pattern: '^/(en|ar|fa)/story/([a-z0-9]+(?:-[a-z0-9]+)*)$',
  location: '/$1/lite/$2',
  /** Two answers at one address, which a shared cache must tell apart. */
  vary: 'Save-Data',
} as const;

/** The lite page of the story at an address, or null where the rule says nothing of it. @param url path and query */
export function litePageFor(url: string): string | null {
  if (url.includes('?')) return null;
  const place = placeAt(url);
  return place?.name === 'story' && !url.endsWith('/') ? litePath(place) : null;
}
