import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineReader, linesText } from './lines';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The elements that a reader hands on when a text comes in pieces that end at the given bytes. */
function elementsIn(text: string, ...cuts: number[]): string[] {
  const bytes = encoder.encode(text);
  const reader = new LineReader();
  const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort((a, b) => a - b);
  let start = 0;
  const elements: string[] = [];
  for (const end of ends) {
    for (const line of reader.read(bytes.subarray(start, end))) elements.push(decoder.decode(line));
    start = end;
  }
  return elements;
}

describe('an array of one element a line', () => {
  it('is JSON', () => {
    expect(linesText(['{"a":1}', '"b"'])).toBe('[\n{"a":1},\n"b"\n]\n');
    expect(JSON.parse(linesText(['{"a":1}', '"b"']))).toEqual([{ a: 1 }, 'b']);
    expect(JSON.parse(linesText([]))).toEqual([]);
  });

  it('is taken apart into the very bytes of its elements, without comma and brackets', () => {
    expect(elementsIn(linesText(['{"a":[1,2],"b":"},"}', '["x"]']))).toEqual([
      '{"a":[1,2],"b":"},"}',
      '["x"]',
    ]);
    expect(elementsIn(linesText([]))).toEqual([]);
    expect(elementsIn('')).toEqual([]);
  });

  it('has its last element though the closing bracket never comes', () => {
    expect(elementsIn('[\n{"a":1},\n{"b":2}\n')).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('does not hand on a line that never ends, nor a page without lines', () => {
    expect(elementsIn('[\n{"a":1},\n{"b":')).toEqual(['{"a":1}']);
    expect(elementsIn('<html>Log in</html>')).toEqual([]);
  });

  it('gives the same elements wherever the line cuts its bytes, even within a letter', () => {
    const element = fc.oneof(
      fc.json(),
      fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ text })),
    );
    fc.assert(
      fc.property(
        fc.array(element.filter((one) => encoder.encode(one).length > 1)),
        fc.array(fc.nat(400)),
        (elements, cuts) => {
          expect(elementsIn(linesText(elements), ...cuts)).toEqual(elements);
        },
      ),
    );
  });

  it('gives them byte by byte', () => {
    const elements = ['{"a":"العربية"}', '{"b":"فارسی"}', '{"c":"English"}'];
    const text = linesText(elements);
    const everywhere = Array.from({ length: encoder.encode(text).length }, (_, index) => index);
    expect(elementsIn(text, ...everywhere)).toEqual(elements);
  });

  it('does not change what it handed on when more bytes come', () => {
    const reader = new LineReader();
    const chunk = encoder.encode('"a",\n"b');
    const [first] = [...reader.read(chunk)];
    chunk.fill(0);
    expect([...reader.read(encoder.encode('"\n'))]).toHaveLength(1);
    expect(decoder.decode(first)).toBe('"a"');
  });
});
