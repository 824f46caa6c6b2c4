import { useLayoutEffect, useRef, useState } from 'react';

/**
 * What is typed into a page's search. It is in the address as `?q=`, so that a reload and the back button
 * keep it; it is written past the router, which has nothing to fetch.
 */
export function useQuery() {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // What was typed before hydration, of which React takes no notice, is the newer.
    setQuery(field.current?.value || (new URLSearchParams(location.search).get('q') ?? ''));
  }, []);
  const onChange = (typed: string) => {
    setQuery(typed);
    writeQuery(typed);
  };
  return { field, query, onChange };
}

function writeQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  try {
    // With its own state in it, the router takes the entry for one of its own and does nothing.
    history.replaceState(history.state, '', address);
  } catch {
    // Safari allows a hundred changes in thirty seconds; the next one will do.
  }
}
