import { describe, expect, it } from 'vitest';
import { byLetter, familyOf, filedName } from './alphabet';

const filed = (id: string, en: string, ar: string, fa: string) => ({
  id,
  kind: 'place/city' as const,
  names: { en, ar, fa },
});

describe('the index by letter', () => {
  it.each([
    ['The White House', 'en', 'White House'],
    ['Theatre', 'en', 'Theatre'],
    ['الفلوجة', 'ar', 'فلوجة'],
    ['إيران', 'ar', 'إيران'],
    ['القاعده', 'fa', 'القاعده'],
  ] as const)('files %s in %s under %s', (name, locale, as) => {
    expect(filedName(name, locale)).toBe(as);
  });

  it('puts Arabic names under their letter without the article, hamza forms under bare alef', () => {
    const entries = [
      filed('f', 'F', 'الفلوجة', 'ف'),
      filed('i', 'I', 'إيران', 'ا'),
      filed('b', 'B', 'بغداد', 'ب'),
    ];
    expect(byLetter(entries, 'ar').map(({ letter }) => letter)).toEqual(['ا', 'ب', 'ف']);
  });

  it('orders Persian letters as Persian does: pe after be, not at the end', () => {
    const entries = [
      filed('t', 't', 't', 'تهران'),
      filed('p', 'p', 'p', 'پهپاد'),
      filed('b', 'b', 'b', 'بغداد'),
    ];
    expect(byLetter(entries, 'fa').map(({ letter }) => letter)).toEqual(['ب', 'پ', 'ت']);
  });

  it('gathers names of one letter whatever their case', () => {
    const entries = [filed('a', 'surveillance drone', 'س', 'س'), filed('b', 'Sunni', 'س', 'س')];
    expect(byLetter(entries, 'en')).toEqual([
      { letter: 'S', entries: [expect.objectContaining({ id: 'b' }), expect.objectContaining({ id: 'a' })] },
    ]);
  });

  it.each([
    ['place/capital', 'place'],
    ['armed-group', 'group'],
    ['community', 'group'],
    ['weapon/drone', 'weapon'],
    ['event/place', 'event'],
    ['institution/media', 'institution'],
    ['person', 'person'],
  ] as const)('counts %s among the family %s', (kind, family) => {
    expect(familyOf(kind)).toBe(family);
  });
});
