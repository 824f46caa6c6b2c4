import { topEdge } from '@/app/_ui/place';

/** What a single key asks for; the letters are those of the keys' own places, whatever layout is set. */
export type Act = 'help' | 'search' | 'next' | 'previous' | 'language' | 'pair' | `place-${1 | 2 | 3 | 4}`;

const byCode: Record<string, Act> = {
  Slash: 'search',
  KeyJ: 'next',
  KeyK: 'previous',
  KeyL: 'language',
  KeyB: 'pair',
  Digit1: 'place-1',
  Digit2: 'place-2',
  Digit3: 'place-3',
  Digit4: 'place-4',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The act of a key; null for one that asks for nothing. Arrows go with the text: forward is where it goes on.
 *
 * @param direction of the page
 */
export function actOf(
  { key, code, shiftKey, ctrlKey, altKey, metaKey }: Pressed,
  direction: 'ltr' | 'rtl',
): Act | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === '?' || key === '؟' || (code === 'Slash' && shiftKey)) return 'help';
  if (shiftKey) return null;
  if (key === 'ArrowRight' || key === 'ArrowLeft')
    return (key === 'ArrowRight') === (direction === 'ltr') ? 'next' : 'previous';
  return byCode[code] ?? null;
}

/** Where keys are typed or have a meaning of their own, they ask for nothing here. */
export function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable], [role="slider"], dialog[open]')) return true;
  const input = target.closest('input');
  if (!input) return false;
  const silent = ['radio', 'checkbox', 'button'].includes(input.type);
  return !silent || key.startsWith('Arrow');
}

/** Does it, by pressing what stands on the page; nothing where that is not there. */
export function perform(act: Exclude<Act, 'help'>): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  if (act === 'search') find('input[type="search"]')?.focus();
  else if (act === 'pair') find('.story-pair button')?.click();
  else if (act === 'language') nextLanguage();
  else if (act === 'next' || act === 'previous') goToParagraph(act);
  else find(`.places li:nth-child(${act.at(-1)}) a`)?.click();
}

/** Rows of things to press; their arrows lead along them. */
const rows = '.languages ul, .places ul, .story-languages ul, .listen-turns, .story-more > div';

/**
 * Leads the focus along the row that it is in, the way the row reads; at its ends it stays.
 *
 * @returns false where the key is no arrow along a line, or the focus is in no row
 */
export function goAlongRow(key: string): boolean {
  const here = document.activeElement;
  const row = here?.closest(rows);
  if (!(here instanceof HTMLElement) || !row || !/^Arrow(Left|Right)$/.test(key)) return false;
  const forward = (key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const stops = [...row.querySelectorAll<HTMLElement>('a, button, select')];
  stops[stops.indexOf(here) + (forward ? 1 : -1)]?.focus();
  return true;
}

function nextLanguage(): void {
  const languages = [...document.querySelectorAll<HTMLElement>('.story-languages a')];
  const at = languages.findIndex((one) => one.hasAttribute('aria-current'));
  languages[(at + 1) % languages.length]?.click();
}

/** Focuses the number of the next paragraph, so that Enter shows it in the other language. */
function goToParagraph(to: 'next' | 'previous'): void {
  const edge = topEdge();
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.para')];
  const focused = paragraphs.findIndex((one) => one.contains(document.activeElement));
  // Without one in focus, the first whose end is still to be read.
  const read = paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > edge);
  const at = focused >= 0 ? focused + (to === 'next' ? 1 : -1) : to === 'next' ? read : read - 1;
  const paragraph = paragraphs[at];
  if (!paragraph) return;
  const target = paragraph.querySelector<HTMLElement>('.para-number') ?? paragraph.querySelector('a');
  target?.focus({ preventScroll: true });
  paragraph.scrollIntoView({ block: 'start' });
}
