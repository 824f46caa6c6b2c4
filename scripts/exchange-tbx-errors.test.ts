import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './exchange-workplace';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

/** Puts a text in place of another in the concept of an entry. */
const inConcept = (id: string, from: string | RegExp, to: string) => (text: string) =>
  text.replace(new RegExp(`<conceptEntry id="${id}">[\\s\\S]*?</conceptEntry>`), (concept) =>
    concept.replace(from, to),
  );

describe('an imported file', () => {
  const billion = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each<[string, (text: string) => string, string]>([
    [
      'a document type',
      (text) => text.replace('<tbx ', `${billion}\n<tbx `),
      '4: there is a <!DOCTYPE>; expected none',
    ],
    [
      'an entity',
      inConcept('anbar', 'Anbar Province', '&b;'),
      "30: not well-formed: Named entity isn't defined: &b; (column",
    ],
    ['an element left open', inConcept('anbar', '</term>', ''), 'not well-formed: '],
    [
      'another encoding',
      (text) => text.replace('UTF-8', 'windows-1256'),
      '1: the file says it is windows-1256; expected encoding="UTF-8"',
    ],
    ['TBX 2', () => '<martif type="TBX-Basic"/>', '1: this is TBX 2 (<martif>); expected TBX 3'],
    ['another root', () => '<html/>', '1: the root element is <html>; expected <tbx xmlns='],
    [
      'another dialect',
      (text) => text.replace('"TBX-Basic"', '"TBX-Min"'),
      '4: type is "TBX-Min"; expected type="TBX-Basic"',
    ],
    ['the other style', (text) => text.replace('"dca"', '"dct"'), '4: style is "dct"; expected style="dca"'],
    [
      'no language of its own',
      (text) => text.replace(' xml:lang="en"', ''),
      '4: <tbx> has no xml:lang; expected',
    ],
    [
      'no header',
      (text) => text.replace(/<tbxHeader>[\s\S]*<\/tbxHeader>/, ''),
      '4: there is no source description; expected <tbxHeader>',
    ],
    [
      'no entries',
      (text) => text.replace(/<conceptEntry [\s\S]*<\/conceptEntry>/, ''),
      'there are no entries; expected',
    ],
    [
      'text among elements',
      inConcept('anbar', '>', '>x'),
      'text stands in <conceptEntry> itself; expected elements: admin',
    ],
    [
      'an element out of place',
      inConcept('anbar', /<note>asOf.*/, '<tig>x</tig>'),
      '<tig> cannot stand in <conceptEntry>; expected only admin',
    ],
    [
      'a category of another dialect',
      inConcept('anbar', '"subjectField"', '"domain"'),
      '18: type="domain" is no category of <descrip> in TBX-Basic; expected one of subjectField',
    ],
    ['no id', inConcept('anbar', ' id="anbar"', ''), '17: <conceptEntry> has no id; expected'],
    [
      'no kind',
      inConcept('anbar', /<descrip type="subjectField">.*/, ''),
      '17: the concept has no <descrip type="subjectField">; expected one',
    ],
    [
      'no month',
      inConcept('anbar', /<note>asOf.*/, ''),
      '17: the concept has no <note>asOf: YYYY-MM</note>; expected one',
    ],
    [
      'no source',
      inConcept('anbar', /<admin type="source">.*/g, ''),
      '17: the concept has no <admin type="source">; expected one',
    ],
    [
      'a wrong month',
      inConcept('anbar', '2014-01', '2014'),
      '19: asOf is "2014"; expected a month as YYYY-MM',
    ],
    [
      'one number for a place',
      inConcept('anbar', '33.2317, ', ''),
      '20: coordinates[2] is empty; expected a longitude',
    ],
    [
      'broken guards',
      inConcept('anbar', 'guards: {', 'guards: '),
      '21: what follows guards: is not JSON; expected',
    ],
    [
      'two kinds',
      inConcept('anbar', /(<descrip type="subjectField">.*)/, '$1$1'),
      '18: <descrip type="subjectField"> gives kind once more, after line 18; expected it once',
    ],
    [
      'a reference without target',
      inConcept('anbar', ' target="ramadi"', ''),
      '24: <ref type="crossReference"> has no target; expected the id',
    ],
    [
      'a reference to nothing',
      inConcept('anbar', ' target="ramadi"', ' target="romadi"'),
      '24: "romadi" is no glossary entry; expected',
    ],
    [
      'no section for a language',
      inConcept('anbar', 'xml:lang="fa"', 'xml:lang="ku"'),
      '17: the concept has no <langSec xml:lang="fa">; expected one for each',
    ],
    [
      'a regional language',
      inConcept('anbar', 'xml:lang="fa"', 'xml:lang="fa-IR"'),
      'xml:lang is "fa-IR"; expected xml:lang="fa"',
    ],
    [
      'a language twice',
      inConcept('anbar', 'xml:lang="fa"', 'xml:lang="en"'),
      'en has a <langSec> on line 27 already; expected one a language',
    ],
    [
      'no preferred term',
      inConcept('anbar', 'preferredTerm', 'admittedTerm'),
      '27: <langSec xml:lang="en"> has no <termSec> whose administrativeStatus is preferredTerm-admn-sts; expected one',
    ],
    [
      'a deprecated term',
      inConcept('anbar', 'admittedTerm', 'deprecatedTerm'),
      'a term is "deprecatedTerm-admn-sts"; expected preferredTerm-admn-sts or',
    ],
    [
      'no definition',
      inConcept('anbar', /<descrip type="definition">.*/, ''),
      '27: <langSec xml:lang="en"> has no <descrip type="definition">; expected one',
    ],
    ['a section without term', inConcept('anbar', /<term>.*/, ''), '<termSec> has no <term>; expected'],
    ['an empty term', inConcept('anbar', 'Anbar Province', ''), '30: names.en is empty; expected some text'],
  ])('as TBX with %s is refused', async (_, change, error) => {
    expect(await place.errorsAfter('tbx', change)).toEqual(
      expect.arrayContaining([expect.stringContaining(error)]),
    );
  });

  it('as TBX with what the glossary has no place for is taken, and what is left out is said', async () => {
    const change = inConcept(
      'anbar',
      /<term>Anbar Province<\/term>/,
      '$&<termNote type="partOfSpeech">noun</termNote>',
    );
    const { code, out, errors } = await place.import(
      'g.tbx',
      change((await place.export('--format', 'tbx')).out),
    );
    expect({ code, out }).toEqual({ code: 0, out: 'import: 0 written, 3 unchanged\n' });
    expect(errors).toBe(
      'g.tbx:30: <termNote type="partOfSpeech"> is left out: the glossary has no place for it\n',
    );
  });
});
