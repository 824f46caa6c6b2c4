'use client';

import { useToolWords } from '@/app/_data/use-tool-words';
import { Icon } from '@/app/_ui/icon';
import type { Locale } from '@/lib/core/locale';
import { Listen } from './listen.client';
import { PrintSheet } from './print-sheet.client';
import { ShareStory } from './share-story.client';
import { StoryPair } from './story-pair.client';
import type { StoryView } from './story-view';
import { useLanding } from './use-landing';
import { useSwipe } from './use-swipe';

type Props = {
  view: StoryView;
  locale: Locale;
  /** The languages that were asked for; the text follows. */
  first: Locale;
  second: Locale;
};

/** What can be done with a story besides reading it. Loaded later: reading does without. */
export function StoryActs({ view, locale, first, second }: Props) {
  const tools = useToolWords(locale);
  useLanding();
  useSwipe(locale, view.locale);
  if (!tools) return null;
  const words = tools.Reading;
  return (
    <>
      <StoryPair {...{ first, second }} interfaceLocale={locale} words={words} />
      <div className="story-acts">
        <button type="button" className="chip-button" onClick={() => print()}>
          <Icon name="print" />
          {words.print}
        </button>
        <Listen view={view} locale={locale} />
        <ShareStory slug={view.slug} headline={view.text.headline} locale={locale} words={tools.Share} />
      </div>
      <PrintSheet view={view} locale={locale} words={tools.Share} />
    </>
  );
}
