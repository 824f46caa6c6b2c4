'use client';

import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { directions, type Locale } from '@/lib/core/locale';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { PlaceIcon } from './place-icon';
import { useMarks } from './use-marks';

type Props = { slug: string; shown: string | null; locale: Locale; words: ToolWords['Place'] };

/** In the margin of each paragraph what is marked there; nothing of the text moves for it. */
export function ParagraphSigns({ slug, shown, locale, words }: Props) {
  const marks = useMarks(slug);
  const [paragraphs, setParagraphs] = useState<readonly (HTMLElement | null)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other paragraphs
  useLayoutEffect(() => {
    setParagraphs(marks.map(({ paragraph }) => document.getElementById(`p${paragraph}`)));
  }, [marks, shown]);
  return marks.map(({ paragraph, kept, notes }, index) => {
    const place = paragraphs[index];
    return (
      place?.id === `p${paragraph}` &&
      createPortal(
        <span className="para-signs" lang={locale} dir={directions[locale]}>
          {kept && <PlaceIcon name="kept" />}
          {notes.length > 0 && <PlaceIcon name="note" />}
          <span className="hidden">
            {kept && words.bookmarked} {notes.length > 0 && words.noted}
          </span>
        </span>,
        place,
        String(paragraph),
      )
    );
  });
}
