import { parseXml, XmlDocumentType, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { LineProblem } from '@/lib/core/exchange-csv';

/** An XML element: the line its tag begins on, its child elements, and the text in it at any depth. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  line: number;
  children: Element[];
  text: string;
  /** Whether it has text of its own besides white space. */
  hasText: boolean;
};

/**
 * Reads XML into elements with their lines. A document type is refused whatever it says, so there is no
 * entity to expand or to fetch (XXE, "billion laughs"); the parser itself knows only XML's own five.
 *
 * @returns the root element, or the one problem after which nothing can be trusted
 */
export function xmlRoot(text: string): { root: Element } | { problem: LineProblem } {
  const lineAt = lineFinder(text);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/.exec(text)?.[1];
  if (declared !== undefined && !/^(?:utf-8|us-ascii)$/i.test(declared))
    return { problem: { line: 1, problem: `the file says it is ${declared}`, expected: 'encoding="UTF-8"' } };
  const doctype = prologue.exec(text);
  if (doctype) return { problem: refusedDoctype(lineAt(doctype[0].length)) };
  try {
    const document = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
    const type = document.children.find((node) => node instanceof XmlDocumentType);
    if (type) return { problem: refusedDoctype(lineAt(type.start)) };
    if (!document.root) throw new Error('XML without a root element');
    return { root: elementOf(document.root, lineAt) };
  } catch (error) {
    if (error instanceof XmlError) return { problem: syntaxProblem(error) };
    // The parser calls itself for every level.
    if (error instanceof RangeError)
      return { problem: { line: 1, problem: 'elements stand too deep in each other', expected: 'TBX' } };
    throw error;
  }
}

/** What may stand before a document type, up to it: no two branches begin alike, so nothing is tried twice. */
const prologue = /^(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE/;

function refusedDoctype(line: number): LineProblem {
  return {
    line,
    problem: 'there is a <!DOCTYPE>',
    expected: 'none: TBX 3 has no document type, and entities are refused',
  };
}

function syntaxProblem(error: XmlError): LineProblem {
  const [first = ''] = error.message.split('\n');
  const what = first.replace(/ \(line \d+, column \d+\)$/, '').replace(/\.$/, '');
  return {
    line: error.line,
    problem: `not well-formed: ${what} (column ${error.column})`,
    expected: 'XML 1.0',
  };
}

function elementOf(node: XmlElement, lineAt: (offset: number) => number): Element {
  return {
    name: node.name,
    attributes: { ...node.attributes },
    line: lineAt(node.start),
    children: node.children.flatMap((child) => (child instanceof XmlElement ? elementOf(child, lineAt) : [])),
    text: node.text,
    hasText: node.children.some((child) => child instanceof XmlText && child.text.trim() !== ''),
  };
}

/** Finds the line of an offset; offsets may come in any order. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
