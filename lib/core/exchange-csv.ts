/** A mistake in a file that came from outside; lines are counted from 1, as editors do. */
export type LineProblem = { line: number; problem: string; expected: string };

/** A field's text without its quotes, and the line it begins on. */
export type CsvField = { text: string; line: number };
export type CsvFile = { records: CsvField[][]; problems: LineProblem[] };

/** What separates fields: the comma of RFC 4180; Excel writes ; where the comma is the decimal sign. */
export type Delimiter = ',' | ';' | '\t';

/**
 * Records as CSV by RFC 4180: comma, CRLF after every record, fields in quotes where they need them.
 * The byte order mark is the caller's, since it belongs to the file and not to its first field.
 */
export function csvText(records: readonly (readonly string[])[]): string {
  const field = (text: string) =>
    /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/** The separator that the first line has most of; a comma where it has none. */
export function delimiterOf(text: string): Delimiter {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ',';
}

/**
 * Reads CSV by RFC 4180, with LF, CR or CRLF between records; what stands in quotes is kept as it is,
 * line breaks included. Empty lines are no records. A quotation mark where none may stand is a problem,
 * and reading goes on with it as a letter, so that one mistake does not hide the next.
 */
export function csvRecords(text: string, delimiter: Delimiter): CsvFile {
  const problems: LineProblem[] = [];
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  let at = 0;
  let line = 1;

  /** From after the opening quote to after the closing one. */
  function quoted(): string {
    const opened = line;
    let value = '';
    for (;;) {
      const end = text.indexOf('"', at);
      const part = text.slice(at, end < 0 ? text.length : end);
      value += part;
      line += part.match(/\r\n?|\n/g)?.length ?? 0;
      at += part.length + 1;
      if (end < 0) {
        problems.push({
          line: opened,
          problem: 'the quotation mark that opens a field here is never closed',
          expected: 'a closing ", and " written as "" inside the field',
        });
        return value;
      }
      if (text[at] !== '"') return value;
      value += '"';
      at += 1;
    }
  }

  /** To before the next separator or line break. */
  function bare(): string {
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\r' && text[at] !== '\n') at += 1;
    return text.slice(start, at);
  }

  while (at < text.length) {
    const field = { text: '', line };
    const opened = text[at] === '"';
    if (opened) {
      at += 1;
      field.text = quoted();
    }
    const rest = bare();
    if (opened ? rest !== '' : rest.includes('"'))
      problems.push({
        line,
        problem: opened
          ? 'text follows the closing quotation mark of a field'
          : 'a quotation mark stands in a field without quotes',
        expected: 'the whole field in quotes, and " written as "" inside it',
      });
    field.text += rest;
    record.push(field);
    if (text[at] === delimiter) {
      at += 1;
      // A separator at the end of the file has an empty field after it.
      if (at < text.length) continue;
      record.push({ text: '', line });
    }
    if (record.length > 1 || opened || record[0]?.text !== '') records.push(record);
    record = [];
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
  }
  return { records, problems };
}
