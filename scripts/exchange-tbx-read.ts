import type { LineProblem } from '@/lib/core/exchange-csv';
import type { Draft, EntryPath, Reading } from '@/lib/core/exchange-draft';
import { entryId, noteKeys, status, wikidataIdIn } from '@/lib/core/exchange-tbx';
import { jsonOf, numberOr } from '@/lib/core/exchange-value';
import { isLocale, type Locale, locales } from '@/lib/core/locale';
import { child, frameProblems, structureProblems, tag } from './exchange-tbx-structure';
import { type Element, xmlRoot } from './exchange-xml';

/** Reads TBX-Basic in DCA style, as `glossaryTbx` and as terminology tools write it. */
export function readTbx(text: string): Reading {
  const parsed = xmlRoot(text);
  if ('problem' in parsed) return { drafts: [], problems: [parsed.problem], leftOut: [] };
  const body = child(child(parsed.root, 'text'), 'body');
  const frame = frameProblems(parsed.root);
  if (!body || frame.length > 0) return { drafts: [], problems: frame, leftOut: [] };
  const reading: Reading = { drafts: [], problems: structureProblems(body), leftOut: [] };
  for (const concept of body.children)
    if (concept.name === 'conceptEntry') reading.drafts.push(draftOf(concept, reading));
  return reading;
}

/** What every concept must have, in TBX's words. */
const needed = {
  kind: '<descrip type="subjectField">',
  asOf: '<note>asOf: YYYY-MM</note>',
  sources: '<admin type="source">',
};

/** One concept during its reading: the entry so far, where its parts stand, and what has been used of it. */
type Work = {
  draft: Draft;
  /** Puts a value into the entry; the same place twice is a problem. */
  put: (path: EntryPath, value: unknown, from: Element) => void;
  add: (path: EntryPath, value: unknown, from: Element) => void;
  use: (element: Element) => void;
  tell: (element: Element, problem: string, expected: string) => void;
};

function draftOf(concept: Element, { problems, leftOut }: Reading): Draft {
  const lines = new Map<string, number>();
  const used = new Set<Element>();
  const raw: Record<string, unknown> = { names: {}, aliases: {}, definition: {}, related: [], sources: [] };
  const lineOf = (path: EntryPath): number =>
    path.length === 0 ? concept.line : (lines.get(path.join('.')) ?? lineOf(path.slice(0, -1)));
  const draft: Draft = { raw, lineOf, told: [] };
  const tell = ({ line }: Element, problem: string, expected: string) =>
    void problems.push({ line, problem, expected });
  const place = (path: EntryPath) =>
    path.slice(0, -1).reduce((at, step) => at[step] as Record<string, unknown>, raw) as Record<
      string,
      unknown
    >;
  const work: Work = {
    draft,
    tell,
    use: (element) => void used.add(element),
    put(path, value, from) {
      const key = path.join('.');
      used.add(from);
      if (lines.has(key))
        tell(from, `${tag(from)} gives ${key} once more, after line ${lines.get(key)}`, 'it once');
      else lines.set(key, from.line);
      place(path)[String(path.at(-1))] = value;
    },
    add(path, value, from) {
      const list = place(path)[String(path.at(-1))] as unknown[];
      used.add(from);
      lines.set([...path, list.length].join('.'), from.line);
      list.push(value);
    },
  };
  if (concept.attributes.id === undefined) {
    tell(concept, '<conceptEntry> has no id', 'id="…", lower-case words joined by hyphens');
    draft.told.push('id');
  } else work.put(['id'], entryId(concept.attributes.id), concept);
  for (const part of partsOf(concept)) readConceptPart(part, work);
  readLanguages(concept, work, leftOut);
  for (const [key, expected] of Object.entries(needed)) {
    const value = raw[key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) continue;
    tell(
      concept,
      `the concept has no ${expected}`,
      `one in <conceptEntry id="${concept.attributes.id ?? ''}">`,
    );
    draft.told.push(key);
  }
  leftOut.push(...unused(concept, used));
  return draft;
}

/** An element's parts, a group (descripGrp, …) standing for the one that it is about. */
function partsOf(parent: Element): Element[] {
  return parent.children.map((one) => child(one, one.name.replace(/Grp$/, '')) ?? one);
}

function readConceptPart(part: Element, { put, add, use, tell }: Work): void {
  const text = part.text.trim();
  const { type, target } = part.attributes;
  if (type === 'subjectField') put(['kind'], text, part);
  else if (part.name === 'admin' && type === 'source') add(['sources'], text, part);
  else if (part.name === 'ref') {
    use(part);
    if (target === undefined) tell(part, `${tag(part)} has no target`, 'the id of a concept');
    else add(['related'], entryId(target), part);
  } else if (part.name === 'xref') {
    const id = wikidataIdIn(target ?? '');
    if (id !== null) put(['wikidata'], id, part);
  } else if (part.name === 'note') {
    const key = noteKeys.find((one) => text.startsWith(`${one}:`));
    if (key === undefined) return;
    const value = text.slice(key.length + 1).trim();
    if (key === 'asOf') put([key], value, part);
    else if (key === 'coordinates')
      put(
        [key],
        value.split(',').map((one) => numberOr(one.trim())),
        part,
      );
    else {
      const guards = jsonOf(value);
      use(part);
      if (guards === undefined)
        tell(part, 'what follows guards: is not JSON', 'what export wrote, or no such note');
      else put([key], guards, part);
    }
  }
}

function readLanguages(concept: Element, work: Work, leftOut: LineProblem[]): void {
  const seen = new Map<Locale, Element>();
  for (const section of concept.children.filter(({ name }) => name === 'langSec')) {
    const language = section.attributes['xml:lang'] ?? '';
    const near = locales.find((locale) => language.toLowerCase().split('-')[0] === locale);
    const first = isLocale(language) ? seen.get(language) : undefined;
    if (isLocale(language) && !first) {
      seen.set(language, section);
      readLanguage(section, language, work);
      continue;
    }
    work.use(section);
    if (first)
      work.tell(section, `${language} has a <langSec> on line ${first.line} already`, 'one a language');
    else if (near || language === '')
      work.tell(
        section,
        `xml:lang is "${language}"`,
        near ? `xml:lang="${near}"` : 'xml:lang="en", "ar" or "fa"',
      );
    else
      leftOut.push({
        line: section.line,
        problem: `the language ${language}`,
        expected: 'en, ar and fa only',
      });
  }
  for (const locale of locales.filter((one) => !seen.has(one))) {
    work.tell(concept, `the concept has no <langSec xml:lang="${locale}">`, 'one for each of en, ar and fa');
    work.draft.told.push(`names.${locale}`, `aliases.${locale}`, `definition.${locale}`);
  }
}

function readLanguage(section: Element, locale: Locale, { draft, put, add, use, tell }: Work): void {
  const lacking = new Map([
    ['names', `<termSec> whose administrativeStatus is ${status.name}`],
    ['definition', '<descrip type="definition">'],
  ]);
  (draft.raw.aliases as Record<Locale, unknown[]>)[locale] = [];
  for (const part of partsOf(section)) {
    if (part.attributes.type === 'definition') {
      lacking.delete('definition');
      put(['definition', locale], part.text, part);
    }
    if (part.name !== 'termSec') continue;
    const term = child(part, 'term');
    if (!term) {
      tell(part, '<termSec> has no <term>', 'a <term> with the name');
      continue;
    }
    const note = partsOf(part).find(({ attributes }) => attributes.type === 'administrativeStatus');
    const rank = note?.text.trim() ?? status.alias;
    if (note) use(note);
    use(term);
    if (rank === status.name) {
      lacking.delete('names');
      put(['names', locale], term.text, term);
    } else if (rank === status.alias) add(['aliases', locale], term.text, term);
    else
      tell(
        note ?? part,
        `a term is "${rank}"`,
        `${status.name} or ${status.alias}: other terms have no place here`,
      );
  }
  for (const [key, expected] of lacking) {
    tell(section, `<langSec xml:lang="${locale}"> has no ${expected}`, 'one');
    draft.told.push(`${key}.${locale}`);
  }
}

/** Looked into when what they hold is looked for. */
const containers = ['langSec', 'termSec', 'adminGrp', 'descripGrp', 'termNoteGrp'];

/** What TBX-Basic allows and the glossary has no place for. */
function unused(parent: Element, used: ReadonlySet<Element>): LineProblem[] {
  return parent.children.flatMap((one): LineProblem[] => {
    if (!used.has(one)) return containers.includes(one.name) ? unused(one, used) : [told(one)];
    return one.name === 'langSec' || one.children.length === 0 ? [] : [told(one, 'the markup in ')];
  });
}

function told(element: Element, what = ''): LineProblem {
  return {
    line: element.line,
    problem: `${what}${tag(element)}`,
    expected: 'the glossary has no place for it',
  };
}
