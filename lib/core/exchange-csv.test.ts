import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellList, listCell, plainCell, safeCell } from './exchange-cell';
import { csvRecords, csvText, delimiterOf } from './exchange-csv';

const texts = (text: string, delimiter = delimiterOf(text)) =>
  csvRecords(text, delimiter).records.map((record) => record.map((field) => field.text));

describe('CSV', () => {
  it('is written with commas, CRLF, and quotes where a field needs them', () => {
    expect(csvText([['a', 'b,c', 'say "x"', 'two\nlines', 'd;e', ' f']])).toBe(
      'a,"b,c","say ""x""","two\nlines","d;e"," f"\r\n',
    );
  });

  it.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR', 'a,b\rc,d\r'],
    ['no end', 'a,b\nc,d'],
    ['empty lines', 'a,b\n\n\r\nc,d\n\n'],
    ['quotes', '"a","b"\n"c","d"'],
    ['semicolons', 'a;b\nc;d'],
    ['tabs', 'a\tb\nc\td'],
  ])('is read with %s', (_, text) => {
    expect(texts(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps empty fields, at the end of the file too', () => {
    expect(texts(',a,\n""\n,')).toEqual([['', 'a', ''], [''], ['', '']]);
  });

  it('knows the line a field begins on, after fields of several lines', () => {
    const { records } = csvRecords('a,"b\r\n\r\nc",d\r\n"e\nf\rg",h\r\ni,j', ',');
    expect(records.map((record) => record.map(({ line }) => line))).toEqual([
      [1, 1, 3],
      [4, 6],
      [7, 7],
    ]);
  });

  it.each([
    ['a\n"b\nc', 2, 'the quotation mark that opens a field here is never closed'],
    ['a\n"b\nc"d,e', 3, 'text follows the closing quotation mark of a field'],
    ['a\n\nb"c,d', 3, 'a quotation mark stands in a field without quotes'],
  ])('tells of a quotation mark out of place: %j', (text, line, problem) => {
    expect(csvRecords(text, ',').problems).toMatchObject([{ line, problem }]);
  });

  it('comes back as it was written', () => {
    const field = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', 'ب', '\u200c', '«') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2 }), { minLength: 1 }), (records) => {
        const read = csvRecords(csvText(records), ',');
        expect(read.records.map((record) => record.map(({ text }) => text))).toEqual(records);
        expect(read.problems).toEqual([]);
      }),
    );
  });
});

describe('a list in a cell', () => {
  it.each([
    [[], ''],
    [['Washington, D.C.', 'U.S.; US'], 'Washington, D.C. | U.S.; US'],
    [['a|b', 'c\\', '\\d'], 'a\\|b | c\\\\ | \\\\d'],
  ])('%j is written %j, and read again', (items, cell) => {
    expect(listCell(items)).toBe(cell);
    expect(cellList(cell)).toEqual(items);
  });

  it.each([
    ['a|b', ['a', 'b']],
    ['a | ', ['a', '']],
    ['a\\b', ['a\\b']],
  ])('%j, as people write it, is %j', (cell, items) => {
    expect(cellList(cell)).toEqual(items);
  });

  it('comes back as it was written', () => {
    const item = fc.string({ unit: fc.constantFrom('|', '\\', 'ا', ',', '\n', ' ') });
    const items = fc.array(item.map((text) => text.trim()).filter((text) => text !== ''));
    fc.assert(
      fc.property(items, (list) => {
        expect(cellList(listCell(list))).toEqual(list);
      }),
    );
  });
});

describe('a cell that begins like a formula', () => {
  it.each(['=1+1', '+49', '-ها', '@here', '\tx', '＝x', "'=x", "''@x"])('%j gets an apostrophe', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(plainCell(`'${text}`)).toBe(text);
  });

  it.each(["'Anbar", "'", "''", 'a=b', '', '«=»', '\u200f=x'])('%j is left as it is', (text) => {
    expect(safeCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });

  it('comes back, and never begins like one in the file', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', 'a', '\t') });
    fc.assert(
      fc.property(cell, (text) => {
        expect(plainCell(safeCell(text))).toBe(text);
        expect(safeCell(text)).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});
