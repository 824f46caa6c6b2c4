import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '@/lib/content/content-error';
import { contentTree } from '@/lib/content/content-tree';
import { checkForms } from '@/lib/content/glossary-forms';
import type { GlossaryYaml } from '@/lib/content/read-glossary';
import { checkSources, readSources } from '@/lib/content/read-sources';
import { schemaProblems } from '@/lib/content/schema-problem';
import { yamlFile } from '@/lib/content/yaml-file';
import type { Draft, Reading } from '@/lib/core/exchange-draft';
import { EntrySource } from '@/lib/core/glossary';

/** An entry's file, and its text. */
export type EntryFile = GlossaryYaml & { text: string };

/** The glossary of this content, as the build finds it. */
export const glossaryFolder = () => join(process.env.WARAQ_CONTENT ?? 'content', 'glossary');

/** Every entry's file in a folder, by name; none where there is no such folder. */
export function entryFiles(dir: string): EntryFile[] {
  const names = existsSync(dir) ? readdirSync(dir).sort() : [];
  return names
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .map((name) => {
      const file = join(dir, name);
      const text = readFileSync(file, 'utf8');
      return { id: basename(name, '.yaml'), file, text, yaml: yamlFile(file, text, EntrySource) };
    });
}

/** What is wrong with entries among each other, as the build will say: sources, related entries, spellings. */
export function glossaryProblems(files: readonly GlossaryYaml[], dir: string): Problem[] {
  const tree = contentTree(dirname(resolve(dir)));
  // A folder by itself, without the sources' titles beside it, is good enough to exchange.
  const { known } = existsSync(join(dir, '..', 'sources.yaml')) ? readSources(tree) : { known: null };
  const ids = new Set(files.map(({ id }) => id));
  for (const { id, file, yaml } of files) {
    checkSources(tree, file, yaml.fields.sources ?? [], known, yaml.lineOf);
    yaml.fields.related?.forEach((other, index) => {
      if (!ids.has(other))
        tree.report({
          file,
          line: yaml.lineOf(['related', index]),
          problem: `"${other}" is no glossary entry`,
          expected: `the id of an entry in this file or in ${dir}`,
        });
    });
    if (yaml.fields.id !== undefined && yaml.fields.id !== id)
      tree.report({
        file,
        line: yaml.lineOf(['id']),
        problem: `id is "${yaml.fields.id}" and the file's name ${basename(file)}`,
        expected: `both to be the same, such as id: ${id}`,
      });
  }
  checkForms(files, tree.report);
  return tree.problems;
}

/** What a reader made of a foreign file, checked by the schema, as if each entry were a file of the glossary. */
export function checkedDrafts(file: string, { drafts, problems }: Reading): EntryFile[] {
  const first = new Map<string, number>();
  return drafts.map((draft) => {
    const id = String(draft.raw.id ?? '');
    const line = first.get(id);
    if (line === undefined) first.set(id, draft.lineOf(['id']));
    else if (id !== '')
      problems.push({
        line: draft.lineOf(['id']),
        problem: `the entry ${id} stands on line ${line} already`,
        expected: 'every entry once',
      });
    return { id, file, text: '', yaml: checkedDraft(file, draft) };
  });
}

function checkedDraft(file: string, { raw, lineOf, told, nameOf }: Draft): GlossaryYaml['yaml'] {
  const checked = v.safeParse(EntrySource, raw, { abortPipeEarly: true });
  const keys = Object.keys(raw);
  if (checked.success) return { value: checked.output, fields: checked.output, keys, lineOf, problems: [] };
  const renamed = (problem: string) =>
    problem.replace(/^\w+(?:\.\w+|\[\d+\])?/, (field) => nameOf?.get(field) ?? field);
  const found = checked.issues.flatMap((issue) => schemaProblems(issue, EntrySource));
  const refused = new Set(found.map(({ path }) => String(path[0])));
  const output = checked.output as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(output).filter(([key]) => !refused.has(key)));
  const problems = found
    .filter(({ path }) => !told.some((one) => `${path.join('.')}.`.startsWith(`${one}.`)))
    .map(({ path, problem, expected }) => ({
      file,
      line: lineOf(path),
      problem: renamed(problem),
      expected,
    }));
  return { value: null, fields: fields as Partial<EntrySource>, keys, lineOf, problems };
}
