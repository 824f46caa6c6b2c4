import { useEffect, useMemo, useRef } from 'react';
import { pin, remove, restore, sweep, textOrders } from '@/app/_data/choices';
import { repair } from '@/app/_data/proof';
import type { ShelfStory } from '@/app/_data/shelf';
import { order, type SyncError } from '@/app/_data/sync';
import type { Locale } from '@/lib/core/locale';

/** How long a removal can be taken back, in milliseconds; leaving the page ends it too. */
const timeToUndo = 15_000;

type Change = (slug: string, change: (story: ShelfStory) => ShelfStory) => void;
type Answer = Promise<SyncError | null>;

/** What the reader can do with a story; each act shows at once and answers with what went wrong. */
export type StoryActs = {
  pin: (story: ShelfStory) => Answer;
  remove: (story: ShelfStory) => Answer;
  restore: (story: ShelfStory) => Answer;
  fetch: (story: ShelfStory, languages: readonly Locale[]) => Answer;
};

export function useStoryActs(change: Change): StoryActs {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      void sweep();
    },
    [],
  );
  return useMemo(
    () => ({
      pin: async ({ slug, pinned }) => {
        change(slug, (story) => ({ ...story, pinned: !pinned }));
        return errorOf(await pin(slug, !pinned));
      },
      remove: async ({ slug }) => {
        change(slug, (story) => ({ ...story, removed: true }));
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          timer.current = undefined;
          void sweep();
        }, timeToUndo);
        return errorOf(await remove([slug]));
      },
      restore: async ({ slug }) => {
        change(slug, (story) => ({ ...story, removed: false }));
        return errorOf(await restore([slug]));
      },
      fetch: async ({ slug, texts }, languages) => {
        change(slug, (story) => ({
          ...story,
          texts: story.texts.map((text) =>
            languages.includes(text.locale) ? { ...text, ordered: true } : text,
          ),
        }));
        await repair(texts.flatMap(({ locale, sha256 }) => (languages.includes(locale) && sha256) || []));
        return errorOf(await order(textOrders(slug, languages)));
      },
    }),
    [change],
  );
}

function errorOf(result: { ok: true } | { ok: false; error: SyncError }): SyncError | null {
  return result.ok ? null : result.error;
}
