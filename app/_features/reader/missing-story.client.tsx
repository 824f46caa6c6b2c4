'use client';

import Link from 'next/link';
import { libraryChanged } from '@/app/_data/changes';
import { bringUpToDate } from '@/app/_data/sync';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import type { StoryWords } from './words';

/** Neither the phone nor the network has the story: what happened, what is safe, what to do. */
export function MissingStory({ locale, words }: { locale: Locale; words: StoryWords }) {
  const retry = async () => {
    await bringUpToDate();
    libraryChanged();
  };
  return (
    <section className="blank">
      <title>{words.missingTitle}</title>
      <h1>{words.missingTitle}</h1>
      <p>{words.missingText}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => void retry()}>
          {words.retry}
        </button>
        <Link href={pathTo({ name: 'front', locale })} prefetch={false}>
          {words.toFront}
        </Link>
      </p>
    </section>
  );
}
