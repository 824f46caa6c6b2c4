import { describe, expect, it } from 'vitest';
import type { Guards } from './glossary';
import type { Mention } from './link';
import { linkerOf } from './link-sample';
import type { Locale } from './locale';

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
    ['en', 'Iraqis', 'the Iraqis’ vote, the Iraqi’s vote and Iraqis’s', ['x: [Iraqis]', 'x: [Iraqis]’s']],
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

  it('know a surname by the name before it, any number, and words without their possessive', () => {
    const guards: Guards = {
      notInContext: {
        en: [{ form: 'Maliki', meaning: 'others', after: ['Adel', 'Suite 0'], near: ['BoE'] }],
      },
    };
    const maliki = linkerOf('en', { x: ['Maliki', 'al-Maliki'] }, { x: guards });
    const count = (text: string) => maliki.find(text).length;
    expect(
      ['Maliki', 'Adel Maliki', 'Suite 12 Maliki', "the BoE's Maliki", 'Suite B Maliki'].map(count),
    ).toEqual([1, 0, 0, 0, 1]);
    const alone = linkerOf('en', { x: ['Maliki'] }, { x: guards });
    expect(alone.find('Adel al-Maliki')).toEqual([]);
  });

  it('shield a plural, but not the possessive that is spelled like it', () => {
    const america = linkerOf('en', { x: ['America'] }, { x: { notAlias: { en: ['Americas'] } } });
    expect(shown('America’s role in the Americas', america.find('America’s role in the Americas'))).toEqual([
      'x: [America]’s',
    ]);
  });

  it('keep the case of a form that is a word otherwise', () => {
    const us = linkerOf('en', { x: ['US'] }, { x: { caseExact: { en: ['US'] } } });
    const count = (text: string) => us.find(text).length;
    expect(
      ['tell us', 'Us too', 'the US army', "the US's", 'TELL US NOW', 'US TO SEND ARMS'].map(count),
    ).toEqual([0, 0, 1, 1, 0, 1]);
    expect(
      ['US$5', 'IRAN, US AGREE', 'TROOPS LEAVE THE US', 'IN US-LED RAID', 'JOIN US TODAY'].map(count),
    ).toEqual([0, 1, 1, 1, 0]);
    expect(['FOLLOW US AND WE FOLLOW you', 'the NATO and US troops'].map(count)).toEqual([0, 1]);
  });

  it('allow the ezafe only where they say so', () => {
    const both = linkerOf('fa', { x: ['آمریکا'] }, { x: { ezafe: { fa: ['آمریکا'] } } });
    expect(shown('آمریکای ما', both.find('آمریکای ما'))).toEqual(['x: [آمریکا]ی']);
  });
});
