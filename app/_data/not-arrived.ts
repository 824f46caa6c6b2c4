/**
 * A script that could not be fetched is the line's fault, and the answer is false; anything else is a
 * bug and stays one.
 */
export function notArrived(error: unknown): false {
  if (error instanceof Error && error.name === 'ChunkLoadError') return false;
  throw error;
}
