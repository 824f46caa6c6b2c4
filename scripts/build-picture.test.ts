import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/core/locale';
import { type Picture, pictureAddress } from '@/lib/core/picture';
import { drawPicture } from './build-picture';
import { MissingLetter, typesetter } from './build-picture-text';

type Typesetter = Awaited<ReturnType<typeof typesetter>>;
let set: Typesetter;
beforeAll(async () => {
  set = await typesetter();
});

const size = 100;
const line = (text: string, locale: Locale) => set(text, locale, size, 700);
const glyphs = (text: string, locale: Locale) => line(text, locale).glyphs.map(({ id }) => id);
/** A letter that stands alone. */
const alone = (letter: string, locale: Locale) => glyphs(letter, locale)[0];
/** The characters of a text in the order in which they are seen, from left to right. */
const seen = (text: string, locale: Locale) =>
  line(text, locale)
    .glyphs.map(({ cluster }) => text[cluster])
    .join('');

describe('a line of Arabic or Persian', () => {
  // Alef, reh and waw join no letter after them: what follows one stands as at the beginning of a word.
  it.each<[string, Locale, number]>([
    ['العراق', 'ar', 3],
    ['تسريع', 'ar', 5],
    ['پشتیبانی', 'fa', 8],
    ['کشورگشایی', 'fa', 8],
  ])(
    'has the letters of %s joined (%s), so that %i of them are not as they stand alone',
    (word, locale, count) => {
      const letters = [...word];
      const drawn = line(word, locale).glyphs;
      const changed = letters.filter(
        (letter, index) =>
          !drawn.some(({ id, cluster }) => cluster === index && id === alone(letter, locale)),
      );
      expect(changed).toHaveLength(count);
      const apart = letters.reduce((sum, letter) => sum + line(letter, locale).width, 0);
      expect(line(word, locale).width).toBeLessThan(apart * 0.95);
    },
  );

  it('draws lam and alef as one sign', () => {
    expect(glyphs('لا', 'ar')).toHaveLength(1);
    expect(glyphs('لا', 'ar')[0]).not.toBe(alone('ل', 'ar'));
  });

  it('is drawn from right to left, with words of Latin letters and figures from left to right within it', () => {
    expect(seen('ورق', 'ar')).toBe('قرو');
    expect(seen('ورق Waraq ٢٠١٤', 'ar')).toBe('٢٠١٤ Waraq قرو');
    expect(seen('۴۸ فروند', 'fa')).toBe('دنورف ۴۸');
  });

  it('has its last mark at the left end, and brackets that face what they enclose', () => {
    expect(seen('چرا؟', 'fa')[0]).toBe('؟');
    const bracketed = line('(ورق)', 'ar').glyphs;
    // What opens in memory stands on the right, and looks to the left as ")" does.
    expect(bracketed.at(-1)?.id).toBe(glyphs('x)x', 'ar')[1]);
    expect(bracketed[0]?.id).toBe(glyphs('x(x', 'ar')[1]);
  });

  it('honours the half-space: the letters beside it do not join over it, and it takes no room', () => {
    expect(glyphs('می‌شود', 'fa')).not.toEqual(glyphs('میشود', 'fa'));
    const parts = line('می', 'fa').width + line('شود', 'fa').width;
    expect(line('می‌شود', 'fa').width).toBeCloseTo(parts, 0);
  });

  it('takes the space and Latin letters from the other file of the typeface', () => {
    const cuts = new Set(line('ورق Waraq', 'ar').glyphs.map(({ cut }) => cut));
    expect(cuts.size).toBe(2);
  });
});

it('refuses a letter that none of our typefaces has, and says which', () => {
  expect(() => line('漢', 'en')).toThrow(MissingLetter);
  expect(() => line('漢', 'en')).toThrow('U+6F22');
});

describe('a picture', () => {
  const picture: Picture = { locale: 'fa', brand: 'ورق', headline: 'آمریکا می‌فرستد' };

  it('is a PNG of the size that previews have, with a palette, and light', () => {
    const png = drawPicture({ ...picture, label: 'خبر فوری', date: '۱۶ دی ۱۳۹۲', dateline: 'فلوجه' }, set);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png[25], 'colours by number').toBe(3);
    expect(png.length).toBeLessThan(60_000);
  });

  it('begins on the right in Arabic and Persian, on the left in English', () => {
    const sides = (locale: Locale, headline: string) => {
      const ink = inkOf(drawPicture({ locale, brand: 'W', headline }, set));
      return ink.left > ink.right ? 'left' : 'right';
    };
    expect(sides('fa', 'نبرد')).toBe('right');
    expect(sides('ar', 'نبأ')).toBe('right');
    expect(sides('en', 'News')).toBe('left');
  });

  it('cuts what is too long at a word, whatever it is', () => {
    const long = 'تجهیزات نظامی '.repeat(60);
    expect(drawPicture({ ...picture, headline: long }, set).length).toBeLessThan(60_000);
    expect(drawPicture({ ...picture, headline: 'x'.repeat(500) }, set).length).toBeGreaterThan(1000);
  });

  it('has another address when anything on it changes, and only then', async () => {
    const address = await pictureAddress('a-story', picture);
    expect(address).toMatch(/^\/pictures\/a-story\.fa\.[0-9a-f]{12}\.png$/);
    expect(await pictureAddress('a-story', { ...picture })).toBe(address);
    expect(await pictureAddress('a-story', { ...picture, headline: 'آمریکا' })).not.toBe(address);
    expect(await pictureAddress('a-story', { ...picture, date: '۱۷ دی ۱۳۹۲' })).not.toBe(address);
  });
});

/** Pixels that are not paper, of the headline's part of a picture, by half. */
function inkOf(png: Buffer): { left: number; right: number } {
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const ink = { left: 0, right: 0 };
  for (let y = 180; y < 540; y++)
    for (let x = 0; x < 1200; x++) if (rows[y * 1201 + 1 + x] !== 0) ink[x < 600 ? 'left' : 'right'] += 1;
  return ink;
}
