import * as v from 'valibot';
import { Id, Source } from './glossary';
import { Locale, locales, perLocale, perSomeLocale } from './locale';

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

/** What is the same in every language of a story. */
const common = {
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
};

/** One language of a story as it travels; aligned with the others block by block. */
export const StoryFile = v.object({ format: v.literal(2), locale: Locale, ...common, text: StoryText });
export type StoryFile = v.InferOutput<typeof StoryFile>;

/** A story in the languages that are here. */
export const Story = v.object({ ...common, texts: perSomeLocale(StoryText) });
export type Story = v.InferOutput<typeof Story>;

/** A story in every language, as the newsroom makes it. */
export type WholeStory = Story & { texts: StoryTexts };

/** Before a file was one language, it was a story: phones may still hold such files. */
const FormerFile = v.object({ format: v.literal(1), ...common, texts: StoryTexts });

/** The story that a file holds, in the file's languages; null where it is no story. */
export function storyIn(file: unknown): Story | null {
  const former = v.safeParse(FormerFile, file);
  if (former.success) {
    const { format: _, ...story } = former.output;
    return story;
  }
  const parsed = v.safeParse(StoryFile, file);
  if (!parsed.success) return null;
  const { format: _, locale, text, ...rest } = parsed.output;
  return { ...rest, texts: { [locale]: text } };
}

/** One story of its files' languages; what is the same in every language is the newest revision's. */
export function joinedStory(stories: readonly Story[]): Story | null {
  const [first, ...others] = stories.toSorted((a, b) => revisionOf(b) - revisionOf(a));
  if (!first) return null;
  return { ...first, texts: Object.assign({}, ...others.map(({ texts }) => texts), first.texts) };
}

/** 1, and one more for each correction. */
export function revisionOf({ corrections = [] }: Pick<Story, 'corrections'>): number {
  return 1 + corrections.length;
}

/** The file of one language of a story. */
export function fileOf({ texts, ...rest }: WholeStory, locale: Locale): StoryFile {
  return { format: 2, locale, ...rest, text: texts[locale] };
}

/** What a list shows of a story in one language. */
export const Card = v.object({ headline: Text, standfirst: Text, dateline: Text });
export type Card = v.InferOutput<typeof Card>;

/** What a list of stories shows; one row a story, small enough to load by the thousand. */
export const StoryCard = v.object({ slug: Id, published: Day, label: Label, cards: perSomeLocale(Card) });
export type StoryCard = v.InferOutput<typeof StoryCard>;

/** A card with what the reader weighs before opening it: bytes of its files, uncompressed, and its languages. */
export const ListedStory = v.object({ ...StoryCard.entries, bytes: v.number(), languages: v.array(Locale) });
export type ListedStory = v.InferOutput<typeof ListedStory>;

/** How many stories a front page holds; the library has them all. */
export const frontLength = 30;

export function cardOf({ slug, published, label, texts }: Story): StoryCard {
  const cards: StoryCard['cards'] = {};
  for (const locale of locales) {
    const text = texts[locale];
    if (!text) continue;
    const { headline, standfirst, dateline } = text;
    cards[locale] = { headline, standfirst, dateline };
  }
  return { slug, published, ...(label ? { label } : {}), cards };
}

/** The text of a span, without its mark. */
export function spanText(span: Span): string {
  return typeof span === 'string' ? span : span.text;
}

/** The first written form under which a text mentions an entry, or null. */
export function writtenForm({ texts }: Story, locale: Locale, term: string): string | null {
  for (const block of texts[locale]?.body ?? [])
    for (const span of block.spans) if (typeof span !== 'string' && span.term === term) return span.text;
  return null;
}
