/** The product's own drawings, on a 24-unit grid, stroked with the text's colour. */
const drawings = {
  stories: 'M4 5h16v14H4zM8 9h8M8 12.5h8M8 16h5',
  library: 'M5 4v16M9 4v16M13 4v16M16.5 4.6l3.5 15',
  glossary: 'M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20',
  settings: 'M4 8h9M17 8h3M4 16h3M11 16h9M15 6v4M9 14v4',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  close: 'M6 6l12 12M18 6L6 18',
  ready: 'M5 12.5l4.5 4.5L19 7.5',
  newer: 'M5.5 11a7 7 0 0 1 12.3-3.5L19.5 9M19.5 4.5V9H15M18.5 13a7 7 0 0 1-12.3 3.5L4.5 15M4.5 19.5V15H9',
  waits: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 8v4.5l3 2',
  broken: 'M12 4.5L21 20H3zM12 10.5v4M12 17v.5',
  keep: 'M7 4h10v16l-5-4-5 4z',
  pair: 'M4 5h7v14H4zM13 5h7v14h-7zM6 9h3M6 12h3M15 9h3M15 12h3',
  swap: 'M4 9h14M14.5 5.5L18 9M20 15H6M9.5 18.5L6 15',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  away: 'M12 4v11M7.5 11L12 15.5 16.5 11M5 20h14',
} as const;

export type Drawing = keyof typeof drawings;

/** Decorative: the words beside it carry the meaning. */
export function Icon({ name }: { name: Drawing }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

/** The mark: a leaf of paper, one corner folded, two lines of text. It is not mirrored: it is a sign, not a direction. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path className="mark-leaf" d="M7 3h13l7 7v19H7z" />
      <path className="mark-fold" d="M20 3l7 7h-7z" />
      <path className="mark-lines" d="M11.5 16h11M11.5 21h7.5" />
    </svg>
  );
}
