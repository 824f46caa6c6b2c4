import type { LineProblem } from '@/lib/core/exchange-csv';
import { tbxNamespace } from '@/lib/core/exchange-tbx';
import type { Element } from './exchange-xml';

/** What a concept, a language section or a term section may have besides its own parts. */
const auxiliary = ['admin', 'adminGrp', 'descrip', 'descripGrp', 'note', 'ref', 'transacGrp', 'xref'];
const inline = ['hi', 'foreign', 'ph', 'sc', 'ec'];

/** Which elements stand in which (TBXcoreStructV03.rng); what is not named holds text, with inline markup. */
const structure: Record<string, readonly string[]> = {
  body: ['conceptEntry'],
  conceptEntry: [...auxiliary, 'langSec'],
  langSec: [...auxiliary, 'termSec'],
  termSec: ['term', 'termNote', 'termNoteGrp', ...auxiliary],
  adminGrp: ['admin', 'note', 'ref', 'xref'],
  descripGrp: ['descrip', 'admin', 'adminGrp', 'note', 'ref', 'transacGrp', 'xref'],
  termNoteGrp: ['termNote', 'admin', 'adminGrp', 'note', 'ref', 'transacGrp', 'xref'],
  transacGrp: ['transac', 'date', 'note', 'ref', 'transacNote', 'xref'],
};

/** The data categories of TBX-Basic, by the element whose `type` they are (TBX-Basic_DCA.sch). */
const categories: Record<string, readonly string[]> = {
  admin: ['customerSubset', 'projectSubset', 'source'],
  descrip: ['subjectField', 'context', 'definition'],
  ref: ['crossReference'],
  termNote: [
    'administrativeStatus',
    'partOfSpeech',
    'geographicalUsage',
    'grammaticalGender',
    'termLocation',
    'termType',
  ],
  transac: ['transactionType'],
  transacNote: ['responsibility'],
  xref: ['externalCrossReference', 'xGraphic'],
};

/** An element as people see it: `<note>`, `<admin type="source">`. */
export function tag({ name, attributes }: Element): string {
  return attributes.type === undefined ? `<${name}>` : `<${name} type="${attributes.type}">`;
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((one) => one.name === name);
}

/** What is wrong with the frame of a TBX-Basic file: its root, its header and its body. */
export function frameProblems(root: Element): LineProblem[] {
  const told = (problem: string, expected: string, at: Element = root) => ({
    line: at.line,
    problem,
    expected,
  });
  if (root.name === 'martif')
    return [told('this is TBX 2 (<martif>)', 'TBX 3, ISO 30042:2019: <tbx type="TBX-Basic" style="dca">')];
  if (root.name !== 'tbx' || root.attributes.xmlns !== tbxNamespace)
    return [told(`the root element is <${root.name}>`, `<tbx xmlns="${tbxNamespace}">, without a prefix`)];
  const wanted: Record<string, string> = { type: 'TBX-Basic', style: 'dca' };
  const problems = Object.entries(wanted).flatMap(([key, value]) =>
    root.attributes[key] === value
      ? []
      : told(`${key} is "${root.attributes[key] ?? ''}"`, `${key}="${value}"`),
  );
  if (!root.attributes['xml:lang']) problems.push(told('<tbx> has no xml:lang', 'xml:lang="en"'));
  const header = child(root, 'tbxHeader');
  if (!child(child(header, 'fileDesc'), 'sourceDesc'))
    problems.push(
      told('there is no source description', '<tbxHeader> with <fileDesc> with <sourceDesc>', header),
    );
  const body = child(child(root, 'text'), 'body');
  if (!body?.children.some(({ name }) => name === 'conceptEntry'))
    problems.push(told('there are no entries', '<text> with <body> with a <conceptEntry> for each', body));
  return problems;
}

/** What stands where TBX-Basic does not let it, at any depth below an element. */
export function structureProblems(parent: Element): LineProblem[] {
  const allowed = structure[parent.name] ?? inline;
  const problems: LineProblem[] = [];
  if (parent.name in structure && parent.hasText)
    problems.push({
      line: parent.line,
      problem: `text stands in ${tag(parent)} itself`,
      expected: `elements: ${allowed.join(', ')}`,
    });
  for (const one of parent.children) {
    const types = categories[one.name];
    const type = one.attributes.type ?? '';
    if (!allowed.includes(one.name))
      problems.push({
        line: one.line,
        problem: `${tag(one)} cannot stand in <${parent.name}>`,
        expected: `only ${allowed.join(', ')} there`,
      });
    else if (types && !types.includes(type))
      problems.push({
        line: one.line,
        problem: `type="${type}" is no category of <${one.name}> in TBX-Basic`,
        expected: `one of ${types.join(', ')}`,
      });
    else problems.push(...structureProblems(one));
  }
  return problems;
}
