'use client';

import type { ReactNode } from 'react';
import { type Drawing, Icon, Mark } from '@/app/_ui/icon';
import { Link } from '@/app/_ui/link.client';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { LanguageSwitch } from './language-switch.client';
import { useCurrentPlace } from './use-current-place';
import type { FrameWords } from './words';

const places = [
  { name: 'front', word: 'stories', icon: 'stories' },
  { name: 'library', word: 'library', icon: 'library' },
  { name: 'glossary', word: 'glossary', icon: 'glossary' },
  { name: 'settings', word: 'settings', icon: 'settings' },
] as const satisfies readonly { name: string; word: string; icon: Drawing }[];

type Props = { locale: Locale; brand: string; words: FrameWords; children: ReactNode };

/** Top bar, the four places, and the page between them. */
export function Frame({ locale, brand, words, children }: Props) {
  const { place, path } = useCurrentPlace(locale);
  const current = places.find((one) => one.name === place);
  return (
    <>
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      <a className="skip" href="#navigation">
        {words.skipToNavigation}
      </a>
      <header className="top" data-place={place ?? 'other'}>
        <Link className="brand" href={pathTo({ name: 'front', locale })} aria-label={words.home}>
          <Mark />
          <span className="logotype">{brand}</span>
        </Link>
        <span className="top-title" aria-hidden="true">
          {current ? words[current.word] : place === 'about' ? words.about : ''}
        </span>
        <LanguageSwitch locale={locale} path={path} label={words.languages} />
      </header>
      <nav id="navigation" className="places" aria-label={words.navigation} tabIndex={-1}>
        <ul>
          {places.map(({ name, word, icon }) => (
            <li key={name}>
              <Link href={pathTo({ name, locale })} aria-current={name === place ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{words[word]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
