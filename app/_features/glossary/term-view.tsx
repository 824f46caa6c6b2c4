import { Foreign } from '@/app/_ui/foreign';
import { type Entry, spellings } from '@/lib/core/glossary';
import { type Locale, languageNames, locales } from '@/lib/core/locale';

/** The kind of an entry as a message key: `place/city` is `place-city`. */
export function kindKey(entry: Pick<Entry, 'kind'>) {
  return entry.kind.replace('/', '-') as KindKey;
}

export const kindWords = [
  'place-city',
  'place-province',
  'place-capital',
  'place-country',
  'institution',
  'institution-military',
  'institution-media',
  'armed-group',
  'community',
  'person',
  'weapon',
  'weapon-drone',
  'event-place',
] as const;
type KindKey = (typeof kindWords)[number];
export type KindWords = Record<KindKey, string>;

/** The entry's name in the languages that are not the reader's, each in its own direction. */
export function OtherNames({ entry, locale }: { entry: Entry; locale: Locale }) {
  return (
    <dl className="names">
      {locales
        .filter((one) => one !== locale)
        .map((one) => (
          <div key={one}>
            <dt>
              <Foreign locale={one}>{languageNames[one]}</Foreign>
            </dt>
            <dd>
              <Foreign locale={one}>{entry.names[one]}</Foreign>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Other spellings in one language; nothing where there are none. */
export function Spellings({ entry, locale }: { entry: Entry; locale: Locale }) {
  const forms = spellings(entry, locale);
  if (forms.length === 0) return null;
  return (
    <ul className="spellings">
      {forms.map((form) => (
        <li key={form}>
          <Foreign locale={locale}>{form}</Foreign>
        </li>
      ))}
    </ul>
  );
}
