'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect } from 'react';
import { stored } from '@/app/_data/library';
import { provenFiles } from '@/app/_data/proof';
import { useLibrary } from '@/app/_data/use-library';
import { restorePlace } from '@/app/_ui/place';
import type { Locale } from '@/lib/core/locale';
import { frontLength } from '@/lib/core/story';
import { type ShownStory, shownStory } from './shown-story';
import { StoryItem } from './story-item';

type Props = { locale: Locale; initial: ShownStory[] | null; breaking: string; children: ReactNode };

/** The front page: the lead story large, then the rest; `children` is the line on the library's date. */
export function FrontPage({ locale, initial, breaking, children }: Props) {
  const t = useTranslations('Front');
  const kept = useLibrary(`front ${locale}`, () => readFront(locale));
  const stories =
    kept && kept.shown.length > 0 ? merged(kept.shown, initial ?? []) : (initial ?? kept?.shown);
  const ready = kept !== undefined && stories !== undefined;
  useLayoutEffect(() => {
    if (ready) restorePlace();
  }, [ready]);

  const [lead, ...rest] = stories ?? [];
  const item = (story: ShownStory, isLead: boolean) => (
    <StoryItem
      key={story.slug}
      story={story}
      locale={locale}
      lead={isLead}
      breaking={breaking}
      here={kept ? kept.ready.has(story.slug) : undefined}
    />
  );
  return (
    <div className="front">
      {lead && item(lead, true)}
      {rest.length > 0 && (
        <section aria-labelledby="more-stories">
          <h2 id="more-stories" className="rubric">
            {t('more')}
          </h2>
          <ul className="story-list">
            {rest.map((story) => (
              <li key={story.slug}>{item(story, false)}</li>
            ))}
          </ul>
        </section>
      )}
      {stories?.length === 0 && <p className="blank-line">{t('empty')}</p>}
      {children}
    </div>
  );
}

async function readFront(locale: Locale): Promise<{ shown: ShownStory[]; ready: Set<string> }> {
  const listed = (await stored(({ listStories }) => listStories(frontLength))) ?? [];
  const whole = await provenFiles(listed.flatMap(({ texts }) => texts.map(({ sha256 }) => sha256)));
  const ready = listed.filter(({ texts }) => texts.every(({ sha256 }) => whole.has(sha256)));
  return {
    shown: listed.flatMap((story) => shownStory(story, locale) ?? []),
    ready: new Set(ready.map(({ slug }) => slug)),
  };
}

/** Newest first, each story once; what is on the phone wins over what the page was built with. */
function merged(kept: readonly ShownStory[], built: readonly ShownStory[]): ShownStory[] {
  const slugs = new Set(kept.map((story) => story.slug));
  return [...kept, ...built.filter((story) => !slugs.has(story.slug))]
    .sort((a, b) => b.published.localeCompare(a.published))
    .slice(0, frontLength);
}
