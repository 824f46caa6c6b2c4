'use client';

import { usePathname, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { changeSettings, useSettings } from '@/app/_data/settings';
import { Link } from '@/app/_ui/link.client';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { pathIn, pathTo } from '@/lib/core/paths';
import { leadings, textSizes, themes, typefaces } from '@/lib/core/settings';
import { ArrivalPart } from './arrival-part.client';
import { Choice } from './choice';
import { EraseButton } from './erase-button.client';
import { FiguresPart } from './figures-part.client';
import { KeysPart } from './keys-part.client';
import { ListeningPart } from './listening-part.client';
import { RememberPart } from './remember-part.client';
import type { SettingsWords } from './words';

type Props = { locale: Locale; words: SettingsWords; children: ReactNode };

/** What the reader can choose; every change holds at once, in every tab and after a restart. */
export function SettingsPage({ locale, words, children }: Props) {
  const settings = useSettings();
  const router = useRouter();
  const pathname = usePathname();
  const languages = locales.map((one) => ({
    value: one,
    label: languageNames[one],
    lang: one,
    dir: directions[one],
  }));
  const chooseLanguage = (next: Locale) => {
    void changeSettings({ locale: next });
    router.replace(pathIn(next, pathname), { scroll: false });
  };
  return (
    <section className="settings">
      <h1>{words.title}</h1>
      <Choice
        name="locale"
        title={words.interfaceLanguage}
        value={locale}
        options={languages}
        onChoose={chooseLanguage}
      />
      <Choice
        name="storyLocale"
        title={words.storyLanguage}
        value={settings.storyLocale ?? 'same'}
        options={[{ value: 'same', label: words.sameAsInterface }, ...languages]}
        onChoose={(next) => void changeSettings({ storyLocale: next === 'same' ? null : (next as Locale) })}
      />
      <Choice
        name="theme"
        title={words.theme}
        value={settings.theme}
        options={themes.map((theme) => ({ value: theme, label: words[`theme_${theme}`] }))}
        onChoose={(theme) => void changeSettings({ theme })}
      />
      <Choice
        name="textSize"
        title={words.textSize}
        value={settings.textSize}
        options={textSizes.map((size) => ({ value: size, label: words[`textSize_${size}`] }))}
        onChoose={(textSize) => void changeSettings({ textSize })}
      />
      <Choice
        name="leading"
        title={words.leading}
        value={settings.leading}
        options={leadings.map((leading) => ({ value: leading, label: words[`leading_${leading}`] }))}
        onChoose={(leading) => void changeSettings({ leading })}
      />
      <Choice
        name="typeface"
        title={words.typeface}
        hint={words.typefaceText}
        value={settings.typeface}
        options={typefaces.map((typeface) => ({ value: typeface, label: words[`typeface_${typeface}`] }))}
        onChoose={(typeface) => void changeSettings({ typeface })}
      >
        <p className="sample">{words.sample}</p>
      </Choice>
      <FiguresPart locale={locale} words={words} />
      <KeysPart locale={locale} />
      <ArrivalPart locale={locale} words={words} languages={languages} />
      <section className="panel" aria-labelledby="settings-storage">
        <h2 id="settings-storage">{words.storage}</h2>
        <p>{words.storageText}</p>
        <p className="actions">
          <Link href={pathTo({ name: 'library', locale })}>{words.toLibrary}</Link>
        </p>
      </section>
      <section className="panel" aria-labelledby="settings-erase">
        <h2 id="settings-erase">{words.erase}</h2>
        <p>{words.eraseText}</p>
        <EraseButton words={words} />
      </section>
      <section className="panel" aria-labelledby="settings-about">
        <h2 id="settings-about">{words.about}</h2>
        <p>{words.aboutText}</p>
        <p className="actions">
          <Link href={pathTo({ name: 'about', locale })}>{words.toAbout}</Link>
        </p>
      </section>
      {/* Last: their words and what is known of voices come late, and nothing is to move for them. */}
      {children}
      <RememberPart locale={locale} words={words} />
      <ListeningPart locale={locale} />
    </section>
  );
}
