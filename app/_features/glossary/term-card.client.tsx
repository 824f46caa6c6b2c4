'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { afterPaint } from '@/app/_data/after-paint';
import { readEntry } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import { closeFragment, useFragment } from '@/app/_ui/fragment';
import { Icon } from '@/app/_ui/icon';
import { Link } from '@/app/_ui/link.client';
import { useSheetDrag } from '@/app/_ui/use-sheet-drag';
import { shortDefinition, spellings } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { pathTo, termIn } from '@/lib/core/paths';
import { type KindWords, kindKey, OtherNames, Spellings } from './term-view';
import type { CardWords } from './words';

type Props = {
  locale: Locale;
  words: CardWords;
  kinds: KindWords;
  /** The small map, for an entry that has a place. */
  children?: ReactNode;
};

/** From this width the card stands beside the text instead of over it; the same figure is in `sheet.css`. */
const beside = '(min-width: 64rem)';

/** The card of the term that the address's fragment names: a bottom sheet, or a side card where there is room. */
export function TermCard({ locale, words, kinds, children }: Props) {
  const id = termIn(useFragment());
  const dialog = useRef<HTMLDialogElement>(null);
  const entry = useLibrary(`entry ${id}`, async () => (id === null ? undefined : readEntry(id)));
  const handle = useSheetDrag(dialog, closeFragment);

  useEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return;
    if (id === null) sheet.close();
    else if (!sheet.open)
      // Closing off the page behind it takes a slow phone longer than answering the tap may.
      return afterPaint(() => {
        if (matchMedia(beside).matches) sheet.show();
        else sheet.showModal();
      });
  }, [id]);

  useEffect(() => {
    // A modal sheet closes on Escape by itself; the card beside the text needs to be told.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && dialog.current?.matches('[open]:not(:modal)')) closeFragment();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too; this is the tap on the backdrop
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={entry?.names[locale] ?? words.card}
      onCancel={(event) => {
        event.preventDefault();
        closeFragment();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) closeFragment();
      }}
    >
      <div className="sheet-body">
        <div className="sheet-top" {...handle}>
          <span className="sheet-handle" aria-hidden="true" />
          <button type="button" className="icon-button" onClick={closeFragment} aria-label={words.close}>
            <Icon name="close" />
          </button>
        </div>
        {entry && (
          <>
            <p className="kind">{kinds[kindKey(entry)]}</p>
            <h2>
              <bdi>{entry.names[locale]}</bdi>
            </h2>
            <OtherNames entry={entry} locale={locale} />
            <p>{shortDefinition(entry.definition[locale], locale)}</p>
            {entry.coordinates && children}
            {spellings(entry, locale).length > 0 && (
              <>
                <h3>{words.spellings}</h3>
                <Spellings entry={entry} locale={locale} />
              </>
            )}
          </>
        )}
        {id !== null && entry === undefined && <p role="status">{words.loading}</p>}
        {entry === null && (
          <>
            <h2>{words.missingTitle}</h2>
            <p>{words.missingText}</p>
          </>
        )}
        {id !== null && entry !== null && (
          // Left in the history: going back to the story opens the card again.
          <p className="actions">
            <Link className="button" href={pathTo({ name: 'term', locale, id })}>
              {words.open}
            </Link>
          </p>
        )}
      </div>
    </dialog>
  );
}
