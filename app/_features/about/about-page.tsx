import { Foreign } from '@/app/_ui/foreign';
import { Written } from '@/app/_ui/written';
import { base } from '@/lib/core/base';
import { feedPath } from '@/lib/core/feed';
import type { Locale } from '@/lib/core/locale';
import { liteAddressOf } from '@/lib/core/paths';
import type { AboutWords } from './words';

/** Names of formats are the same in every language. */
const feedNames = { xml: 'Atom', json: 'JSON Feed' } as const;

type Props = { locale: Locale; words: AboutWords; version: string };

/** What this is, how it works, what it knows of its reader (nothing), and under which licences it stands. */
export function AboutPage({ locale, words, version }: Props) {
  return (
    <article className="about">
      <h1>{words.title}</h1>
      {(['what', 'how', 'privacy', 'lite'] as const).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{words[`${part}Title`]}</h2>
          <p>{words[part]}</p>
          {part === 'lite' && (
            <p className="actions">
              <a href={liteAddressOf({ name: 'front', locale })}>{words.toLite}</a>
            </p>
          )}
        </section>
      ))}
      <section aria-labelledby="follow">
        <h2 id="follow">{words.followTitle}</h2>
        <p>{words.follow}</p>
        <p className="actions">
          {(['xml', 'json'] as const).map((format) => (
            <a key={format} href={base + feedPath(locale, format)}>
              <Foreign locale="en">{feedNames[format]}</Foreign>
            </a>
          ))}
        </p>
      </section>
      <section aria-labelledby="licences">
        <h2 id="licences">{words.licencesTitle}</h2>
        <ul className="plain">
          {(['licenceCode', 'licenceContent', 'licenceFonts', 'licencePlaces'] as const).map((licence) => (
            <li key={licence}>
              <Written locale={locale}>{words[licence]}</Written>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="version">
        <h2 id="version">{words.versionTitle}</h2>
        <p>
          <bdi dir="ltr">{version}</bdi>
        </p>
      </section>
    </article>
  );
}
