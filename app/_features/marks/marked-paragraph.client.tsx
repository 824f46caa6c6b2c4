'use client';

import { useState } from 'react';
import type { Marked, Worded } from '@/app/_data/marked';
import { openTraces } from '@/app/_data/places';
import { useFormats } from '@/app/_data/use-formats';
import { Link } from '@/app/_ui/link.client';
import { NoteText } from '@/app/_ui/note-text';
import { useOtherButton } from '@/app/_ui/use-other-button';
import { directions, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { filled } from '@/lib/i18n/filled';
import type { ToolWords } from '@/lib/i18n/tool-words';

type Props = { row: Marked; locale: Locale; words: ToolWords['Place'] };

/** The story that marks belong to; by the name in its address where it is not on the phone. */
export function MarkedHead({ row: { mark, headline }, locale, words }: Props) {
  return (
    <>
      <h2 id={mark.slug} className="marked-name">
        <Link href={pathTo({ name: 'story', locale, slug: mark.slug })} {...tongue(headline, locale)}>
          {headline?.text ?? <bdi dir="ltr">{mark.slug}</bdi>}
        </Link>
      </h2>
      {!headline && <p className="hint">{words.gone}</p>}
    </>
  );
}

/** One paragraph: a link to it with its first words, the notes, and a way to remove them and to put them back. */
export function MarkedParagraph({ row: { mark, words: said, gone }, locale, words }: Props) {
  const formats = useFormats(locale);
  const [failed, setFailed] = useState(false);
  const { other, follow } = useOtherButton(gone);
  const act = async (what: 'removeMark' | 'restoreMark') => {
    follow();
    setFailed((await (await openTraces())?.[what](mark)) !== true);
  };
  const id = `${mark.slug}-${mark.paragraph}`;
  const name = filled(words.paragraph, { number: formats.whole(mark.paragraph) });
  return (
    <article className="marked" data-kept={mark.kept || undefined} aria-labelledby={id}>
      <h3 id={id} className="marked-place">
        <Link href={`${pathTo({ name: 'story', locale, slug: mark.slug })}#p${mark.paragraph}`}>{name}</Link>
      </h3>
      {gone ? (
        <p className="marked-gone">
          <span>{words.removed}</span>
          <button
            ref={other}
            type="button"
            className="chip-button"
            aria-describedby={id}
            onClick={() => void act('restoreMark')}
          >
            {words.undo}
          </button>
        </p>
      ) : (
        <>
          {said && (
            <p className="marked-words" {...tongue(said, locale)}>
              {said.text}
            </p>
          )}
          {mark.notes.map((note) => (
            <NoteText key={note}>{note}</NoteText>
          ))}
          <p className="acts">
            {mark.kept && <span className="hint">{words.bookmarked}</span>}
            <button
              ref={other}
              type="button"
              className="chip-button"
              aria-describedby={id}
              onClick={() => void act('removeMark')}
            >
              {words.remove}
            </button>
          </p>
        </>
      )}
      <p role="status">{failed && words.notSaved}</p>
    </article>
  );
}

function tongue(words: Worded | null, locale: Locale) {
  return words && words.locale !== locale ? { lang: words.locale, dir: directions[words.locale] } : {};
}
