import type { LinkEntry } from './glossary';
import { type Linker, type Mention, makeLinker } from './link';
import { type Locale, locales } from './locale';
import { type Block, type StoryText, type StoryTexts, spanText } from './story';

/** A place in a block's text, UTF-16, end exclusive. */
export type Range = { start: number; end: number };

/** A place that the editor wants left alone: `[text](term:)`. */
export type Unmarked = Range & { block: number };

/** One linker a language, of the same entries. */
export type Linkers = Record<Locale, Linker>;

/** A story's texts with their mentions, and the ids of the entries these lead to. */
export type LinkedTexts<T extends Partial<StoryTexts> = Partial<StoryTexts>> = { texts: T; terms: string[] };

export function makeLinkers(entries: readonly LinkEntry[]): Linkers {
  return {
    en: makeLinker(entries, 'en'),
    ar: makeLinker(entries, 'ar'),
    fa: makeLinker(entries, 'fa'),
  };
}

/** Links every language that is here (`linkStory`); without `unmarked` no place is left alone. */
export function linkTexts<T extends Partial<StoryTexts>>(
  texts: T,
  linkers: Linkers,
  unmarked?: Record<Locale, readonly Unmarked[]>,
): LinkedTexts<T> {
  const linked = { ...texts };
  for (const locale of locales) {
    const text = linked[locale];
    if (text) linked[locale] = linkStory(text, linkers[locale], unmarked?.[locale]);
  }
  return { texts: linked, terms: termsOf(linked) };
}

/** In order of first appearance in English, then what only another language mentions. */
function termsOf(texts: Partial<StoryTexts>): string[] {
  const spans = locales.flatMap((locale) => texts[locale]?.body ?? []).flatMap((block) => block.spans);
  return [...new Set(spans.flatMap((span) => (typeof span === 'string' ? [] : [span.term])))];
}

/**
 * The first mention of every entry that has none yet.
 * @param linked ids that need no further mention in this section; the found ones are added
 */
export function firstMentions(mentions: readonly Mention[], linked: Set<string>): Mention[] {
  return mentions.filter(({ id }) => {
    if (linked.has(id)) return false;
    linked.add(id);
    return true;
  });
}

/**
 * A text with its mentions: the editor's marks as they are, and the first mention of every entry that
 * has none, as the whole written word. A text is one section. Nothing is linked that touches a mark, or
 * a place that the editor unmarked: the next mention is then the first.
 */
export function linkStory(text: StoryText, linker: Linker, unmarked: readonly Unmarked[] = []): StoryText {
  const linked = new Set(text.body.flatMap((block) => marksIn(block).map(({ term }) => term)));
  const body = text.body.map((block, index) => {
    const marks = marksIn(block);
    const closed: Range[] = [...marks, ...unmarked.filter((one) => one.block === index)];
    const free = linker
      .find(block.spans.map(spanText).join(''))
      .filter(({ start, end }) => !closed.some((one) => one.start < end && one.end > start));
    const found = firstMentions(free, linked);
    if (found.length === 0) return block;
    return withMarks(block, [...marks, ...found.map(({ id, start, end }) => ({ term: id, start, end }))]);
  });
  return { ...text, body };
}

type Mark = Range & { term: string };

function marksIn(block: Block): Mark[] {
  let start = 0;
  return block.spans.flatMap((span) => {
    const end = start + spanText(span).length;
    const mark = typeof span === 'string' ? [] : [{ start, end, term: span.term }];
    start = end;
    return mark;
  });
}

function withMarks(block: Block, marks: readonly Mark[]): Block {
  const text = block.spans.map(spanText).join('');
  const spans: Block['spans'] = [];
  let at = 0;
  for (const { start, end, term } of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > at) spans.push(text.slice(at, start));
    spans.push({ term, text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) spans.push(text.slice(at));
  return { ...block, spans };
}
