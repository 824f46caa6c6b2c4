'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { directionOf, longestNote } from '@/lib/core/written';
import type { ToolWords } from '@/lib/i18n/tool-words';

type Props = {
  text: string;
  words: ToolWords['Place'];
  /** Saving nothing removes the note. */
  onSave: (text: string) => Promise<void>;
  onCancel: () => void;
};

/** Plain text in whatever language; it turns to the direction of what is written. */
export function NoteEditor({ text, words, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(draft);
      }}
    >
      <label>
        {words.note}
        <textarea
          ref={field}
          rows={4}
          maxLength={longestNote}
          dir={directionOf(draft) ?? undefined}
          aria-describedby={hint}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </label>
      <p id={hint} className="hint">
        {words.private}
      </p>
      <div className="acts">
        <button type="submit" className="button button-primary">
          {words.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
