import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payloadIn } from './payload';

/** What Next writes: JSON with `<` escaped, so that no text can end the script. */
function push(value: unknown): string {
  return `<script>self.__next_f.push(${JSON.stringify(value).replaceAll('<', '\\u003c')})</script>`;
}

describe('the payload of a page', () => {
  it('is what its scripts push, joined in order', () => {
    const start = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
    const html = `<html><body>${start}${push([1, '0:"a"\n'])}<p>between</p>${push([1, '1:"ب"\n'])}</body></html>`;
    expect(payloadIn(html)).toBe('0:"a"\n1:"ب"\n');
  });

  it('is the same text whatever it holds, and however it is cut', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant(')</script><script>self.__next_f.push([1,"x"])</script>'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (parts) => {
        expect(payloadIn(`<p>${parts.map((part) => push([1, part])).join('<!-- -->')}</p>`)).toBe(
          parts.join(''),
        );
      }),
    );
  });

  it('leaves out what is no text of the payload', () => {
    expect(payloadIn(push([0]) + push([2, null]) + push([1, 'a']) + push([3, 'AAAA']) + push(7))).toBe('a');
  });

  it.each(['', '<p>a page</p>', push([0]), push([2, null]), '<script>self.__next_f.push([1,"cut o'])(
    'is null in %s',
    (html) => {
      expect(payloadIn(html)).toBeNull();
    },
  );
});
