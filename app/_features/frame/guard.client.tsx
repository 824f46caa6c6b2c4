'use client';

import { unstable_rethrow, usePathname, useRouter } from 'next/navigation';
import { Component, type ReactNode, startTransition } from 'react';
import type { Locale } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';

type Words = Record<'title' | 'text' | 'retry' | 'toFront', string>;
type Props = { locale: Locale; words: Words; children: ReactNode };

/**
 * What a reader sees where a page broke: what is safe and what to do; a bug still reaches the console.
 * Next's `catchError` would do, but brings the error page of its other router: 8 kB on every page.
 */
export function Guard({ locale, words, children }: Props) {
  const path = usePathname();
  const router = useRouter();
  return (
    <Boundary
      path={path}
      refresh={router.refresh}
      broken={(retry) => (
        <section className="blank" role="alert">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <p className="actions">
            <button type="button" className="button" onClick={retry}>
              {words.retry}
            </button>
            {/* A full load, not the router's: whatever is broken here is left behind. */}
            <a href={addressOf({ name: 'front', locale })}>{words.toFront}</a>
          </p>
        </section>
      )}
    >
      {children}
    </Boundary>
  );
}

type BoundaryProps = {
  path: string;
  refresh: () => void;
  broken: (retry: () => void) => ReactNode;
  children: ReactNode;
};
/** `path` is where the page broke; another page is another try. */
type State = { failed: boolean; path: string };

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { failed: false, path: this.props.path };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    // What the router throws to itself is no bug.
    unstable_rethrow(error);
    return { failed: true };
  }

  static getDerivedStateFromProps({ path }: BoundaryProps, state: State): State | null {
    return path === state.path ? null : { failed: false, path };
  }

  retry = () => {
    startTransition(() => {
      this.props.refresh();
      this.setState({ failed: false });
    });
  };

  override render() {
    return this.state.failed ? this.props.broken(this.retry) : this.props.children;
  }
}
