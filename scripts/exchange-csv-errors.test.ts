import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './exchange-workplace';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

/** Puts a text in place of another in the row of an entry. */
const inRow = (id: string, from: string | RegExp, to: string) => (text: string) =>
  text.replace(new RegExp(`^${id},.*$`, 'm'), (row) => row.replace(from, to));

describe('an imported file', () => {
  it.each<[string, (text: string) => string, string]>([
    [
      'an unknown kind',
      inRow('anbar', 'place/province', 'place'),
      '2: kind is "place"; expected one of place/city',
    ],
    [
      'a month that Excel has made a date',
      inRow('anbar', '2014-01', 'Jan-14'),
      '2: asOf is "Jan-14"; expected a month as YYYY-MM',
    ],
    ['a name that is gone', inRow('anbar', 'استان انبار', ''), '2: name_fa is empty; expected some text'],
    [
      'an empty alias',
      inRow('anbar', 'Anbar | ', 'Anbar | | '),
      '2: aliases_en[2] is empty; expected some text',
    ],
    [
      'a decimal comma',
      inRow('anbar', '33.2317', '"33,2317"'),
      '2: latitude is "33,2317"; expected a latitude from -90 to 90 degrees',
    ],
    [
      'half a place',
      inRow('anbar', '41.5307', ''),
      '2: longitude is empty; expected a longitude from -180 to 180 degrees',
    ],
    [
      'a Wikidata address',
      inRow('anbar', 'Q187334', 'wikidata.org'),
      '2: wikidata is "wikidata.org"; expected a Wikidata id such as Q796',
    ],
    [
      'broken guards',
      inRow('anbar', '{', ''),
      '2: guards is not JSON; expected what export wrote, or nothing',
    ],
    [
      'guards of another kind',
      inRow('anbar', 'needsContext', 'needs'),
      '2: guards.needs is an unknown key; expected one of needsContext',
    ],
    [
      'no source',
      inRow('anbar', 'geonames | reuters', ''),
      '2: sources is an empty list; expected at least one source',
    ],
    [
      'an unknown source',
      inRow('anbar', 'geonames', 'gazette'),
      '2: "gazette" is no source; expected an id from content/sources.yaml',
    ],
    [
      'a relation to nothing',
      inRow('anbar', 'iraq | ramadi', 'iraq | ramady'),
      '2: "ramady" is no glossary entry; expected the id of an entry',
    ],
    [
      'an id that leaves the folder',
      inRow('anbar', 'anbar', '../anbar'),
      '2: id is "../anbar"; expected lower-case words joined by hyphens',
    ],
    [
      'an entry twice',
      (text) => text + (/^anbar,.*\r\n/m.exec(text)?.[0] ?? ''),
      '5: the entry anbar stands on line 2 already; expected every entry once',
    ],
    [
      'a spelling of another entry',
      inRow('ramadi', 'الرمادي', 'العراق'),
      '4: "العراق" (ar) is also a name or alias of iraq',
    ],
    ['a field too many', inRow('anbar', /$/, ','), '2: the row has 19 fields; expected 18'],
    [
      'a stray quotation mark',
      inRow('anbar', 'Anbar Province', 'Anbar "P"'),
      '2: a quotation mark stands in a field without quotes; expected',
    ],
    [
      'no column',
      (text) => text.replace(',wikidata', ''),
      '1: the column wikidata is missing; expected all columns',
    ],
    [
      'a foreign column',
      (text) => text.replace(',wikidata', ',wiki'),
      '1: "wiki" is no column; expected one of id, kind',
    ],
    [
      'a column twice',
      (text) => text.replace(',wikidata', ',kind'),
      '1: the column kind stands twice; expected',
    ],
    [
      'no header',
      (text) => text.slice(text.indexOf('\n') + 1),
      '1: the first row is not that of the column names; expected id,kind',
    ],
    ['a header alone', (text) => text.slice(0, text.indexOf('\n')), '1: there are no entries; expected'],
    ['nothing', () => '', '1: the file is empty; expected'],
    [
      'a lost letter',
      inRow('anbar', 'انبار', 'ا\uFFFDبار'),
      '2: U+FFFD stands here, which stands for a letter that an earlier program lost',
    ],
  ])('as CSV with %s is refused', async (_, change, error) => {
    expect(await place.errorsAfter('csv', change)).toEqual(
      expect.arrayContaining([expect.stringContaining(error)]),
    );
  });

  it('has all its mistakes told at once, by line, in fields of several lines too', async () => {
    const errors = await place.errorsAfter('csv', (text) => {
      const several = inRow('anbar', 'Anbar Province', '"Anbar\n\nProvince"');
      const wrong = inRow('iraq', 'place/country', 'town');
      return several(wrong(inRow('anbar', '33.2317', 'north')(text)));
    });
    expect(errors).toEqual([
      expect.stringMatching(/^4: latitude is "north"/),
      expect.stringMatching(/^5: kind is "town"/),
    ]);
  });

  it.each<[string, (text: string) => Uint8Array, string]>([
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), '1: the file is UTF-16; expected UTF-8'],
    [
      'UTF-16 without a mark',
      (text) => Buffer.from(text, 'utf16le').swap16(),
      '1: the file is UTF-16; expected UTF-8',
    ],
    [
      'Windows-1256',
      (text) => windows1256(text),
      '2: the file is not UTF-8, and looks like Windows-1256; expected UTF-8',
    ],
    [
      'a spreadsheet',
      () => Buffer.from('PK\x03\x04…'),
      '1: the file is a zip archive, such as a spreadsheet (.xlsx)',
    ],
    [
      'Latin-1',
      () => Buffer.from('id,kind\nx,caf\xe9\n', 'latin1'),
      '2: the file is not UTF-8; expected UTF-8',
    ],
  ])('is refused as %s', async (_, encode, error) => {
    expect((await place.errorsAfter('csv', encode))[0]).toContain(error);
  });
});

/** Only what the test needs: Arabic letters as bytes that are not UTF-8. */
function windows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text].map((letter) => (table.includes(letter) ? table.indexOf(letter) : 0x3f)));
}
