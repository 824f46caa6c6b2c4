/**
 * Ends the task under way and goes on in a new one, so that taps and frames come first. Browsers answer small
 * requests for a hash at once: without this a whole piece of a pack is one task.
 */
export function breath(): Promise<void> {
  // Not in TypeScript's DOM types yet, and not in Safari.
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
