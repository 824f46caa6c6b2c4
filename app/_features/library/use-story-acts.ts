import { useCallback, useEffect, useMemo, useRef } from 'react';
import { pin, remove, restore, sweep, textOrders, timeToUndo } from '@/app/_data/choices';
import { repair } from '@/app/_data/proof';
import type { ShelfStory } from '@/app/_data/shelf';
import { order, type SyncError } from '@/app/_data/sync';
import type { Locale } from '@/lib/core/locale';

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
  /** What was removed on this page, and is not swept yet. */
  const going = useRef(new Set<string>());
  const sweepAll = useCallback(() => {
    clearTimeout(timer.current);
    const due = going.current;
    going.current = new Set();
    if (due.size > 0) void sweep(due);
  }, []);
  useEffect(() => sweepAll, [sweepAll]);
  return useMemo(
    () => ({
      pin: async ({ slug, pinned }) => {
        change(slug, (story) => ({ ...story, pinned: !pinned }));
        return errorOf(await pin(slug, !pinned));
      },
      remove: async ({ slug }) => {
        change(slug, (story) => ({ ...story, removed: true }));
        going.current.add(slug);
        clearTimeout(timer.current);
        timer.current = setTimeout(sweepAll, timeToUndo);
        return errorOf(await remove([slug]));
      },
      restore: async ({ slug }) => {
        going.current.delete(slug);
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
    [change, sweepAll],
  );
}

function errorOf(result: { ok: true } | { ok: false; error: SyncError }): SyncError | null {
  return result.ok ? null : result.error;
}
