import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText } from './fold';
import { linkerOf } from './link-sample';
import { type Locale, locales } from './locale';

describe('any text', () => {
  const forms: Record<Locale, string[]> = {
    en: ['US', 'Shi’ite', 'Al-Qāʿida', 'Islamic State', 'U.S.', 'AB'],
    ar: ['العراق', 'الأنبار', 'أهل السنة', 'مؤتة', 'إيران', 'اللاذقية'],
    fa: ['عراق', 'کاخ سفید', 'آمریکا', 'سنی', 'شیعه', 'هلفایر'],
  };
  const linkers = {
    en: linkerOf('en', { x: forms.en }),
    ar: linkerOf('ar', { x: forms.ar }),
    fa: linkerOf('fa', { x: forms.fa }),
  };
  const piece = (locale: Locale) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...forms[locale]) },
      fc.constantFrom(
        ' ',
        ' ',
        '، ',
        '. ',
        '-',
        '‌',
        'و',
        'ب',
        'لل',
        'ها',
        'ی',
        "'s",
        's',
        '«',
        '»',
        'ﷲ',
        'ß',
        '‏',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
  const textIn = (locale: Locale) =>
    fc.array(piece(locale), { maxLength: 12 }).map((parts) => parts.join(''));
  const anyText = fc
    .constantFrom(...locales)
    .chain((locale) => fc.tuple(fc.constant(locale), textIn(locale)));
  const ids = (locale: Locale, text: string) => linkers[locale].find(text).map(({ alias }) => alias);

  it('gives ranges in order, one inside the other, whose letters are those of the form', () => {
    fc.assert(
      fc.property(anyText, ([locale, text]) => {
        let last = 0;
        for (const { start, end, from, to, alias } of linkers[locale].find(text)) {
          expect(last <= start && start <= from && from < to && to <= end && end <= text.length).toBe(true);
          const letters = (part: string) => foldedText(part).replace(/[^\p{L}\p{N}]/gu, '');
          const own = letters(text.slice(from, to));
          const article = start < from ? letters(alias).replace(/^ا?ل/u, '') : letters(alias);
          expect(own.endsWith(article)).toBe(true);
          last = end;
        }
      }),
    );
  });

  it('has the same mentions however it is composed', () => {
    fc.assert(
      fc.property(anyText, ([locale, text]) => {
        expect(ids(locale, text.normalize('NFD'))).toEqual(ids(locale, text.normalize('NFC')));
      }),
    );
  });

  it('has the same mentions with tatweel and harakat after its Arabic letters', () => {
    const signs = fc.array(fc.constantFrom('', '\u064e', '\u0650\u0651', '\u0640', '\u0640\u0640'), {
      minLength: 200,
      maxLength: 200,
    });
    fc.assert(
      fc.property(anyText, signs, ([locale, text], list) => {
        let index = 0;
        const vocalised = text.replace(/[\u0621-\u064a\u06a9\u06cc]/gu, (one) => one + list[index++ % 200]);
        expect(ids(locale, vocalised)).toEqual(ids(locale, text));
      }),
    );
  });

  it('is taken as it comes: nothing throws', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.string({ unit: 'binary' }),
        fc.array(fc.nat(0xffff)),
        (locale, text, units) => {
          linkers[locale].find(text);
          linkers[locale].find(String.fromCharCode(...units));
        },
      ),
    );
  });

  it('takes time in proportion to its length, however forms repeat in it', { timeout: 60_000 }, () => {
    const linker = linkerOf('en', { x: ['a a a a a a a b', 'a a', 'x.y'], y: ['@a'] });
    for (const unit of ['a ', 'a', "a'", 'a.', '.', '\u200c', 'http://a/', '\u0301', '😀', 'a-']) {
      const time = (count: number) => {
        const text = unit.repeat(count);
        const times = [0, 1, 2].map(() => {
          const begun = process.cpuUsage();
          linker.find(text);
          const { user, system } = process.cpuUsage(begun);
          return user + system;
        });
        return Math.min(...times);
      };
      time(1000);
      // Sixteen times the text; quadratic work would be 256 times as long.
      expect(time(16_000) / Math.max(time(1000), 500), JSON.stringify(unit)).toBeLessThan(100);
    }
  });
});
