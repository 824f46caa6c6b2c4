'use client';

import { type Messages, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import type { Locale } from '@/lib/core/locale';

type Props = { locale: Locale; messages: Partial<Messages>; children: ReactNode };

/** Lets messages write their counts in the digits that the reader chose. */
export function Counting({ locale, messages, children }: Props) {
  const { tag } = useFormats(locale);
  return (
    <NextIntlClientProvider locale={tag} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
