import { type RefObject, useEffect, useRef } from 'react';

/** For two buttons that take each other's place, such as Remove and Undo: the focus follows. */
export function useOtherButton(shown: unknown): {
  other: RefObject<HTMLButtonElement | null>;
  follow: () => void;
} {
  const other = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: this is what to do when one took the other's place
  useEffect(() => {
    if (pressed.current) other.current?.focus();
    pressed.current = false;
  }, [shown]);
  return {
    other,
    follow: () => {
      pressed.current = true;
    },
  };
}
