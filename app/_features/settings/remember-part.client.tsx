'use client';

import { useRef, useState } from 'react';
import { openTraces } from '@/app/_data/places';
import { useSettings } from '@/app/_data/settings';
import { useToolWords } from '@/app/_data/use-tool-words';
import type { Locale } from '@/lib/core/locale';
import { Choice } from './choice';
import type { SettingsWords } from './words';

/** Whether places, bookmarks and notes are kept. To turn it off erases them, after a question where the reader made some. */
export function RememberPart({ locale, words: own }: { locale: Locale; words: SettingsWords }) {
  const words = useToolWords(locale)?.Place;
  const { remember } = useSettings();
  const question = useRef<HTMLDialogElement>(null);
  const [erased, setErased] = useState<boolean>();
  if (!words) return null;
  const turnOff = async () => {
    question.current?.close();
    setErased((await (await openTraces())?.forget())?.ok ?? false);
  };
  const choose = async (value: 'on' | 'off') => {
    setErased(undefined);
    const traces = await openTraces();
    if (value === 'on') await traces?.rememberAgain();
    else if (((await traces?.marksIn()) ?? []).length > 0) question.current?.showModal();
    else await turnOff();
  };
  return (
    <>
      <Choice
        name="remember"
        title={words.setting}
        hint={words.settingText}
        value={remember ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, label: own[`automatic_${value}`] }))}
        onChoose={(value) => void choose(value)}
      >
        <p role="status">{erased !== undefined && (erased ? words.erased : words.notErased)}</p>
      </Choice>
      <dialog ref={question} className="question" aria-labelledby="forget-question">
        <p id="forget-question">{words.confirm}</p>
        <p className="actions">
          <button type="button" className="button button-alert" onClick={() => void turnOff()}>
            {words.confirmYes}
          </button>
          <button type="button" className="button" onClick={() => question.current?.close()}>
            {own.eraseNo}
          </button>
        </p>
      </dialog>
    </>
  );
}
