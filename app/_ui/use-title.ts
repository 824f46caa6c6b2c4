import { useEffect } from 'react';

/** Names the window after what a shell came to show; the prerendered title stays until then. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}
