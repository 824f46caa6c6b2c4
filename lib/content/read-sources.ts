import * as v from 'valibot';
import { Id, Source } from '../core/glossary';
import type { ContentTree } from './content-tree';
import type { DataPath } from './schema-problem';
import { yamlFile } from './yaml-file';

const SourcesFile = v.record(Id, v.omit(Source, ['id']), 'expected sources by id');

/** The sources by id. */
export type Sources = {
  /** Every id there is, that of a source with mistakes included; null where the file tells nothing. */
  known: ReadonlySet<string> | null;
  byId: ReadonlyMap<string, Source>;
};

export function readSources(tree: ContentTree): Sources {
  const text = tree.textOf('sources.yaml', {
    problem: 'the file is missing',
    expected: 'the titles of all sources',
  });
  if (text === null) return { known: null, byId: new Map() };
  const yaml = yamlFile(tree.nameOf('sources.yaml'), text, SourcesFile);
  yaml.problems.forEach(tree.report);
  const byId = new Map(Object.entries(yaml.value ?? {}).map(([id, { title }]) => [id, { id, title }]));
  return { known: yaml.keys.length > 0 ? new Set(yaml.keys) : null, byId };
}

/** Reports the ids of `sources:` in a file that `sources.yaml` does not have. */
export function checkSources(
  tree: ContentTree,
  file: string,
  ids: readonly string[],
  known: Sources['known'],
  lineOf: (path: DataPath) => number,
): void {
  ids.forEach((id, index) => {
    if (known && !known.has(id))
      tree.report({
        file,
        line: lineOf(['sources', index]),
        problem: `"${id}" is no source`,
        expected: `an id from ${tree.nameOf('sources.yaml')}`,
      });
  });
}

/** Sources with their titles, for ids that `checkSources` let pass. */
export function titled(ids: readonly string[], { byId }: Sources): Source[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
