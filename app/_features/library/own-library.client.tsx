'use client';

import { installActs } from '@/app/_data/install';
import { useToolWords } from '@/app/_data/use-tool-words';
import { Written } from '@/app/_ui/written';
import { beginsEmpty, installHelp } from '@/lib/core/install';
import type { Locale } from '@/lib/core/locale';

/** Before anything is downloaded: on an iPhone the installed app begins with an empty library. */
export function OwnLibrary({ locale }: { locale: Locale }) {
  const words = useToolWords(locale)?.Install;
  if (!words || installActs.state() === 'installed') return null;
  if (!beginsEmpty(installHelp(installActs.browser()))) return null;
  return (
    <p className="hint">
      <Written locale={locale}>{words.emptyFirst}</Written>
    </p>
  );
}
