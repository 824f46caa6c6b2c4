import { useEffect } from 'react';
import { openTraces } from '@/app/_data/places';
import { awaitPlace, placeIsAwaited, topEdge } from '@/app/_ui/place';
import { placeAt, termIn } from '@/lib/core/paths';
import { land } from './use-landing';

/** Where a paragraph is brought to: so far under the top bar, as links to it do; CSS pixels. */
const restAt = 12;

/** The story whose page is up; in another language it is another page for a moment. */
let open: string | null = null;

/** The address that the browser last went back or forward to, where it knows itself where the reader was. */
let backTo = '';
addEventListener('popstate', () => {
  backTo = location.pathname;
});

/**
 * Brings a story that is opened to where it was left, or to the paragraph that the address names, once. A reader
 * who is already somewhere stays there: led by the browser (back, forward, reload), by a link, or on their own.
 */
export function useReturn(slug: string): void {
  useEffect(() => {
    let wanted = true;
    // Here in another language, which keeps the place by itself; or come back to, with its text at once.
    const settled = open === slug || placeIsAwaited() || (backTo === location.pathname && paragraphs() > 0);
    open = slug;
    if (!settled)
      void placeToGo(slug).then((id) => {
        if (id && wanted && scrollY === 0) goTo(id);
      });
    return () => {
      wanted = false;
      if (backTo !== location.pathname) backTo = '';
      const place = placeAt(location.pathname);
      if (place?.name === 'story' && place.slug === slug) return;
      open = null;
      awaitPlace('', null);
    };
  }, [slug]);
}

/** The id of a paragraph; null where the story opens at its head. */
async function placeToGo(slug: string): Promise<string | null> {
  if (location.hash && termIn(location.hash) === null) return location.hash.slice(1);
  const place = await (await openTraces())?.placeIn(slug);
  return place && place.paragraph > 0 ? `p${place.paragraph}` : null;
}

function goTo(id: string): void {
  const part = document.getElementById(id);
  if (!part) {
    if (paragraphs() === 0) awaitPlace(id, topEdge() + restAt);
    return;
  }
  part.scrollIntoView({ behavior: 'instant' });
  if (location.hash === `#${id}`) land(part);
}

function paragraphs(): number {
  return document.querySelectorAll('.para').length;
}
