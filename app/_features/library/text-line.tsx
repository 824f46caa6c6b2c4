import { useTranslations } from 'next-intl';
import type { ShelfText } from '@/app/_data/shelf';
import { useFormats } from '@/app/_data/use-formats';
import { Foreign } from '@/app/_ui/foreign';
import { type Drawing, Icon } from '@/app/_ui/icon';
import { type Locale, languageNames } from '@/lib/core/locale';

type Props = {
  text: ShelfText;
  locale: Locale;
  /** Files that were read again and are whole; undefined until they were. */
  proven: ReadonlySet<string> | undefined;
  /** The id of the story's headline. */
  headline: string;
  /** Whether to say when it was stored: the languages of the story came on different days. */
  dated: boolean;
  onFetch: () => void;
};

type Standing = 'ready' | 'checking' | 'damaged' | 'outdated' | 'missing' | 'waiting';

const drawings: Record<Standing, Drawing> = {
  ready: 'ready',
  checking: 'waits',
  damaged: 'broken',
  outdated: 'newer',
  missing: 'away',
  waiting: 'waits',
};

/** One language of a story: how it stands, its size, or what fetching it costs. */
export function TextLine({ text, locale, proven, headline, dated, onFetch }: Props) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const standing = standingOf(text, proven);
  const fetches = { missing: 'fetchOne', outdated: 'fetchNewer', damaged: 'fetchAgain' } as const;
  const words = {
    ready: t('ready'),
    checking: t('checkingText'),
    damaged: t('damaged'),
    outdated: t('outdated'),
    missing: t('missing'),
    waiting: t('waiting'),
  };
  const id = `${headline}-${text.locale}`;
  return (
    <li>
      <span id={id} className="text-name">
        <Foreign locale={text.locale}>{languageNames[text.locale]}</Foreign>
      </span>
      <span className="state" data-state={standing}>
        <Icon name={drawings[standing]} />
        <span>
          {words[standing]}
          {dated && text.at ? <small>{t('storedOn', { date: formats.moment(text.at).date })}</small> : null}
        </span>
      </span>
      {standing in fetches && text.price > 0 ? (
        <button type="button" className="quiet" aria-describedby={`${id} ${headline}`} onClick={onFetch}>
          {t(fetches[standing as keyof typeof fetches], { size: formats.bytes(text.price) })}
        </button>
      ) : (
        <bdi className="text-size">{formats.bytes(text.bytes > 0 ? text.bytes : text.price)}</bdi>
      )}
    </li>
  );
}

function standingOf(
  { state, ordered, sha256 }: ShelfText,
  proven: ReadonlySet<string> | undefined,
): Standing {
  if (ordered) return 'waiting';
  if (state !== 'here') return state;
  if (proven === undefined) return 'checking';
  return sha256 !== null && proven.has(sha256) ? 'ready' : 'damaged';
}
