import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { LanguageNames } from '@/app/_ui/foreign';
import { Icon } from '@/app/_ui/icon';
import { Link } from '@/app/_ui/link.client';
import { directions, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import type { ShownStory } from './shown-story';

type Props = {
  story: ShownStory;
  locale: Locale;
  lead: boolean;
  /** How much of it: 1 the headline, 2 what it says too, 3 what is known of it too. */
  drawn: number;
  breaking: string;
  /** Whether it is on this phone; undefined until the phone was asked. */
  here: boolean | undefined;
  /** Whether its end was seen; false also where that is not known. */
  read: boolean;
};

/** One story on the front page, with its languages, its size and whether it is here. */
export const StoryItem = memo(function StoryItem({
  story,
  locale,
  lead,
  drawn,
  breaking,
  here,
  read,
}: Props) {
  const t = useTranslations('Front');
  const formats = useFormats(locale);
  const Headline = lead ? 'h2' : 'h3';
  const { card, cardLocale } = story;
  const language = cardLocale === locale ? {} : { lang: cardLocale, dir: directions[cardLocale] };
  return (
    <article
      className={lead ? 'item item-lead' : 'item'}
      data-place={story.slug}
      data-read={read ? '' : undefined}
    >
      {story.label && <p className="breaking">{breaking}</p>}
      <Headline className="item-headline">
        <Link href={pathTo({ name: 'story', locale, slug: story.slug })} {...language}>
          {card.headline}
        </Link>
      </Headline>
      {drawn > 1 && (
        <>
          <p className="standfirst" {...language}>
            {card.standfirst}
          </p>
          <p className="dateline">
            <time dateTime={story.published}>{formats.day(story.published)}</time>
            <span className="dateline-place" {...language}>
              {card.dateline}
            </span>
          </p>
        </>
      )}
      {drawn > 2 && (
        <ul className="facts">
          <li>
            <span className="hidden">{t('languages')}: </span>
            <LanguageNames languages={story.languages} />
          </li>
          <li>
            <bdi>{formats.bytes(story.bytes)}</bdi>
          </li>
          {read && <li>{t('read')}</li>}
          <li className="fact-state" data-ready={here === true ? '' : undefined}>
            {here !== undefined && (
              <>
                <Icon name={here ? 'ready' : 'away'} />
                {here ? t('readyOffline') : t('notReady')}
              </>
            )}
          </li>
        </ul>
      )}
    </article>
  );
});
