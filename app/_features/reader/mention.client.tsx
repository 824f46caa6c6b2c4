'use client';

import type { MouseEvent, ReactNode } from 'react';
import { openFragment } from '@/app/_ui/fragment';
import type { Locale } from '@/lib/core/locale';
import { addressOf, termFragment } from '@/lib/core/paths';

/**
 * A name that leads to the glossary: a link to the entry's page, so that it works without
 * JavaScript and with a modifier key; a plain tap or Enter opens the card instead.
 */
export function Mention({ term, locale, children }: { term: string; locale: Locale; children: ReactNode }) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openFragment(termFragment(term));
  };
  return (
    <a className="mention" href={addressOf({ name: 'term', locale, id: term })} onClick={open}>
      {children}
    </a>
  );
}
