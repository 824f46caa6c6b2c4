'use client';

import '@/app/_styles/listen.css';
import { useToolWords } from '@/app/_data/use-tool-words';
import { useVoices } from '@/app/_data/voices';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';

/** Which languages a voice of this phone reads aloud, and what to do where one is missing. */
export function ListeningPart({ locale }: { locale: Locale }) {
  const words = useToolWords(locale)?.Listen;
  const voices = useVoices();
  if (!words || !voices) return null;
  return (
    <section className="panel" aria-labelledby="settings-listening">
      <h2 id="settings-listening">{words.title}</h2>
      <p>{words.text}</p>
      <ul className="listen-voices">
        {locales.map((one) => (
          <li key={one}>
            <bdi lang={one} dir={directions[one]}>
              {languageNames[one]}
            </bdi>
            <span className="hint">{voices.includes(one) ? words.here : words.none}</span>
          </li>
        ))}
      </ul>
      {voices.length < locales.length && <p className="hint">{words.how}</p>}
    </section>
  );
}
