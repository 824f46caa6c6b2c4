import { describe, expect, it } from 'vitest';
import { filled } from './filled';

describe('a sentence with slots', () => {
  it('gets each value where its slot is', () => {
    expect(filled('{place}: {km} km', { place: 'Ramadi', km: '100' })).toBe('Ramadi: 100 km');
  });

  it('takes a value as it is, whatever it looks like', () => {
    expect(filled('{place} {km}', { place: '{km} $&', km: '1' })).toBe('{km} $& 1');
  });

  it('shows a slot that was forgotten', () => {
    expect(filled('on {date}', {})).toBe('on {date}');
  });
});
