import { Foreign } from '@/app/_ui/foreign';
import { Link } from '@/app/_ui/link.client';
import type { Filed } from '@/lib/core/alphabet';
import { type Locale, locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import type { Matched } from '@/lib/core/search-index';
import { joinedRange } from '@/lib/core/written';
import { type KindWords, kindKey } from './term-view';

type Props = {
  entry: Filed;
  locale: Locale;
  kinds: KindWords;
  /** By what it was found, where it was looked for, and a word for that. */
  matched?: Matched;
  why?: string | null;
};

/** An entry in a list: its name, what it is, and its other names or else what it was found by. */
export function FiledEntry({ entry, locale, kinds, matched, why }: Props) {
  const byName = matched?.where === 'name' && matched.locale === locale;
  return (
    <Link className="filed" href={pathTo({ name: 'term', locale, id: entry.id })}>
      <bdi className="filed-name">{byName ? <Marked matched={matched} /> : entry.names[locale]}</bdi>
      <span className="filed-kind">{kinds[kindKey(entry)]}</span>
      <span className="filed-others">
        {matched && !byName ? (
          <>
            {why && <span>{why}</span>}
            <Foreign locale={matched.locale}>
              <Marked matched={matched} />
            </Foreign>
          </>
        ) : (
          locales
            .filter((one) => one !== locale)
            .map((one) => (
              <Foreign key={one} locale={one}>
                {entry.names[one]}
              </Foreign>
            ))
        )}
      </span>
    </Link>
  );
}

function Marked({ matched: { text, range } }: { matched: Matched }) {
  const [start, end] = joinedRange(text, ...range);
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
