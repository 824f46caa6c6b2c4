'use client';

import { type Messages, NextIntlClientProvider, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/core/locale';
import { formatTags } from '@/lib/i18n/formats';
import type { CountedNotices } from './words';

type Props = { locale: Locale; counted: CountedNotices; count: number };

/** How many stories are gone. Apart from the other notices: every page would load what can count. */
export function VanishedWords({ locale, counted, count }: Props) {
  return (
    <NextIntlClientProvider
      locale={formatTags[locale]}
      messages={{ Notices: counted } as Partial<Messages>}
      timeZone="UTC"
    >
      <Words count={count} />
    </NextIntlClientProvider>
  );
}

function Words({ count }: { count: number }) {
  return useTranslations('Notices')('vanished', { count });
}
