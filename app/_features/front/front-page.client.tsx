'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { formatsReady } from '@/app/_data/formats';
import { stored } from '@/app/_data/library';
import { provenFiles } from '@/app/_data/proof';
import { useSetting } from '@/app/_data/settings';
import { useLibrary } from '@/app/_data/use-library';
import { Link } from '@/app/_ui/link.client';
import { placeIsAwaited, restorePlace } from '@/app/_ui/place';
import { directions, inLocale, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { frontLength, type StoryCard } from '@/lib/core/story';
import { merged, type ShownStory, shownStory } from './shown-story';
import { StoryItem } from './story-item';
import { partsDrawn, usePieces } from './use-pieces';

type Props = { locale: Locale; initial: ShownStory[] | null; breaking: string; children: ReactNode };

/** The front page: the lead story large, then the rest; `children` is the line on the library's date. */
export function FrontPage({ locale, initial, breaking, children }: Props) {
  const t = useTranslations('Front');
  const remember = useSetting('remember');
  const kept = useLibrary(`front ${locale} ${remember}`, () => readFront(locale, remember));
  const [atFirst] = useState(kept);
  const stories =
    kept && kept.shown.length > 0 ? merged(kept.shown, initial ?? [], locale) : (initial ?? kept?.shown);
  const ready = kept !== undefined && stories !== undefined;
  useLayoutEffect(() => {
    if (ready) restorePlace();
  }, [ready]);

  // What is come back to has its old height at once, as has what another language takes the place of.
  const atOnce = kept !== undefined || placeIsAwaited() ? frontLength : (initial?.length ?? 0);
  const pieces = usePieces(stories?.length ?? 0, atOnce);
  const [lead, ...rest] = stories?.filter((_, index) => partsDrawn(index, pieces) > 0) ?? [];
  const item = (story: ShownStory, index: number) => (
    <StoryItem
      key={story.slug}
      story={story}
      locale={locale}
      lead={index === 0}
      drawn={partsDrawn(index, pieces)}
      breaking={breaking}
      here={kept ? kept.ready.has(story.slug) : undefined}
      read={kept?.read?.has(story.slug) ?? false}
    />
  );
  const left = kept?.left && inLocale(kept.left.cards, locale);
  const goOn = kept?.left && left && (
    <section className="item" aria-labelledby="go-on">
      <h2 id="go-on" className="rubric">
        {t('goOn')}
      </h2>
      <p className="item-headline" lang={left.locale} dir={directions[left.locale]}>
        <Link href={pathTo({ name: 'story', locale, slug: kept.left.slug })}>{left.value.headline}</Link>
      </p>
    </section>
  );
  return (
    <div className="front">
      {/* On a page from the server it comes late: there it stands where it moves nothing that is read. */}
      {!initial && goOn}
      {lead && item(lead, 0)}
      {rest.length > 0 && (
        <section aria-labelledby="more-stories">
          <h2 id="more-stories" className="rubric">
            {t('more')}
          </h2>
          {/* A page come back to has its old height at once: only what is read later may be laid out late. */}
          <ul className="story-list" data-late={kept === undefined || kept !== atFirst ? '' : undefined}>
            {rest.map((story, index) => (
              <li key={story.slug}>{item(story, index + 1)}</li>
            ))}
          </ul>
        </section>
      )}
      {stories?.length === 0 && <p className="blank-line">{t('empty')}</p>}
      {initial && goOn}
      {children}
    </div>
  );
}

type Kept = {
  shown: ShownStory[];
  ready: Set<string>;
  /** Which were read, and the one left unfinished; neither where nothing is remembered. */
  read?: ReadonlySet<string>;
  left?: StoryCard | null;
};

async function readFront(locale: Locale, remember: boolean): Promise<Kept> {
  const listed = (await stored(({ listStories }) => listStories(frontLength))) ?? [];
  const whole = await provenFiles(listed.flatMap(({ texts }) => texts.map(({ sha256 }) => sha256)));
  const ready = listed.filter(({ texts }) => texts.every(({ sha256 }) => whole.has(sha256)));
  if (listed.length > 0) await formatsReady(locale);
  return {
    shown: listed.flatMap((story) => shownStory(story, locale) ?? []),
    ready: new Set(ready.map(({ slug }) => slug)),
    ...(remember && (await stored(({ loadUnfinished }) => loadUnfinished()))),
  };
}
