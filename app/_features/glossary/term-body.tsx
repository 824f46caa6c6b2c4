import type { ReactNode } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { Foreign } from '@/app/_ui/foreign';
import { Link } from '@/app/_ui/link.client';
import { Written } from '@/app/_ui/written';
import { spellings } from '@/lib/core/glossary';
import { type Locale, languageNames, locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { CopyName } from './copy-name.client';
import type { TermShown } from './term-shown';
import { type KindWords, kindKey, OtherNames, Spellings } from './term-view';
import type { TermWords } from './words';

type Props = {
  shown: TermShown;
  locale: Locale;
  words: TermWords;
  kinds: KindWords;
  /** The map, for an entry that has a place. */
  children?: ReactNode;
};

/** The full entry: names, definition, its date, place, spellings, neighbours, stories, sources. */
export function TermBody({ shown, locale, words, kinds, children }: Props) {
  const { entry, related, stories } = shown;
  const formats = useFormats(locale);
  return (
    <article className="term">
      <header>
        <p className="kind">{kinds[kindKey(entry)]}</p>
        <h1 data-place="name">
          <bdi>{entry.names[locale]}</bdi>
        </h1>
        <CopyName name={entry.names[locale]} words={words} />
        <OtherNames entry={entry} locale={locale} />
      </header>
      <p className="definition" data-place="definition">
        {entry.definition[locale]}
      </p>
      <p className="as-of">
        {words.asOf} <time dateTime={entry.asOf}>{formats.month(entry.asOf)}</time>
      </p>
      <Part id="spellings" title={words.spellings}>
        {locales
          .filter((one) => spellings(entry, one).length > 0)
          .map((one) => (
            <div key={one} className="spellings-of">
              <h3>
                <Foreign locale={one}>{languageNames[one]}</Foreign>
              </h3>
              <Spellings entry={entry} locale={one} />
            </div>
          ))}
      </Part>
      {entry.coordinates && (
        <Part id="coordinates" title={words.coordinates}>
          {children}
          <dl className="coordinates">
            {(['latitude', 'longitude'] as const).map((axis, index) => (
              <div key={axis}>
                <dt>{words[axis]}</dt>
                <dd>
                  <bdi>{formats.degrees(entry.coordinates?.[index] ?? 0, axis)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {related.length > 0 && (
        <Part id="related" title={words.related}>
          <ul className="term-list">
            {related.map(({ id, name }) => (
              <li key={id}>
                <Link href={pathTo({ name: 'term', locale, id })}>
                  <bdi>{name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="stories" title={words.stories}>
        {stories.length === 0 ? (
          <p>{words.noStories}</p>
        ) : (
          <ul className="story-links">
            {stories.map(({ slug, headline, locale: written }) => (
              <li key={slug}>
                <Link href={pathTo({ name: 'story', locale, slug })}>
                  {written === locale ? headline : <Foreign locale={written}>{headline}</Foreign>}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part id="sources" title={words.sources}>
        <ul className="source-list">
          {entry.sources.map((source) => (
            <li key={source.id}>
              <Written locale={locale}>{source.title[locale]}</Written>
            </li>
          ))}
          {entry.wikidata && (
            <li>
              {words.wikidata} <bdi dir="ltr">{entry.wikidata}</bdi>
            </li>
          )}
        </ul>
      </Part>
      <p className="actions">
        <Link href={pathTo({ name: 'glossary', locale })}>{words.toGlossary}</Link>
      </p>
    </article>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} data-place={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
