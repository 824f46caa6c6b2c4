import { describe, expect, it } from 'vitest';
import { type Element, xmlRoot } from './exchange-xml';

function rootOf(text: string): Element {
  const read = xmlRoot(text);
  if ('problem' in read) throw new Error(`${read.problem.line}: ${read.problem.problem}`);
  return read.root;
}

describe('XML', () => {
  it('gives elements with their lines, whatever ends the lines', () => {
    const root = rootOf(
      '<?xml version="1.0"?>\r\n<!-- <!DOCTYPE a> -->\r<a>\n<b/>\r\n\r\n<c x="1"\n>y</c></a>',
    );
    expect(root.line).toBe(3);
    expect(root.children.map(({ name, line }) => [name, line])).toEqual([
      ['b', 4],
      ['c', 6],
    ]);
  });

  it('keeps joiners, marks, references and breaks of a text as they are', () => {
    const text = '\u200cمی\u200cشودـ\u200f\u2067é e\u0301 \ufeff';
    expect(rootOf(`<a>${text}&#13;&#x200C;&amp;amp;<![CDATA[<b>]]>\r\n</a>`).text).toBe(
      `${text}\r\u200c&amp;<b>\n`,
    );
  });

  it.each([
    ['<!DOCTYPE a><a/>', '1: there is a <!DOCTYPE>'],
    [
      '<?xml version="1.0"?>\n<!-- - -->\n<!DOCTYPE a [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      '3: there is a <!DOCTYPE>',
    ],
    ['<a>\n&lol;</a>', "2: not well-formed: Named entity isn't defined: &lol; (column 1)"],
    ['<a>\n<b></a>', '2: not well-formed: Missing end tag for element b (column 4)'],
    ['<a>&#1;</a>', '1: not well-formed: Character reference resolves to an invalid character (column 8)'],
    ['<', '1: not well-formed: Root element is missing or invalid (column 1)'],
    ['<?xml version="1.0" encoding="windows-1256"?><a/>', '1: the file says it is windows-1256'],
    ['<a>'.repeat(100_000), '1: elements stand too deep in each other'],
  ])('%j is refused', (text, problem) => {
    expect(() => rootOf(text)).toThrow(problem);
  });
});
