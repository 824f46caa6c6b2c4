import type { EntrySource } from './glossary';
import { locales } from './locale';

/** The namespace of TBX version 3, ISO 30042:2019. */
export const tbxNamespace = 'urn:iso:std:iso:30042:ed-2';

/** A name is the preferred term of its language; an alias is an admitted one (TBX's Min module). */
export const status = { name: 'preferredTerm-admn-sts', alias: 'admittedTerm-admn-sts' } as const;

/** TBX-Basic has no category for these: each is a note on the concept, its text `key: value`. */
export const noteKeys = ['asOf', 'coordinates', 'guards'] as const;

/** Where an entry's Wikidata item is. */
const wikidata = 'https://www.wikidata.org/wiki/';
const wikidataPage = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/([^/?#]+)$/;

/** The Wikidata id that an external reference leads to, or null for any other address. */
export function wikidataIdIn(address: string): string | null {
  return wikidataPage.exec(address)?.[1] ?? null;
}

/** An XML id cannot begin with a digit, and an entry's cannot have `_`: the way back is `entryId`. */
function xmlId(id: string): string {
  return /^\d/.test(id) ? `_${id}` : id;
}

/** The entry's id in a concept's. */
export function entryId(xml: string): string {
  return xml.replace(/^_(?=\d)/, '');
}

/** XML reads a bare CR as LF, so it is written by its number; every other character is itself. */
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escaped(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** An element on a line of its own, or around lines; attributes hold ids and addresses, without quotes. */
function element(name: string, attributes: Record<string, string>, content: string | string[]): string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${written.join('')}>`;
  if (typeof content === 'string') return [`${start}${escaped(content)}</${name}>`];
  return [start, ...content.map((line) => `  ${line}`), `</${name}>`];
}

const schemas = [
  ['TBX_Core_RNG/master/TBXcoreStructV03.rng', 'http://relaxng.org/ns/structure/1.0'],
  ['TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch', 'http://purl.oclc.org/dsdl/schematron'],
];

/**
 * The glossary as TBX-Basic in DCA style (ISO 30042:2019; the data categories of TBX's Min and Basic
 * modules, github.com/LTAC-Global). Holds no date and no version: the same glossary is the same file.
 *
 * @param entries in the order they are to be written; whatever one is related to must be among them,
 *   since TBX wants the target of a cross-reference in the same file
 */
export function glossaryTbx(entries: readonly EntrySource[]): string {
  const names = new Map(entries.map(({ id, names }) => [id, names.en]));
  const header = element('tbxHeader', {}, [
    ...element('fileDesc', {}, [
      ...element('titleStmt', {}, element('title', {}, 'Waraq glossary')),
      ...element(
        'sourceDesc',
        {},
        element('p', {}, 'Written by Waraq: npm run glossary -- export --format tbx'),
      ),
    ]),
  ]);
  const concepts = entries.flatMap((entry) => concept(entry, names));
  const root = { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: tbxNamespace };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...schemas.map(
      ([path, types]) =>
        `<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/${path}" type="application/xml" schematypens="${types}"?>`,
    ),
    ...element('tbx', root, [...header, ...element('text', {}, element('body', {}, concepts))]),
    '',
  ].join('\n');
}

function concept(entry: EntrySource, names: ReadonlyMap<string, string>): string[] {
  const { coordinates, guards } = entry;
  const note = (key: (typeof noteKeys)[number], value: string) => element('note', {}, `${key}: ${value}`);
  return element('conceptEntry', { id: xmlId(entry.id) }, [
    ...element('descrip', { type: 'subjectField' }, entry.kind),
    ...note('asOf', entry.asOf),
    ...(coordinates ? note('coordinates', coordinates.join(', ')) : []),
    ...(guards ? note('guards', JSON.stringify(guards)) : []),
    ...(entry.wikidata
      ? element(
          'xref',
          { type: 'externalCrossReference', target: `${wikidata}${entry.wikidata}` },
          `Wikidata ${entry.wikidata}`,
        )
      : []),
    ...entry.related.flatMap((id) =>
      element('ref', { type: 'crossReference', target: xmlId(id) }, names.get(id) ?? id),
    ),
    ...entry.sources.flatMap((id) => element('admin', { type: 'source' }, id)),
    ...locales.flatMap((locale) =>
      element('langSec', { 'xml:lang': locale }, [
        ...element('descrip', { type: 'definition' }, entry.definition[locale]),
        ...term(entry.names[locale], status.name),
        ...entry.aliases[locale].flatMap((alias) => term(alias, status.alias)),
      ]),
    ),
  ]);
}

function term(text: string, administrativeStatus: string): string[] {
  return element('termSec', {}, [
    ...element('term', {}, text),
    ...element('termNote', { type: 'administrativeStatus' }, administrativeStatus),
  ]);
}
