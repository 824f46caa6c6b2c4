import * as v from 'valibot';
import { Id, Source } from './glossary';
import { Locale, perLocale } from './locale';

export const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'expected some text'));

/** A calendar day that exists, `YYYY-MM-DD`. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('expected a date as YYYY-MM-DD'),
  v.check((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  }, 'expected a day that exists'),
);

/** A run of text, or a mention: the whole written word(s) that lead to a glossary entry. */
const Span = v.union([v.string(), v.strictObject({ term: Id, text: v.string() })]);
export type Span = v.InferOutput<typeof Span>;

/** The body is a tree of typed blocks, never HTML. */
const Block = v.strictObject({ type: v.literal('paragraph'), spans: v.array(Span) });
export type Block = v.InferOutput<typeof Block>;

const Label = v.optional(v.literal('breaking', 'expected "breaking" or no label'));

/** One language of a story. */
export const StoryText = v.strictObject({
  headline: Text,
  standfirst: Text,
  /** The place the reporting is about; the date is formatted beside it. */
  dateline: Text,
  sourceLine: Text,
  body: v.array(Block),
});
export type StoryText = v.InferOutput<typeof StoryText>;

export const StoryTexts = perLocale(StoryText);
export type StoryTexts = v.InferOutput<typeof StoryTexts>;

/** What a story said wrongly once, and on which day that was put right. */
export const Correction = v.object({ date: Day, texts: perLocale(Text) });
export type Correction = v.InferOutput<typeof Correction>;

/** A story as it travels: three languages, aligned block by block. */
export const StoryFile = v.object({
  format: v.literal(1),
  slug: Id,
  published: Day,
  label: Label,
  sources: v.array(Source),
  /** Glossary ids the story mentions, in order of appearance. */
  terms: v.array(Id),
  /** False where nobody has looked for names yet; then the phone does. */
  linked: v.optional(v.literal(false)),
  /** Oldest first; left out where nothing was ever wrong. */
  corrections: v.optional(v.array(Correction)),
  texts: StoryTexts,
});
export type StoryFile = v.InferOutput<typeof StoryFile>;

/** What a list of stories shows; one row a story, small enough to load by the thousand. */
export const StoryCard = v.object({
  slug: Id,
  published: Day,
  label: Label,
  headlines: perLocale(Text),
  standfirsts: perLocale(Text),
  datelines: perLocale(Text),
});
export type StoryCard = v.InferOutput<typeof StoryCard>;

/** A card with what the reader weighs before opening it: bytes of its file, uncompressed, and its languages. */
export const ListedStory = v.object({
  ...StoryCard.entries,
  bytes: v.number(),
  languages: v.array(Locale),
});
/** How many stories a front page holds; the library has them all. */
export const frontLength = 30;

export type ListedStory = v.InferOutput<typeof ListedStory>;

export function cardOf(story: StoryFile): StoryCard {
  const pick = (key: 'headline' | 'standfirst' | 'dateline') => ({
    en: story.texts.en[key],
    ar: story.texts.ar[key],
    fa: story.texts.fa[key],
  });
  return {
    slug: story.slug,
    published: story.published,
    ...(story.label ? { label: story.label } : {}),
    headlines: pick('headline'),
    standfirsts: pick('standfirst'),
    datelines: pick('dateline'),
  };
}

/** The text of a span, without its mark. */
export function spanText(span: Span): string {
  return typeof span === 'string' ? span : span.text;
}

/** The first written form under which a text mentions an entry, or null. */
export function writtenForm(story: StoryFile, locale: Locale, term: string): string | null {
  for (const block of story.texts[locale].body)
    for (const span of block.spans) if (typeof span !== 'string' && span.term === term) return span.text;
  return null;
}
