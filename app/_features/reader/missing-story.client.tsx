'use client';

import { tryAgain } from '@/app/_data/sync';
import { Missing } from '@/app/_ui/missing';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import type { StoryWords } from './words';

/** A story that is not here. */
export function MissingStory({ locale, words }: { locale: Locale; words: StoryWords }) {
  return (
    <>
      <title>{words.missingTitle}</title>
      <Missing
        words={words}
        onRetry={() => void tryAgain()}
        away={{ href: pathTo({ name: 'front', locale }), words: words.toFront }}
      />
    </>
  );
}
