'use client';

import { catchError, type ErrorInfo } from 'next/error';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';

type Props = { locale: Locale; words: Record<'title' | 'text' | 'retry' | 'toFront', string> };

/** What a reader sees where a page broke: what is safe and what to do; a bug still reaches the console. */
function Broken({ locale, words }: Props, { retry }: ErrorInfo) {
  return (
    <section className="blank" role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => retry()}>
          {words.retry}
        </button>
        {/* A full load, not the router's: whatever is broken here is left behind. */}
        <a href={pathTo({ name: 'front', locale })}>{words.toFront}</a>
      </p>
    </section>
  );
}

export const Guard = catchError(Broken);
