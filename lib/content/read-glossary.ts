import { EntrySource } from '../core/glossary';
import type { ContentTree } from './content-tree';
import { checkForms } from './glossary-forms';
import { checkSources, type Sources } from './read-sources';
import { type YamlFile, yamlFile } from './yaml-file';

/** One file of `glossary/`, as far as it could be read. */
export type GlossaryYaml = { id: string; file: string; yaml: YamlFile<EntrySource> };

export type Glossary = {
  /** Every id there is a file for, one with mistakes included; null where there is no glossary. */
  known: ReadonlySet<string> | null;
  /** By id; entries without mistakes only. */
  entries: EntrySource[];
};

const folder = 'glossary';

/** Reads and checks every entry, alone and against the others. */
export function readGlossary(tree: ContentTree, sources: Sources): Glossary {
  const missing = {
    problem: 'there are no entries',
    expected: 'a folder with a file <id>.yaml for each entry',
  };
  const names = tree.namesIn(folder, missing);
  const files = names.flatMap((name) => readEntry(tree, name) ?? []);
  const known = files.length > 0 ? new Set(files.map(({ id }) => id)) : null;
  for (const { file, yaml } of files) {
    checkSources(tree, file, yaml.fields.sources ?? [], sources.known, yaml.lineOf);
    yaml.fields.related?.forEach((id, index) => {
      if (!known?.has(id))
        tree.report({
          file,
          line: yaml.lineOf(['related', index]),
          problem: `"${id}" is no glossary entry`,
          expected: `the id of a file in ${tree.nameOf(folder)}`,
        });
    });
  }
  checkForms(files, tree.report);
  const entries = files.flatMap(({ yaml }) => yaml.value ?? []);
  return { known, entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function readEntry(tree: ContentTree, name: string): GlossaryYaml | null {
  const path = `${folder}/${name}`;
  const file = tree.nameOf(path);
  const id = name.replace(/\.yaml$/, '');
  if (id === name) {
    tree.report({ file, line: 1, problem: 'the file is not an entry', expected: 'a name such as iraq.yaml' });
    return null;
  }
  const text = tree.textOf(path, { problem: 'the file cannot be read', expected: 'a glossary entry' });
  if (text === null) return null;
  const yaml = yamlFile(file, text, EntrySource);
  yaml.problems.forEach(tree.report);
  if (yaml.fields.id !== undefined && yaml.fields.id !== id)
    tree.report({
      file,
      line: yaml.lineOf(['id']),
      problem: `id is "${yaml.fields.id}" and the file's name ${name}`,
      expected: `both to be the same, such as id: ${id}`,
    });
  return { id, file, yaml };
}
