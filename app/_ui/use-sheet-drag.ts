import { type PointerEvent, type RefObject, useRef } from 'react';

/** How far down, in CSS pixels, a sheet is dragged before it lets go. */
const letGo = 96;
/** Or how fast, in CSS pixels a millisecond: a flick. */
const flick = 0.6;

/** A bottom sheet that follows the thumb: handlers for the part of it that can be dragged. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, close: () => void) {
  const start = useRef<{ y: number; at: number } | null>(null);

  const move = (event: PointerEvent) => {
    if (!start.current || !sheet.current) return;
    sheet.current.style.translate = `0 ${Math.max(0, event.clientY - start.current.y)}px`;
  };
  const end = (event: PointerEvent) => {
    if (!start.current || !sheet.current) return;
    const distance = event.clientY - start.current.y;
    const speed = distance / Math.max(1, event.timeStamp - start.current.at);
    start.current = null;
    sheet.current.style.translate = '';
    if (event.type === 'pointerup' && (distance > letGo || (distance > 24 && speed > flick))) close();
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('button, a')) return;
      start.current = { y: event.clientY, at: event.timeStamp };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
  };
}
