import { useEffect, useState } from 'react';
import { notArrived } from '@/app/_data/not-arrived';
import { provenFiles } from '@/app/_data/proof';
import type { ShelfStory } from '@/app/_data/shelf';

/** Which files of a story were read again and are whole; undefined until they were. Asked when a row is shown. */
export function useRowProof(story: ShelfStory): ReadonlySet<string> | undefined {
  const [proven, setProven] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let wanted = true;
    const hashes = story.texts.flatMap(({ sha256 }) => sha256 ?? []);
    void provenFiles(hashes)
      .then((found) => {
        if (wanted) setProven(found);
      })
      .catch(notArrived);
    return () => {
      wanted = false;
    };
  }, [story]);
  return proven;
}
