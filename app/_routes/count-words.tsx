import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/core/locale';
import type { Namespace } from '@/lib/i18n/words';
import { Counting } from './counting.client';

type Props = { locale: Locale; namespaces: readonly Namespace[]; children: ReactNode };

/** The few messages whose words depend on a count, for the components below; never all messages. */
export async function CountWords({ locale, namespaces, children }: Props) {
  const messages = await getMessages();
  return (
    <Counting locale={locale} messages={Object.fromEntries(namespaces.map((name) => [name, messages[name]]))}>
      {children}
    </Counting>
  );
}
