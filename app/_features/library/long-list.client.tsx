'use client';

import { createContext, type ReactElement, use } from 'react';
import { type CustomItemComponentProps, WindowVirtualizer } from 'virtua';
import type { ShelfStory } from '@/app/_data/shelf';

type Props = { stories: readonly ShelfStory[]; row: (story: ShelfStory) => ReactElement };

/** A row in pixels until it is measured: a headline, a line of facts, three languages, the acts. */
const usualHeight = 232;
/** Rows that are always there, however far down the list begins: the keyboard leads to them, and so to the rest. */
const first = 3;

const Length = createContext(0);

/** A list of any length: only its first rows and those near the screen exist. */
export function LongList({ stories, row }: Props) {
  return (
    <Length value={stories.length}>
      <ul>
        {stories.slice(0, first).map((story, index) => (
          <li key={story.slug} aria-posinset={index + 1} aria-setsize={stories.length}>
            <div className="shelf-row">{row(story)}</div>
          </li>
        ))}
      </ul>
      <WindowVirtualizer
        as="ul"
        item={Item}
        data={stories.slice(first)}
        itemSize={usualHeight}
        bufferSize={600}
      >
        {(story) => <div className="shelf-row">{row(story)}</div>}
      </WindowVirtualizer>
    </Length>
  );
}

/** Says which of how many it is, since the rows around it may not be there. */
function Item({ ref, style, index, children }: CustomItemComponentProps) {
  return (
    <li ref={ref} style={style} aria-posinset={first + index + 1} aria-setsize={use(Length)}>
      {children}
    </li>
  );
}
