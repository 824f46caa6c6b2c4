import { useEffect, useRef, useState } from 'react';
import { openTraces } from '@/app/_data/places';
import { topEdge } from '@/app/_ui/place';
import type { Seen } from '@/lib/core/place';
import { seenIn } from '@/lib/core/place-seen';

/** While the reader scrolls, the place is stored at most so often; milliseconds. */
const pace = 500;

/** What of a story is on the screen, and of how many paragraphs. */
export type SeenOf = Seen & { all: number };

/**
 * Follows what is on the screen of a story and remembers it. Once the end was seen the story is read, and going
 * back up in it is not a place to return to, until it is opened anew.
 *
 * @param shown names the text; null while there is none
 * @returns null until there is a text
 */
export function useSeen(slug: string, shown: string | null): SeenOf | null {
  const [seen, setSeen] = useState<SeenOf | null>(null);
  const ended = useRef(false);
  useEffect(() => {
    if (shown === null) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest: SeenOf | null = null;
    const note = () => {
      clearTimeout(timer);
      timer = undefined;
      const now = latest;
      if (!now || ended.current) return;
      ended.current = now.end;
      void openTraces().then((traces) => traces?.noteSeen(slug, now));
    };
    const look = () => {
      frame = 0;
      const found = seenNow();
      if (!found) return null;
      latest = found;
      setSeen((before) =>
        before?.paragraph === found.paragraph && before.end === found.end && before.all === found.all
          ? before
          : found,
      );
      return found;
    };
    const follow = () => {
      frame ||= requestAnimationFrame(look);
      timer ??= setTimeout(note, pace);
    };
    const finish = () => {
      if (timer !== undefined) note();
    };
    // All of it at once: nobody needs to scroll.
    if (look()?.end) timer = setTimeout(note, pace);
    addEventListener('scroll', follow, { passive: true });
    document.addEventListener('visibilitychange', finish);
    return () => {
      removeEventListener('scroll', follow);
      document.removeEventListener('visibilitychange', finish);
      cancelAnimationFrame(frame);
      finish();
    };
  }, [slug, shown]);
  return seen;
}

function seenNow(): SeenOf | null {
  const extents = [...document.querySelectorAll('.para')].map((one) => one.getBoundingClientRect());
  const bar = document.querySelector('.places')?.getBoundingClientRect().top ?? 0;
  // At the bottom of a narrow screen; of a wide one it is in the top bar.
  const foot = bar > innerHeight / 2 ? bar : innerHeight;
  const seen = seenIn(extents, topEdge(), foot);
  return seen && { ...seen, all: extents.length };
}
