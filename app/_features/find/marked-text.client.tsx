'use client';

import { useEffect, useRef } from 'react';

type Props = { text: string; marks: readonly (readonly [from: number, to: number])[] };

/** The name of the highlight in `app/_styles/find.css`. */
const name = 'found';

/**
 * A text with ranges of it marked. Browsers with the CSS Custom Highlight API paint them without an element
 * in between, so that no letter is parted from its neighbour; in others each whole word has one.
 */
export function MarkedText({ text, marks }: Props) {
  const element = useRef<HTMLSpanElement>(null);
  const paints = typeof CSS !== 'undefined' && 'highlights' in CSS;
  useEffect(() => {
    const node = element.current?.firstChild;
    if (!paints || !(node instanceof Text)) return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, highlight);
    const ranges = marks.map(
      ([from, to]) =>
        new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
    );
    for (const range of ranges) highlight.add(range);
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }, [marks, paints]);
  if (paints) return <span ref={element}>{text}</span>;
  let at = 0;
  return (
    <span>
      {marks.map(([from, to]) => {
        const before = text.slice(at, from);
        at = to;
        return [before, <mark key={from}>{text.slice(from, to)}</mark>];
      })}
      {text.slice(at)}
    </span>
  );
}
