/** On the grid of `app/_ui/icon.tsx`, apart from it: every page carries those. */
const drawings = {
  kept: 'M7 4h10v16l-5-4-5 4z',
  note: 'M5 4h14v11l-5 5H5zM19 15h-5v5M8.5 8.5h7M8.5 12h4',
} as const;

/** Decorative: the words beside it carry the meaning. */
export function PlaceIcon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className="icon" data-drawing={name} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
