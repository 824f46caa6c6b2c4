'use client';

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { directionOf } from '@/lib/core/written';
import { Icon } from './icon';

type Props = {
  /** What is looked for in it; also the field's own name on the page. */
  id: string;
  words: { label: string; clear: string };
  field: RefObject<HTMLInputElement | null>;
  query: string;
  /** How much was found, in words; empty while nothing is looked for. */
  found: string;
  onChange: (query: string) => void;
  /** The reader is about to type. */
  onFocus: () => void;
  /** What was found: links, which the arrow keys lead through. */
  children: ReactNode;
};

/** A field for a search, with its results below: `/` leads to it, the arrows from it to them. */
export function SearchField({ id, words, field, query, found, onChange, onFocus, children }: Props) {
  const form = useRef<HTMLFormElement>(null);

  const links = () => [...(form.current?.querySelectorAll<HTMLElement>('.found a') ?? [])];
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const inside = event.target instanceof Node && form.current?.contains(event.target);
      if (isSlash(event) && !isTyping(event.target)) field.current?.focus();
      else if (!inside) return;
      else if (event.key === 'Escape' && query !== '') clear();
      else if (!event.key.startsWith('Arrow') || !moved(event.key)) return;
      event.preventDefault();
    };
    /** From the field to the results, through them, and back; whether there was somewhere to go. */
    const moved = (key: string): boolean => {
      const stops = [field.current, ...links()];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      const next =
        at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : stops.length)];
      next?.focus();
      return Boolean(next);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <search>
      <form
        ref={form}
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          links()[0]?.click();
        }}
      >
        <label htmlFor={id}>{words.label}</label>
        <div className="search-row">
          <input
            ref={field}
            id={id}
            type="search"
            name="q"
            value={query}
            dir={directionOf(query) ?? undefined}
            aria-keyshortcuts="/"
            autoCapitalize="none"
            autoComplete="off"
            autoCorrect="off"
            enterKeyHint="go"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
            onFocus={onFocus}
          />
          {query !== '' && (
            <button type="button" className="icon-button" onClick={clear} aria-label={words.clear}>
              <Icon name="close" />
            </button>
          )}
        </div>
        <Announced text={found} />
        {children}
      </form>
    </search>
  );
}

/** Said once the reader pauses, and not at every letter. */
function Announced({ text }: { text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => say(text), 700);
    return () => clearTimeout(pause);
  }, [text]);
  return (
    <p className="hidden" role="status">
      {said}
    </p>
  );
}

/** The key that has the slash; on an Arabic keyboard it writes another sign. */
function isSlash({ key, code }: KeyboardEvent): boolean {
  return key === '/' || (code === 'Slash' && directionOf(key) === 'rtl');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'))
  );
}
