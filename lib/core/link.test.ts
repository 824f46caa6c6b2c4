import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText } from './fold';
import type { Guards, LinkEntry } from './glossary';
import { type Mention, makeLinker } from './link';
import { type Locale, locales } from './locale';

/** Entries by id, with the forms of one language; the name of the others is the id. */
function linkerOf(locale: Locale, forms: Record<string, string[]>, guards: Record<string, Guards> = {}) {
  const entries = Object.entries(forms).map(([id, [name = id, ...aliases]]): LinkEntry => {
    const none = { en: [], ar: [], fa: [] };
    const entry = {
      id,
      names: { en: id, ar: id, fa: id, [locale]: name },
      aliases: { ...none, [locale]: aliases },
    };
    return guards[id] ? { ...entry, guards: guards[id] } : entry;
  });
  return makeLinker(entries, locale);
}

function shown(text: string, mentions: readonly Mention[]): string[] {
  return mentions.map(({ id, start, end, from, to }) => {
    const [before, own, after] = [text.slice(start, from), text.slice(from, to), text.slice(to, end)];
    return `${id}: ${before}[${own}]${after}`;
  });
}

describe('the written word and the range of its own', () => {
  const cases: [Locale, string, string, string[]][] = [
    ['en', 'Baghdad', "in Baghdad's west", ["x: [Baghdad]'s"]],
    ['en', 'Shiite', 'the Shi’ites’ leaders', ['x: [Shi’ite]s']],
    ['en', 'al-Qaeda', 'al-Qaeda-linked', ['x: [al-Qaeda]']],
    ['en', 'U.S.', "the U.S.'s and U.S.-led", ["x: [U.S.]'s", 'x: [U.S.]']],
    ['en', 'Hellfire missile', 'Hellfire missiles’ range', ['x: [Hellfire missile]s']],
    ['ar', 'الفلوجة', 'وَالفَلُّوجَةِ‏، أمس', ['x: وَ[الفَلُّوجَةِ]']],
    ['ar', 'العراق', 'وللعراق وفبالعراق وبالعراق', ['x: ول[لعراق]', 'x: وب[العراق]']],
    ['ar', 'الليث', 'لليث', ['x: ل[ليث]']],
    ['ar', 'اللاذقية', 'للاذقية', ['x: ل[لاذقية]']],
    ['ar', 'كرة', 'فكرة وكرة', ['x: و[كرة]']],
    ['ar', 'الأنبار', 'كالأنبار', ['x: ك[الأنبار]']],
    ['ar', 'قناة العراقية', 'قناة «العراقية»', ['x: [قناة «العراقية»]']],
    ['fa', 'عراق', 'عراق‌های تازه', ['x: [عراق]‌های']],
    ['fa', 'پهپاد', 'پهپادها، پهپادهای و پهپادهایی', ['x: [پهپاد]ها', 'x: [پهپاد]های', 'x: [پهپاد]هایی']],
    ['fa', 'کاخ سفید', 'کاخ‌سفید', ['x: [کاخ‌سفید]']],
    ['fa', 'سنی', 'غیر‌سنی', []],
    ['fa', 'آمریکا', 'آمریکای ما', []],
    ['fa', 'آمریکا', 'آمریکا‌ی ما و آمریکا‌یی', ['x: [آمریکا]‌ی']],
  ];

  it.each(cases)('%s: %s in %s', (locale, form, text, expected) => {
    expect(shown(text, linkerOf(locale, { x: [form] }).find(text))).toEqual(expected);
  });

  it('knows the form as the glossary writes it', () => {
    expect(linkerOf('en', { x: ['Al-Qāʿida'] }).find('AL QAIDA')[0]?.alias).toBe('Al-Qāʿida');
  });
});

describe('overlaps', () => {
  it('go to the longest, then to the leftmost', () => {
    const linker = linkerOf('en', { ab: ['a b'], bcd: ['b c d'], de: ['d e'], a: ['a'] });
    expect(shown('a b c d e', linker.find('a b c d e'))).toEqual(['a: [a]', 'bcd: [b c d]']);
    expect(shown('a b c', linker.find('a b c'))).toEqual(['ab: [a b]']);
  });

  it('hide what lies in a longer form, and in a form that is none', () => {
    const linker = linkerOf(
      'en',
      { iraq: ['Iraq'], isil: ['Islamic State of Iraq'], washington: ['Washington'] },
      { washington: { notAlias: { en: ['Washington Post'] } } },
    );
    const text = 'Islamic State of Iraq, the Washington Post wrote in Washington';
    expect(shown(text, linker.find(text))).toEqual([
      'isil: [Islamic State of Iraq]',
      'washington: [Washington]',
    ]);
  });
});

describe('what parts words', () => {
  const linker = linkerOf('en', { x: ['Islamic State'], dc: ['Washington, D.C.'] });
  it.each([
    ['Islamic State', 1],
    ['Islamic\nState', 1],
    ['Islamic  State', 1],
    ['Islamic-State', 1],
    ['Islamic "State"', 1],
    ['Islamic\n\nState', 0],
    ['Islamic - State', 0],
    ['Islamic. State', 0],
    ['Islamic, State', 0],
    ['Washington, D.C.', 1],
    ['Washington D.C.', 0],
    ['Islamic_State', 0],
    ['IslamicState', 0],
  ])('%j', (text, count) => {
    expect(linker.find(text)).toHaveLength(count);
  });
});

describe('guards', () => {
  const grey: Guards = {
    needsContext: {
      ar: [
        { form: 'رمادي', meaning: 'grey' },
        { form: 'أنبار', meaning: 'stores', after: ['محافظة'], near: ['الفلوجة'] },
      ],
    },
    notInContext: {
      ar: [{ form: 'الرمادي', meaning: 'grey', after: ['اللون', 'الأبيض و'], before: ['الداكن'] }],
    },
    markExact: { ar: ['السنّة'] },
  };
  const linker = linkerOf('ar', { x: ['الرمادي', 'رمادي', 'السنّة'] }, { x: grey });
  it.each([
    ['في الرمادي', 1],
    ['رمادي', 0],
    ['باللون الرمادي', 0],
    ['الأبيض والرمادي', 0],
    ['الأبيض، الرمادي', 1],
    ['بالرمادي الداكن', 0],
    ['محافظة أنبار', 1],
    ['بمحافظة أنبار', 1],
    ['أنبار', 0],
    ['أنبار تقع قرب الفلوجة', 1],
    ['أنبار كبيرة. الفلوجة', 0],
    ['السنّة', 1],
    ['للسُّنَّة', 1],
    ['السنة', 0],
    ['السَّنة', 0],
  ])('%s: %i', (text, count) => {
    expect(linker.find(text)).toHaveLength(count);
  });

  it('rule out a spelling that folds like the form', () => {
    const irna = linkerOf('ar', { x: ['إرنا'] }, { x: { notAlias: { ar: ['أرنا'] } } });
    expect(shown('أرنا وإرنا وارنا', irna.find('أرنا وإرنا وارنا'))).toEqual(['x: و[إرنا]', 'x: و[ارنا]']);
  });

  it('keep the case of a form that is a word otherwise', () => {
    const us = linkerOf('en', { x: ['US'] }, { x: { caseExact: { en: ['US'] } } });
    const count = (text: string) => us.find(text).length;
    expect(
      ['tell us', 'Us too', 'the US army', "the US's", 'TELL US NOW', 'US TO SEND ARMS'].map(count),
    ).toEqual([0, 0, 1, 1, 0, 1]);
  });

  it('allow the ezafe only where they say so', () => {
    const both = linkerOf('fa', { x: ['آمریکا'] }, { x: { ezafe: { fa: ['آمریکا'] } } });
    expect(shown('آمریکای ما', both.find('آمریکای ما'))).toEqual(['x: [آمریکا]ی']);
  });
});

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
