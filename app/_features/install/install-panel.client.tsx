'use client';

import '@/app/_styles/install.css';
import { type InstallState, installActs } from '@/app/_data/install';
import { changeSettings } from '@/app/_data/settings';
import { useToolWords } from '@/app/_data/use-tool-words';
import { Written } from '@/app/_ui/written';
import { beginsEmpty, installHelp } from '@/lib/core/install';
import type { Locale } from '@/lib/core/locale';
import { InstallSteps } from './install-steps';
import { OpenElsewhere } from './open-elsewhere.client';

type Props = { locale: Locale; state: InstallState; dismissible: boolean };

/** The browser's own install dialog where it offers one, the steps in words and drawings where it does not. */
export function InstallPanel({ locale, state, dismissible }: Props) {
  const words = useToolWords(locale)?.Install;
  if (!words) return null;
  const browser = installActs.browser();
  const help = installHelp(browser);
  // The front page does not insist where the browser may still make its offer, or where it seldom helps.
  if (dismissible && state !== 'offered' && (help === 'android' || help === 'desktop')) return null;
  return (
    <section className="panel install" aria-labelledby="install-title">
      <h2 id="install-title">{words.title}</h2>
      <p>{words.text}</p>
      {state === 'installed' && <p>{words.installed}</p>}
      {state === 'unknown' &&
        (help === 'inApp' ? (
          <OpenElsewhere locale={locale} words={words} browser={browser} />
        ) : (
          <InstallSteps locale={locale} words={words} help={help} />
        ))}
      {state !== 'installed' && beginsEmpty(help) && (
        <p className="hint">
          <Written locale={locale}>{words.emptyFirst}</Written>
        </p>
      )}
      <p className="actions">
        {state === 'offered' && (
          <button type="button" className="button button-primary" onClick={() => void installActs.accept()}>
            {words.button}
          </button>
        )}
        {dismissible && (
          <button
            type="button"
            className="button"
            onClick={() => void changeSettings({ installDismissed: true })}
          >
            {words.later}
          </button>
        )}
      </p>
    </section>
  );
}
