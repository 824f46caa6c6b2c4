'use client';

import { useEffect, useRef, useState } from 'react';
import { copyText } from '@/app/_ui/copy-text';
import { directionOf } from '@/lib/core/written';

/** What came of copying: what is said of it, and the text itself where the clipboard refused it. */
type Outcome = { said: string; refused?: string };

/** For how long it is said, in milliseconds. */
const pause = 5000;

/** Copies texts and says what came of it. @param refusal what is said where the clipboard refuses */
export function useCopy(refusal: string) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (!outcome || outcome.refused) return;
    const timer = setTimeout(() => setOutcome(null), pause);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (text: string, done: string): Promise<void> =>
    setOutcome((await copyText(text)) ? { said: done } : { said: refusal, refused: text });
  return { copy, outcome };
}

/** Says that something was copied; where it was not, shows it selected, for the reader's own hand. */
export function Copied({ outcome }: { outcome: Outcome | null }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!outcome?.refused) return;
    // Into sight first, wherever in the page the button was.
    field.current?.focus();
    field.current?.select();
  }, [outcome]);
  return (
    <div className="copied" data-refused={outcome?.refused ? '' : undefined}>
      <span role="status">{outcome?.said}</span>
      {outcome?.refused && (
        <textarea
          ref={field}
          readOnly
          aria-label={outcome.said}
          dir={directionOf(outcome.refused) ?? undefined}
          rows={outcome.refused.includes('\n') ? 5 : 2}
          value={outcome.refused}
        />
      )}
    </div>
  );
}
