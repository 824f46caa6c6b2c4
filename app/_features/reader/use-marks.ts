import { keyOfTraces, openTraces } from '@/app/_data/places';
import { useLibrary } from '@/app/_data/use-library';
import type { Mark } from '@/lib/core/place-rows';

/** What is marked in a story, in every tab as it is now. */
export function useMarks(slug: string): readonly Mark[] {
  const read = async () => (await openTraces())?.marksIn(slug);
  return useLibrary(keyOfTraces(`marks ${slug}`), read) ?? none;
}

const none: readonly Mark[] = [];
