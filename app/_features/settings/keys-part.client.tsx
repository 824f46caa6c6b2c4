'use client';

import { changeSettings, useSettings } from '@/app/_data/settings';
import { useToolWords } from '@/app/_data/use-tool-words';
import type { Locale } from '@/lib/core/locale';
import { Choice } from './choice';

/** Whether single keys do anything: who speaks to the phone may press them unawares (WCAG 2.2, 2.1.4). */
export function KeysPart({ locale }: { locale: Locale }) {
  const words = useToolWords(locale)?.Keys;
  const { shortcuts } = useSettings();
  if (!words) return null;
  return (
    <Choice
      name="shortcuts"
      title={words.setting}
      hint={words.settingText}
      value={shortcuts ? 'on' : 'off'}
      options={(['on', 'off'] as const).map((value) => ({ value, label: words[value] }))}
      onChoose={(value) => void changeSettings({ shortcuts: value === 'on' })}
    />
  );
}
