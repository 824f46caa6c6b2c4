import { describe, expect, it } from 'vitest';
import { actOf } from './key-acts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('what a key asks for', () => {
  it.each([
    ['?', 'Slash', 'help'],
    ['؟', 'KeyJ', 'help'],
    ['/', 'Slash', 'search'],
    ['ظ', 'Slash', 'search'],
    ['j', 'KeyJ', 'next'],
    ['ت', 'KeyJ', 'next'],
    ['k', 'KeyK', 'previous'],
    ['۲', 'Digit2', 'place-2'],
    ['b', 'KeyB', 'pair'],
    ['q', 'KeyQ', null],
    ['Enter', 'Enter', null],
  ])('%s on the key %s: %s', (key, code, act) => {
    expect(actOf({ ...plain, key, code }, 'ltr')).toBe(act);
  });

  it('goes on where the text does', () => {
    const right = { ...plain, key: 'ArrowRight', code: 'ArrowRight' };
    expect([actOf(right, 'ltr'), actOf(right, 'rtl')]).toEqual(['next', 'previous']);
    const left = { ...plain, key: 'ArrowLeft', code: 'ArrowLeft' };
    expect([actOf(left, 'ltr'), actOf(left, 'rtl')]).toEqual(['previous', 'next']);
  });

  it('leaves the browser its own', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const)
      expect(actOf({ ...plain, key: 'j', code: 'KeyJ', [held]: true }, 'ltr')).toBeNull();
  });
});
