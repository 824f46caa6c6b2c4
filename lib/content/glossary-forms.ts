import { locales } from '../core/locale';
import type { Problem } from './content-error';
import type { GlossaryYaml } from './read-glossary';

type Place = { id: string; file: string; line: number };

/**
 * Reports a spelling that leads to two entries, and one written twice in an entry.
 *
 * Two entries are compared without case (Unicode default lower case, which no locale bends; NFC):
 * a reader's search would not tell them apart. Within one entry only the very same spelling counts,
 * since al-Qaeda and Al-Qaeda are both found in newspapers and are found exactly as written.
 */
export function checkForms(files: readonly GlossaryYaml[], report: (problem: Problem) => void): void {
  for (const locale of locales) {
    const owners = new Map<string, Place>();
    for (const { id, file, yaml } of files) {
      const lines = new Map<string, number>();
      const name = yaml.fields.names?.[locale];
      const aliases = yaml.fields.aliases?.[locale] ?? [];
      const forms = aliases.map((form, index) => ({ form, line: yaml.lineOf(['aliases', locale, index]) }));
      for (const { form, line } of forms) {
        const first = lines.get(form.normalize('NFC'));
        if (first === undefined) lines.set(form.normalize('NFC'), line);
        else
          report({
            file,
            line,
            problem: `the alias "${form}" (${locale}) stands on line ${first} already`,
            expected: 'every alias once',
          });
      }
      if (name !== undefined) forms.unshift({ form: name, line: yaml.lineOf(['names', locale]) });
      for (const { form, line } of forms) {
        const folded = form.normalize('NFC').toLowerCase();
        const owner = owners.get(folded);
        if (owner === undefined) owners.set(folded, { id, file, line });
        else if (owner.id !== id)
          report({
            file,
            line,
            problem: `"${form}" (${locale}) is also a name or alias of ${owner.id}, ${owner.file}:${owner.line}`,
            expected: 'every spelling to lead to one entry',
          });
      }
    }
  }
}
