'use client';

import { changeSettings, useSettings } from '@/app/_data/settings';
import { useFormats } from '@/app/_data/use-formats';
import type { Locale } from '@/lib/core/locale';
import { calendars, digitKinds, monthNames } from '@/lib/core/settings';
import { Choice } from './choice';
import type { SettingsWords } from './words';

/** A day whose month has another name in each calendar and country. */
const sampleDay = '2014-01-06';

/** How dates and figures are written, with a date as it then looks. */
export function FiguresPart({ locale, words }: { locale: Locale; words: SettingsWords }) {
  const settings = useSettings();
  const formats = useFormats(locale);
  return (
    <>
      <Choice
        name="digits"
        title={words.digits}
        hint={words.figuresText}
        value={settings.digits}
        options={digitKinds.map((value) => ({ value, label: words[`digits_${value}`] }))}
        onChoose={(digits) => void changeSettings({ digits })}
      />
      <Choice
        name="calendar"
        title={words.calendar}
        value={settings.calendar}
        options={calendars.map((value) => ({ value, label: words[`calendar_${value}`] }))}
        onChoose={(calendar) => void changeSettings({ calendar })}
      >
        <p className="sample">
          <time dateTime={sampleDay}>{formats.day(sampleDay)}</time>
        </p>
      </Choice>
      {locale === 'ar' && (
        <Choice
          name="months"
          title={words.months}
          value={settings.months}
          options={monthNames.map((value) => ({ value, label: words[`months_${value}`] }))}
          onChoose={(months) => void changeSettings({ months })}
        />
      )}
    </>
  );
}
