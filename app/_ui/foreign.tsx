import type { ReactNode } from 'react';
import { directions, type Locale, languageNames } from '@/lib/core/locale';

/**
 * A fragment in a language that may not be the page's: carries its own language and direction and
 * is isolated from the text around it, so that neither scrambles the other.
 */
export function Foreign({
  locale,
  children,
  className,
}: {
  locale: Locale;
  children: ReactNode;
  className?: string;
}) {
  return (
    <bdi lang={locale} dir={directions[locale]} className={className}>
      {children}
    </bdi>
  );
}

/** Languages by their own names, in a row; the dots between them belong to the page's direction. */
export function LanguageNames({ languages }: { languages: readonly Locale[] }) {
  return (
    <span className="language-names">
      {languages.map((locale) => (
        <span key={locale}>
          <Foreign locale={locale}>{languageNames[locale]}</Foreign>
        </span>
      ))}
    </span>
  );
}
