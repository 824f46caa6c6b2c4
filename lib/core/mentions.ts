import type { EntrySource } from './glossary';
import type { Locale } from './locale';
import { type Block, type StoryText, spanText } from './story';

/** One written form that leads to an entry. */
export type LinkForm = { form: string; term: string };

type Mention = { start: number; end: number; term: string };

/** The forms an entry may be found under: names, aliases and exact acronyms, without those its guards name. */
export function formsOf(entries: readonly EntrySource[], locale: Locale): LinkForm[] {
  return entries.flatMap(({ id, names, aliases, guards }) => {
    const needContext = guards?.needsContext?.[locale]?.map(({ form }) => form) ?? [];
    const refused = new Set([...needContext, ...(guards?.notAlias?.[locale] ?? [])]);
    const forms = new Set([names[locale], ...aliases[locale], ...(guards?.caseExact?.[locale] ?? [])]);
    return [...forms].filter((form) => !refused.has(form)).map((form) => ({ form, term: id }));
  });
}

/**
 * A text with its mentions: the editor's marks as they are, and the first exact occurrence of every
 * entry that has none. Where several forms begin at one place the longest counts, also one of an
 * entry already linked: no Iraq inside a second "Islamic State of Iraq and the Levant".
 */
export function linkMentions(text: StoryText, forms: readonly LinkForm[]): StoryText {
  if (forms.length === 0) return text;
  const termOf = new Map(forms.map(({ form, term }) => [form, term]));
  const pattern = wholeWords([...termOf.keys()]);
  const linked = new Set(text.body.flatMap(mentionsIn).map(({ term }) => term));
  const body = text.body.map((block) => {
    const marks = mentionsIn(block);
    const found: Mention[] = [];
    const written = block.spans.map(spanText).join('');
    for (const { 0: form, index: start } of written.matchAll(pattern)) {
      const term = termOf.get(form);
      const end = start + form.length;
      const taken = marks.some((mark) => mark.start < end && mark.end > start);
      if (term === undefined || linked.has(term) || taken) continue;
      linked.add(term);
      found.push({ start, end, term });
    }
    return found.length === 0 ? block : withMentions(block, [...marks, ...found]);
  });
  return { ...text, body };
}

/** A word goes on through letters, marks, digits and the zero-width non-joiner that Persian joins suffixes with. */
const wordPart = '[\\p{L}\\p{M}\\p{N}\\u200c]';

function wholeWords(forms: readonly string[]): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const either = longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return new RegExp(`(?<!${wordPart})(?:${either})(?!${wordPart})`, 'gu');
}

function mentionsIn(block: Block): Mention[] {
  let start = 0;
  return block.spans.flatMap((span) => {
    const end = start + spanText(span).length;
    const mention = typeof span === 'string' ? [] : [{ start, end, term: span.term }];
    start = end;
    return mention;
  });
}

function withMentions(block: Block, mentions: readonly Mention[]): Block {
  const text = block.spans.map(spanText).join('');
  const spans: Block['spans'] = [];
  let at = 0;
  for (const { start, end, term } of [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > at) spans.push(text.slice(at, start));
    spans.push({ term, text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) spans.push(text.slice(at));
  return { ...block, spans };
}
