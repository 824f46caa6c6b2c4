'use client';

import { useRef, useState } from 'react';
import { eraseEverything } from '@/app/_data/erase';

type Words = Record<'erase' | 'eraseConfirm' | 'eraseYes' | 'eraseNo' | 'erased' | 'notErased', string>;

/** Erases everything after one question. The page then starts again as on the first visit. */
export function EraseButton({ words }: { words: Words }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [erased, setErased] = useState<boolean>();
  const erase = async () => {
    dialog.current?.close();
    setErased(await eraseEverything());
  };
  return (
    <>
      <button type="button" className="button button-alert" onClick={() => dialog.current?.showModal()}>
        {words.erase}
      </button>
      <p role="status">{erased !== undefined && (erased ? words.erased : words.notErased)}</p>
      <dialog ref={dialog} className="question" aria-labelledby="erase-question">
        <p id="erase-question">{words.eraseConfirm}</p>
        <p className="actions">
          <button type="button" className="button button-alert" onClick={() => void erase()}>
            {words.eraseYes}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {words.eraseNo}
          </button>
        </p>
      </dialog>
    </>
  );
}
