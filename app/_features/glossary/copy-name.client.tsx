'use client';

import { useState } from 'react';
import { Icon } from '@/app/_ui/icon';

type Words = Record<'copy' | 'copied' | 'notCopied', string>;

/** Copies a name as it is written, marks and half-spaces included: for reports, forms and searches elsewhere. */
export function CopyName({ name, words }: { name: string; words: Words }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(name);
      setSaid(words.copied);
    } catch {
      // Blocked by the browser or a policy, or not a secure page.
      setSaid(words.notCopied);
    }
  };
  return (
    <span className="copy">
      <button
        type="button"
        className="icon-button"
        onClick={() => void copy()}
        aria-label={words.copy}
        title={words.copy}
      >
        <Icon name="copy" />
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
