'use client';

import { useRef, useState } from 'react';
import { copyText } from '@/app/_ui/copy-text';
import { Written } from '@/app/_ui/written';
import { appAround, type Browser } from '@/lib/core/install';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { filled } from '@/lib/i18n/filled';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { type Step, Steps } from './install-steps';

const steps: readonly Step[] = [
  ['inAppMenu', 'elsewhere'],
  ['inAppLink', 'link'],
];

type Props = { locale: Locale; words: ToolWords['Install']; browser: Browser };

/** For a page inside another app, which cannot install: the ways out of it. */
export function OpenElsewhere({ locale, words, browser }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const app = appAround(browser);
  const copy = async () => {
    const copied = await copyText(field.current?.value ?? '');
    // Where the app does not let us, the reader's own hand can.
    if (!copied) field.current?.select();
    setSaid(copied ? words.copied : words.notCopied);
  };
  return (
    <>
      <p>
        <Written locale={locale}>{app ? filled(words.inApp, { app }) : words.inAppNameless}</Written>
      </p>
      <Steps locale={locale} words={words} steps={steps} />
      <p className="actions install-link">
        <input
          ref={field}
          readOnly
          dir="ltr"
          lang="en"
          aria-label={words.link}
          value={location.origin + pathTo({ name: 'front', locale })}
          onFocus={({ target }) => target.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {words.copyLink}
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
