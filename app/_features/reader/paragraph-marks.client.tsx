'use client';

import { useEffect, useRef, useState } from 'react';
import { openTraces } from '@/app/_data/places';
import { useSetting } from '@/app/_data/settings';
import type { traces } from '@/app/_data/traces';
import { useToolWords } from '@/app/_data/use-tool-words';
import { Link } from '@/app/_ui/link.client';
import { NoteText } from '@/app/_ui/note-text';
import { directions, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { NoteEditor } from './note-editor.client';

import { PlaceIcon } from './place-icon';
import { useMarks } from './use-marks';

type Props = {
  slug: string;
  /** Of the paragraph, from 1. */
  number: number;
  interfaceLocale: Locale;
};

/** The note that is being written: `before` as it was, null for a new one. */
type Writing = { before: string | null };

/** A bookmark and private notes of a paragraph; nothing where the reader wants nothing remembered. */
export function ParagraphMarks({ slug, number, interfaceLocale }: Props) {
  const words = useToolWords(interfaceLocale)?.Place;
  const remember = useSetting('remember');
  const mark = useMarks(slug).find(({ paragraph }) => paragraph === number);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [failed, setFailed] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  // The editor is gone, and the focus goes back to where it was opened from.
  useEffect(() => {
    if (writing || !closed.current) return;
    closed.current = false;
    acts.current?.querySelector<HTMLElement>('[data-note]')?.focus({ preventScroll: true });
  }, [writing]);
  if (!words || !remember) return null;
  const notes = mark?.notes ?? [];
  const store = async (act: (verbs: typeof traces) => Promise<boolean>) => {
    setFailed(false);
    const verbs = await openTraces();
    const done = verbs !== null && (await act(verbs));
    setFailed(!done);
    return done;
  };
  const close = () => {
    closed.current = true;
    setWriting(null);
  };
  return (
    <div className="paragraph-marks" lang={interfaceLocale} dir={directions[interfaceLocale]} ref={acts}>
      {notes.map((note) => (
        <div key={note} className="note">
          <NoteText>{note}</NoteText>
          <button
            type="button"
            className="chip-button"
            data-note
            onClick={() => setWriting({ before: note })}
          >
            {words.edit}
          </button>
        </div>
      ))}
      {writing && (
        <NoteEditor
          key={writing.before}
          text={writing.before ?? ''}
          words={words}
          onSave={async (text) => {
            if (await store((verbs) => verbs.writeNote(slug, number, writing.before, text))) close();
          }}
          onCancel={close}
        />
      )}
      <div className="acts">
        <button
          type="button"
          className="chip-button"
          aria-pressed={mark?.kept ?? false}
          onClick={() => void store((verbs) => verbs.keepParagraph(slug, number, !mark?.kept))}
        >
          <PlaceIcon name="kept" />
          {words.bookmark}
        </button>
        {!writing && (
          <button
            type="button"
            className="chip-button"
            data-note
            onClick={() => setWriting({ before: null })}
          >
            <PlaceIcon name="note" />
            {words.addNote}
          </button>
        )}
        <Link href={pathTo({ name: 'marks', locale: interfaceLocale })}>{words.title}</Link>
      </div>
      <p role="status">{failed && words.notSaved}</p>
    </div>
  );
}
