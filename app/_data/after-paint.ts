/**
 * Does something costly once the frame that answers the reader's tap is on the screen; soon, where nobody looks.
 *
 * @returns calls it off
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  // A hidden page has no frames.
  if (document.hidden) {
    timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  // A frame's own callbacks come before it is painted, what they put off comes after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
