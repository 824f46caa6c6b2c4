import * as v from 'valibot';
import { Id } from '../core/glossary';
import type { Unmarked } from '../core/link-story';
import type { Locale } from '../core/locale';
import { type Correction, Day, StoryFile, type StoryText, Text } from '../core/story';
import type { ContentTree } from './content-tree';
import { type MarkdownStory, markdownStory } from './markdown-story';
import type { Glossary } from './read-glossary';
import { checkSources, type Sources } from './read-sources';
import { type YamlFile, yamlFile } from './yaml-file';

/** A correction as people write it: its texts beside its date. */
const CorrectionYaml = v.pipe(
  v.strictObject({ date: Day, en: Text, ar: Text, fa: Text }),
  v.transform(({ date, ...texts }): Correction => ({ date, texts })),
);

/** `story.yaml`: what a story is in every language. */
const StoryYaml = v.strictObject({
  slug: StoryFile.entries.slug,
  published: StoryFile.entries.published,
  label: StoryFile.entries.label,
  sources: v.pipe(v.array(Id), v.minLength(1, 'expected at least one source')),
  corrections: v.optional(
    v.pipe(v.array(CorrectionYaml), v.minLength(1, 'expected at least one correction, or no such key')),
  ),
});
type StoryYaml = v.InferOutput<typeof StoryYaml>;

/** A story whose files hold, before mentions are found in it. */
export type StorySource = StoryYaml & {
  texts: Record<Locale, StoryText>;
  unmarked: Record<Locale, Unmarked[]>;
};

const folder = 'stories';
const languageWords: Record<Locale, string> = { en: 'English', ar: 'Arabic', fa: 'Persian' };

/** Reads and checks every story's folder. @returns stories without mistakes only, by slug */
export function readStories(tree: ContentTree, glossary: Glossary, sources: Sources): StorySource[] {
  const missing = {
    problem: 'there are no stories',
    expected: 'a folder with a folder <slug> for each story',
  };
  return tree.namesIn(folder, missing).flatMap((slug) => readStory(tree, slug, glossary, sources) ?? []);
}

function readStory(
  tree: ContentTree,
  slug: string,
  glossary: Glossary,
  sources: Sources,
): StorySource | null {
  const head = readStoryYaml(tree, slug, sources);
  const en = readLanguage(tree, slug, 'en', glossary);
  const ar = readLanguage(tree, slug, 'ar', glossary);
  const fa = readLanguage(tree, slug, 'fa', glossary);
  if (en && ar) checkAlignment(tree, slug, en, 'ar', ar);
  if (en && fa) checkAlignment(tree, slug, en, 'fa', fa);
  if (!head || !en?.text || !ar?.text || !fa?.text) return null;
  return {
    ...head,
    texts: { en: en.text, ar: ar.text, fa: fa.text },
    unmarked: { en: en.unmarked, ar: ar.unmarked, fa: fa.unmarked },
  };
}

function readStoryYaml(tree: ContentTree, slug: string, sources: Sources): StoryYaml | null {
  const path = `${folder}/${slug}/story.yaml`;
  const text = tree.textOf(path, {
    problem: 'the file is missing',
    expected: 'slug, published and sources in it',
  });
  if (text === null) return null;
  const file = tree.nameOf(path);
  const yaml = yamlFile(file, text, StoryYaml);
  yaml.problems.forEach(tree.report);
  if (yaml.fields.slug !== undefined && yaml.fields.slug !== slug)
    tree.report({
      file,
      line: yaml.lineOf(['slug']),
      problem: `slug is "${yaml.fields.slug}" and the folder's name ${slug}`,
      expected: `both to be the same, such as slug: ${slug}`,
    });
  checkSources(tree, file, yaml.fields.sources ?? [], sources.known, yaml.lineOf);
  checkCorrections(tree, file, yaml);
  return yaml.value;
}

/** Nothing is put right before it is published, and the history is written in the order in which it happened. */
function checkCorrections(tree: ContentTree, file: string, { fields, lineOf }: YamlFile<StoryYaml>): void {
  const { published, corrections = [] } = fields;
  corrections.forEach(({ date }, index) => {
    const before = corrections[index - 1]?.date;
    const expected =
      published !== undefined && date < published
        ? `published, ${published}, or a later day`
        : before !== undefined && date < before
          ? `the day of the correction above, ${before}, or a later one: the oldest stands first`
          : null;
    if (expected === null) return;
    const line = lineOf(['corrections', index, 'date']);
    tree.report({ file, line, problem: `corrections[${index + 1}].date is "${date}"`, expected });
  });
}

function readLanguage(
  tree: ContentTree,
  slug: string,
  locale: Locale,
  glossary: Glossary,
): MarkdownStory | null {
  const path = `${folder}/${slug}/${locale}.md`;
  const missing = {
    problem: 'the translation is missing',
    expected: `the ${languageWords[locale]} text of the story`,
  };
  const source = tree.textOf(path, missing);
  if (source === null) return null;
  const file = tree.nameOf(path);
  const story = markdownStory(file, source);
  story.problems.forEach(tree.report);
  for (const { term, line } of story.marks)
    if (glossary.known && !glossary.known.has(term))
      tree.report({
        file,
        line,
        problem: `"${term}" is no glossary entry`,
        expected: `the id of a file in ${tree.nameOf('glossary')}`,
      });
  return story;
}

/** Languages are shown side by side and switched in place, so that each paragraph needs its partner. */
function checkAlignment(
  tree: ContentTree,
  slug: string,
  en: MarkdownStory,
  locale: Locale,
  other: MarkdownStory,
): void {
  const counts = [en.paragraphs.length, other.paragraphs.length] as const;
  if (counts[0] === counts[1] || counts.includes(0)) return;
  const [longer, language] = counts[0] > counts[1] ? ([en, 'en'] as const) : ([other, locale] as const);
  tree.report({
    file: tree.nameOf(`${folder}/${slug}/${language}.md`),
    line: longer.paragraphs[Math.min(...counts)] ?? 1,
    problem: `this paragraph has no partner: en has ${counts[0]} paragraphs and ${locale} ${counts[1]}`,
    expected: 'as many paragraphs in every language',
  });
}
