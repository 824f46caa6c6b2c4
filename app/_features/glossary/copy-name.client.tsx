'use client';

import { useState } from 'react';
import { copyText } from '@/app/_ui/copy-text';
import { Icon } from '@/app/_ui/icon';

type Words = Record<'copy' | 'copied' | 'notCopied', string>;

/** Copies a name as it is written, marks and half-spaces included: for reports, forms and searches elsewhere. */
export function CopyName({ name, words }: { name: string; words: Words }) {
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copyText(name)) ? words.copied : words.notCopied);
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
