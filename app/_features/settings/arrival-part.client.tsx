'use client';

import { changeSettings, useSettings } from '@/app/_data/settings';
import { useFormats } from '@/app/_data/use-formats';
import { type Locale, locales } from '@/lib/core/locale';
import { budgets, dataSavers } from '@/lib/core/settings';
import { Choice, Several } from './choice';
import type { SettingsWords } from './words';

type Language = { value: Locale; label: string; lang: string; dir: 'ltr' | 'rtl' };
type Props = { locale: Locale; words: SettingsWords; languages: readonly Language[] };

/** What comes by itself: whether, in which languages, and how much of it in a day. */
export function ArrivalPart({ locale, words, languages }: Props) {
  const formats = useFormats(locale);
  const settings = useSettings();
  const turn = (language: Locale) => {
    const next = locales.filter((one) => settings.languages.includes(one) !== (one === language));
    // One language stays: a library of none would never say why it is empty.
    if (next.length > 0) void changeSettings({ languages: next });
  };
  return (
    <>
      <Choice
        name="automatic"
        title={words.automatic}
        hint={words.automaticText}
        value={settings.automatic ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, label: words[`automatic_${value}`] }))}
        onChoose={(value) => void changeSettings({ automatic: value === 'on' })}
      />
      <Several
        name="languages"
        title={words.keepLanguages}
        hint={words.keepLanguagesText}
        values={settings.languages}
        options={languages}
        onChoose={turn}
      />
      <Choice
        name="dataSaver"
        title={words.dataSaver}
        hint={words.dataSaverText}
        value={settings.dataSaver}
        options={dataSavers.map((value) => ({ value, label: words[`dataSaver_${value}`] }))}
        onChoose={(dataSaver) => void changeSettings({ dataSaver })}
      />
      <Choice
        name="budget"
        title={words.budget}
        hint={words.budgetText}
        value={String(settings.budget)}
        options={budgets.map((budget) => ({
          value: String(budget),
          label: formats.bytes(budget * 1000),
        }))}
        onChoose={(value) => {
          const budget = budgets.find((one) => String(one) === value);
          if (budget) void changeSettings({ budget });
        }}
      />
    </>
  );
}
