/** What a journey touches: a CSS selector, and, where several match, the words that the one meant consists of. */
export type Target = { css: string; words?: string };

/** Keys that journeys press. */
export type KeyName = 'Tab' | 'Enter' | 'Escape';

/** One window of a small phone's size, in whichever engine. */
export type Page = {
  /** Goes to an address as the address bar does, and waits until it is loaded. */
  open: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function in the page. It must need nothing from around it, and both ways only JSON travels. */
  run: <T, A = undefined>(act: (arg: A) => T | Promise<T>, arg?: A) => Promise<T>;
  /** Touches, or where the engine's driver has no touch, clicks. What is not in view is brought there first. */
  press: (what: Target) => Promise<void>;
  /** The same at a point of the window's inside. */
  pressAt: (x: number, y: number) => Promise<void>;
  key: (key: KeyName) => Promise<void>;
  /** Types where the focus is. */
  type: (text: string) => Promise<void>;
  picture: () => Promise<Buffer>;
};

/** A browser on a profile of its own. */
export type Browser = {
  page: Page;
  /** What pages complained of: uncaught exceptions, and errors in the console where the driver tells. */
  complaints: string[];
  /** Closes the browser and opens it again on the same profile: a cold start. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

/** The size of the window's inside, in CSS pixels. */
export const phone = { width: 360, height: 740 } as const;

/** Runs in the page: the first visible element that is meant, brought from under the bars if it is there. */
export function findIn({ css, words }: Target): Element | null {
  const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const fits = (element: Element) => words === undefined || said(element) === words;
  const found = [...document.querySelectorAll(css)].filter(fits);
  const shown = found.find((element) => element.getClientRects().length > 0);
  if (!shown) return null;
  const { x, y, width, height } = shown.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  if (!shown.contains(there)) shown.scrollIntoView({ block: 'center', behavior: 'instant' });
  return shown;
}
