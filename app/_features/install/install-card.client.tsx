'use client';

import { useSyncExternalStore } from 'react';
import { installActs, subscribeToInstall } from '@/app/_data/install';
import { changeSettings, useSettings } from '@/app/_data/settings';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { Written } from '@/app/_ui/written';
import { installHelp } from '@/lib/core/install';
import type { Locale } from '@/lib/core/locale';
import type { InstallWords } from './words';

type Props = {
  locale: Locale;
  words: InstallWords;
  /** On the front page the card can be sent away and stays away; in the settings it is always there. */
  dismissible: boolean;
};

/** The browser's own install dialog where it offers one, the steps in words where it does not. */
export function InstallCard({ locale, words, dismissible }: Props) {
  const { installDismissed } = useSettings();
  const hydrated = useHydrated();
  const state = useSyncExternalStore(subscribeToInstall, installActs.state, () => 'unknown' as const);
  if (!hydrated) return null;
  if (dismissible && (installDismissed || state !== 'offered')) return null;
  return (
    <section className="panel install" aria-labelledby="install-title">
      <h2 id="install-title">{words.title}</h2>
      <p>{words.text}</p>
      {state === 'installed' && <p>{words.installed}</p>}
      {state === 'unknown' && (
        <p>
          <Written locale={locale}>{words[installHelp(navigator.userAgent)]}</Written>
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
