/** On the grid of `app/_ui/icon.tsx`, apart from it: every page carries those. */
const drawings = {
  listen: 'M4 10v4h3l4.5 4V6L7 10zM15 9a4.2 4.2 0 0 1 0 6M17.5 6.5a7.8 7.8 0 0 1 0 11',
  play: 'M8 5.5v13L18.5 12z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  back: 'M7 6v12M18 6.5v11L10 12z',
  forward: 'M17 6v12M6 6.5v11l8-5.5z',
  stop: 'M7 7h10v10H7z',
} as const;

/** Decorative: the words beside it carry the meaning. */
export function ListenIcon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className="icon" data-drawing={name} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
