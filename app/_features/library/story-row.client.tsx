'use client';

import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import type { ShelfStory } from '@/app/_data/shelf';
import type { SyncError } from '@/app/_data/sync';
import { useFormats } from '@/app/_data/use-formats';
import { useErrorWords } from '@/app/_ui/error-words';
import { Icon } from '@/app/_ui/icon';
import { Link } from '@/app/_ui/link.client';
import { useOtherButton } from '@/app/_ui/use-other-button';
import { directions, inLocale, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { TextLine } from './text-line';
import { bytesOf, isToFetch, sumOf } from './totals';
import { useRowProof } from './use-row-proof';
import type { StoryActs } from './use-story-acts';

type Props = { story: ShelfStory; locale: Locale; acts: StoryActs };

/** One story: its languages, and what the reader can do with it. */
export const StoryRow = memo(function StoryRow({ story, locale, acts }: Props) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const errors = useErrorWords();
  const proven = useRowProof(story);
  const [failed, setFailed] = useState<SyncError | null>(null);
  const { slug, removed, pinned, texts } = story;
  const { other, follow } = useOtherButton(removed);
  const act = async (answer: Promise<SyncError | null>) => {
    setFailed(null);
    setFailed(await answer);
  };
  const here = bytesOf(story);
  const named = inLocale(story.headlines, locale);
  const toFetch = texts.filter((text) => isToFetch(text) && !text.ordered);
  const days = new Set(texts.flatMap(({ at }) => (at ? [formats.moment(at).date] : [])));
  const [storedOn] = days.size === 1 ? days : [];
  const id = `shelf-${slug}`;
  return (
    <article className="shelf-story" aria-labelledby={id}>
      <h3 id={id} className="shelf-name">
        <Link
          href={pathTo({ name: 'story', locale, slug })}
          {...(named && named.locale !== locale ? { lang: named.locale, dir: directions[named.locale] } : {})}
        >
          {named?.value ?? slug}
        </Link>
      </h3>
      {removed && here > 0 ? (
        <p className="shelf-removed">
          <span>{t('removed')}</span>
          <button
            ref={other}
            type="button"
            className="quiet"
            aria-describedby={id}
            onClick={() => {
              follow();
              void act(acts.restore(story));
            }}
          >
            {t('undo')}
          </button>
        </p>
      ) : (
        <>
          <p className="shelf-facts">
            <time dateTime={story.published}>{formats.day(story.published)}</time>
            {here > 0 && <bdi>{formats.bytes(here)}</bdi>}
            {storedOn && <span>{t('storedOn', { date: storedOn })}</span>}
          </p>
          {story.withdrawn && <p className="shelf-note">{t('withdrawn')}</p>}
          <ul className="texts">
            {texts.map((text) => (
              <TextLine
                key={text.locale}
                text={text}
                locale={locale}
                proven={proven}
                headline={id}
                dated={days.size > 1}
                onFetch={() => void act(acts.fetch(story, [text.locale]))}
              />
            ))}
          </ul>
          <p className="shelf-acts">
            {here > 0 && (
              <button
                type="button"
                className="quiet"
                aria-pressed={pinned}
                aria-describedby={id}
                onClick={() => void act(acts.pin(story))}
              >
                <Icon name="keep" />
                {t('keep')}
              </button>
            )}
            {here > 0 && !pinned && (
              <button
                ref={other}
                type="button"
                className="quiet"
                aria-describedby={id}
                onClick={() => {
                  follow();
                  void act(acts.remove(story));
                }}
              >
                {t('remove')}
              </button>
            )}
            {toFetch.length > 1 && (
              <button
                type="button"
                className="quiet"
                aria-describedby={id}
                onClick={() =>
                  void act(
                    acts.fetch(
                      story,
                      toFetch.map((text) => text.locale),
                    ),
                  )
                }
              >
                {t('fetchStory', {
                  size: formats.bytes(sumOf(toFetch.map(({ price }) => ({ bytes: price })))),
                })}
              </button>
            )}
          </p>
        </>
      )}
      <p role="status">{failed && errors(failed)}</p>
    </article>
  );
});
