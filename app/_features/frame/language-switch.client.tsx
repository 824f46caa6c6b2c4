'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { changeSettings } from '@/app/_data/settings';
import { rememberPlace } from '@/app/_ui/place';
import { base } from '@/lib/core/base';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { pathIn } from '@/lib/core/paths';

/** The three languages in their own scripts; keeps the page, the place in it and the open term. */
export function LanguageSwitch({ locale, path, label }: { locale: Locale; path: string; label: string }) {
  const router = useRouter();
  const switchTo = (event: MouseEvent, next: Locale) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    rememberPlace();
    void changeSettings({ locale: next });
    router.replace(pathIn(next, path) + location.search + location.hash, { scroll: false });
  };
  return (
    <nav className="languages" aria-label={label}>
      <ul>
        {locales.map((one) => (
          <li key={one}>
            <a
              href={base + pathIn(one, path)}
              lang={one}
              hrefLang={one}
              dir={directions[one]}
              aria-current={one === locale ? 'true' : undefined}
              onClick={(event) => switchTo(event, one)}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
