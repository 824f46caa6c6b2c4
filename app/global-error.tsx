'use client';

import { base } from '@/lib/core/base';
import { directions, languageNames, locales } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';

/**
 * Where even the frame broke: the three languages lead on, as on the start page. Next's own page here would be in
 * English alone, and every page carries it.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <link rel="stylesheet" href={`${base}/start.css`} />
      </head>
      <body>
        <main>
          <h1>
            Waraq{' '}
            <span lang="ar" dir="rtl">
              ورق
            </span>
          </h1>
          <ul>
            {locales.map((locale) => (
              <li key={locale} lang={locale} dir={directions[locale]}>
                <a href={addressOf({ name: 'front', locale })}>{languageNames[locale]}</a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  );
}
