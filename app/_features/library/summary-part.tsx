import { useTranslations } from 'next-intl';
import type { Shelf } from '@/app/_data/shelf';
import { useFormats } from '@/app/_data/use-formats';
import { Icon } from '@/app/_ui/icon';
import type { Locale } from '@/lib/core/locale';
import { hereOf } from './totals';

/** How much is here: stories, glossary, the app itself. */
export function SummaryPart({ shelf, locale }: { shelf: Shelf; locale: Locale }) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const { count, bytes } = hereOf(shelf.stories);
  const { glossary, appStored } = shelf;
  const glossaryWords = {
    ready: 'glossaryReady',
    damaged: 'glossaryDamaged',
    missing: 'glossaryMissing',
  } as const;
  return (
    <section aria-labelledby="on-phone" className="panel">
      <h2 id="on-phone">{t('onPhone')}</h2>
      <p className="summary">
        {t('summary', { count })} {count > 0 && t('total', { size: formats.bytes(bytes) })}
      </p>
      <ul className="standings">
        {glossary && (
          <li className="state" data-state={glossary.state}>
            <Icon name={({ ready: 'ready', damaged: 'broken', missing: 'away' } as const)[glossary.state]} />
            <span>
              {t(glossaryWords[glossary.state], {
                size: formats.bytes(glossary.state === 'missing' ? glossary.price : glossary.bytes),
              })}
            </span>
          </li>
        )}
        <li className="state" data-state={appStored ? 'ready' : 'missing'}>
          <Icon name={appStored ? 'ready' : 'away'} />
          <span>{appStored ? t('appReady') : t('appNotReady')}</span>
        </li>
      </ul>
    </section>
  );
}
