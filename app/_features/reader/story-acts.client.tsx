'use client';

import { useToolWords } from '@/app/_data/use-tool-words';
import { Icon } from '@/app/_ui/icon';
import type { Locale } from '@/lib/core/locale';
import { Listen } from './listen.client';
import { StoryPair } from './story-pair.client';
import type { StoryView } from './story-view';

type Props = { view: StoryView; locale: Locale; second: Locale };

/** What can be done with a story besides reading it. Loaded later: reading does without. */
export function StoryActs({ view, locale, second }: Props) {
  const words = useToolWords(locale)?.Reading;
  if (!words) return null;
  return (
    <>
      <StoryPair first={view.locale} second={second} interfaceLocale={locale} words={words} />
      <div className="story-acts">
        <button type="button" className="chip-button" onClick={() => print()}>
          <Icon name="print" />
          {words.print}
        </button>
        <Listen view={view} locale={locale} />
      </div>
    </>
  );
}
