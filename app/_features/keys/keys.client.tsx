'use client';

import '@/app/_styles/keys.css';
import { useEffect, useRef } from 'react';
import { useSetting } from '@/app/_data/settings';
import { useToolWords } from '@/app/_data/use-tool-words';
import { directions, type Locale } from '@/lib/core/locale';
import { actOf, goAlongRow, isTaken, perform } from './key-acts';

/** Arrows stand for themselves, in the direction of the text; the question mark is the language's. */
const rows = [
  ['help', ['question']],
  ['search', ['/']],
  ['next', ['J', 'forward']],
  ['previous', ['K', 'back']],
  ['open', ['Enter']],
  ['language', ['L']],
  ['pair', ['B']],
  ['places', ['1', '2', '3', '4']],
  ['close', ['Esc']],
] as const;

type Props = {
  locale: Locale;
  /** The key that called for this part, which was not there yet. */
  first: KeyboardEvent;
};

/** Single keys for what is often done, and a sheet that lists them. Loaded at the first key of a keyboard. */
export function Keys({ locale, first }: Props) {
  const words = useToolWords(locale)?.Keys;
  const shortcuts = useSetting('shortcuts');
  const sheet = useRef<HTMLDialogElement>(null);
  const pending = useRef<KeyboardEvent | null>(first);
  const ready = words !== undefined;
  useEffect(() => {
    if (!shortcuts || !ready) return;
    const follow = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event.target, event.key)) return;
      const act = actOf(event, directions[locale]);
      if (!act) return;
      event.preventDefault();
      if (goAlongRow(event.key)) return;
      if (act === 'help') sheet.current?.showModal();
      else perform(act);
    };
    if (pending.current) follow(pending.current);
    pending.current = null;
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [locale, shortcuts, ready]);
  if (!words) return null;
  const signs: Record<string, string> =
    directions[locale] === 'ltr'
      ? { forward: '→', back: '←', question: '?' }
      : { forward: '←', back: '→', question: '؟' };
  return (
    <dialog ref={sheet} className="question keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{words.title}</h2>
      <dl>
        {rows.map(([act, keys]) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {signs[key] ?? key}
                </kbd>
              ))}
            </dt>
            <dd>{words[act]}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.turnOff}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => sheet.current?.close()}>
          {words.done}
        </button>
      </p>
    </dialog>
  );
}
