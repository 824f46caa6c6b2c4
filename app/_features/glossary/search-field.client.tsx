'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '@/app/_ui/icon';
import { directionOf } from '@/lib/core/written';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  /** How many entries were found; null while nothing is looked for. */
  count: number | null;
  onChange: (query: string) => void;
  /** The reader is about to type. */
  onFocus: () => void;
  /** What was found: links, which the arrow keys lead through. */
  children: ReactNode;
};

/** The field over the glossary, with its results below: `/` leads to it, the arrows from it to them. */
export function SearchField({ field, query, count, onChange, onFocus, children }: Props) {
  const t = useTranslations('Glossary');
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
        <label htmlFor="glossary-search">{t('search')}</label>
        <div className="search-row">
          <input
            ref={field}
            id="glossary-search"
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
            <button type="button" className="icon-button" onClick={clear} aria-label={t('clear')}>
              <Icon name="close" />
            </button>
          )}
        </div>
        <Announced text={count === null ? '' : t('found', { count })} />
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
