import type { LinkEntry } from './glossary';
import { formsOf, type LinkForm } from './link-forms';
import { FormMatcher } from './link-matcher';
import { withoutOverlaps } from './link-overlaps';
import type { Locale } from './locale';

/** A place in a text that names an entry. All offsets are UTF-16, ends exclusive. */
export type Mention = {
  id: string;
  /** The whole written words, with what is joined to them: what a reader taps. */
  start: number;
  end: number;
  /** The form's own letters, without prefixes and endings. */
  from: number;
  to: number;
  /** The form it was found by, as the glossary writes it. */
  alias: string;
};

export type Linker = {
  /** Every mention in a text, in its order; none overlaps another. Never throws. */
  find(text: string): Mention[];
  /** Bytes that the forms take in memory, their own text apart. */
  bytes: number;
};

/**
 * Makes a linker of one language from all entries.
 *
 * Of all forms of all entries that a text holds as whole words, the longest count, then the leftmost
 * (`link-overlaps`). Words are compared folded (`fold`) and may carry what each language writes
 * together with them (`link-affixes`); guards of an entry are asked for each place (`link-guards`).
 * `find` is one pass over the text, whose cost does not depend on the number of entries.
 */
export function makeLinker(entries: Iterable<LinkEntry>, locale: Locale): Linker {
  const forms: LinkForm[] = [];
  for (const entry of entries) forms.push(...formsOf(entry, locale));
  const matcher = new FormMatcher(forms, locale);
  return {
    find: (text) => withoutOverlaps(matcher.candidates(text)).flatMap((one) => matcher.mention(one) ?? []),
    bytes: matcher.bytes,
  };
}
