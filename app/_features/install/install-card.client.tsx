'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { installActs, subscribeToInstall } from '@/app/_data/install';
import { useSetting } from '@/app/_data/settings';
import { useHydrated } from '@/app/_ui/use-hydrated';
import type { Locale } from '@/lib/core/locale';

const InstallPanel = lazy(() =>
  import('./install-panel.client').then((part) => ({ default: part.InstallPanel })),
);
const FirstStart = lazy(() => import('./first-start.client').then((part) => ({ default: part.FirstStart })));

type Props = {
  locale: Locale;
  /** On the front page the card can be sent away and stays away; in the settings it is always there. */
  dismissible: boolean;
};

/**
 * Listens for the browser's offer to install from the start; what is shown comes later, since reading does
 * without. Inside the installed app the front page has the state of its first start in that place.
 */
export function InstallCard({ locale, dismissible }: Props) {
  const installDismissed = useSetting('installDismissed');
  const hydrated = useHydrated();
  const state = useSyncExternalStore(subscribeToInstall, installActs.state, () => 'unknown' as const);
  if (!hydrated) return null;
  const first = dismissible && state === 'installed';
  if (!first && dismissible && installDismissed) return null;
  return (
    <Suspense>
      {first ? (
        <FirstStart locale={locale} />
      ) : (
        <InstallPanel locale={locale} state={state} dismissible={dismissible} />
      )}
    </Suspense>
  );
}
