/** A phone, or what is on its screen: `still` in the colour of lines, `touched` in that of what can be touched. */
const drawings = {
  shareBelow: {
    still: 'M8 3h32v58H8zM8 50h32',
    touched: 'M24 57v-4.5M22 54.2l2-2 2 2M21.5 55.5h-1v4h7v-4h-1',
  },
  shareAbove: {
    still: 'M8 3h32v58H8zM8 15h32M12 9h15',
    touched: 'M34 10V5.5M32 7.2l2-2 2 2M31.5 8.5h-1v4h7v-4h-1',
  },
  menu: {
    still: 'M8 3h32v58H8zM8 15h32M12 9h15',
    touched: 'M35 5.5v.1M35 9v.1M35 12.5v.1',
  },
  add: {
    still: 'M8 61V25h32v36M14 33h12M14 55h12',
    touched: 'M12 39h24v10H12zM32 41.5v5M29.5 44h5',
  },
  home: {
    still: 'M8 3h32v58H8zM13 9h5v5h-5zM22 9h5v5h-5zM31 9h5v5h-5zM13 19h5v5h-5z',
    touched: 'M22 19h5v5h-5z',
  },
  desktop: {
    still: 'M3 14h42v34H3zM3 23h42M7 18.5h18',
    touched: 'M38 16v4.5M36 18.8l2 2 2-2',
  },
  elsewhere: {
    still: 'M26 16H10v38h28V32',
    touched: 'M24 36l18-18M32 17h11v11',
  },
  link: {
    still: 'M8 3h32v58H8zM8 15h32',
    touched: 'M12 6h24v6H12z',
  },
} as const;

export type Drawing = keyof typeof drawings;

/** Decorative: the words beside it say the same. It is mirrored where the text runs from right to left. */
export function StepDrawing({ name }: { name: Drawing }) {
  const { still, touched } = drawings[name];
  return (
    <svg className="step-drawing" viewBox="0 0 48 64" width="48" height="64" aria-hidden="true">
      <path d={still} />
      <path className="step-touched" d={touched} />
    </svg>
  );
}
