import type { ReactNode } from 'react';
import { directions, type Locale } from '@/lib/core/locale';

/**
 * A fragment in a language that may not be the page's: carries its own language and direction and
 * is isolated from the text around it, so that neither scrambles the other.
 */
export function Foreign({ locale, children, className }: { locale: Locale; children: ReactNode; className?: string }) {
  return (
    <bdi lang={locale} dir={directions[locale]} className={className}>
      {children}
    </bdi>
  );
}
