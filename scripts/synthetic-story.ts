import { type Locale, locales } from '../lib/core/locale';
import {
  headline,
  offices,
  places,
  sentences,
  sourceLine,
  standfirst,
  things,
  type Words,
} from './synthetic-words';

/** The files of one story's folder, by name. */
export type SyntheticStory = { slug: string; files: Record<string, string> };

type Picked = { sentence: Words; slots: Record<string, Words & { id?: string }> };

const firstDay = Date.UTC(2013, 0, 1);
/** 2013-01-01 to 2014-01-05: the real story, of 6 January, stays the newest. */
const days = 370;
const dayLength = 86_400_000;
const paragraphs = 10;

/** Digits are named, as everywhere: a bare tag gives other ones on another engine. */
const digits: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-u-nu-latn', { useGrouping: false }),
  ar: new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false }),
  fa: new Intl.NumberFormat('fa-u-nu-arabext', { useGrouping: false }),
};

/**
 * The story of a number in a library of `count`: about 400 words in each language, in ten aligned
 * paragraphs, the first appearance of a place marked. The same arguments give the same bytes.
 *
 * @param number from 1 to `count`
 * @param seed a whole number below 2^32
 */
export function syntheticStory(number: number, count: number, seed: number): SyntheticStory {
  const slug = `synthetic-${String(number).padStart(5, '0')}`;
  const published = new Date(firstDay + Math.floor(((number - 1) * days) / count) * dayLength)
    .toISOString()
    .slice(0, 10);
  const random = randomFrom(seed ^ Math.imul(number, 0x9e3779b1));
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const whole = (from: number, to: number) => numberWords(from + Math.floor(random() * (to - from + 1)));

  const place = pick(places);
  const fixed = {
    place,
    office: pick(offices),
    thing: pick(things),
    n: whole(11, 99),
    number: numberWords(number),
  };
  const body = Array.from({ length: paragraphs }, (_, paragraph) => {
    const first = Math.floor(random() * sentences.length);
    const second = (first + 1 + Math.floor(random() * (sentences.length - 1))) % sentences.length;
    const chosen = paragraph % 3 !== 1 ? [first, second] : [first];
    return chosen.map((index): Picked => {
      const here = pick(places);
      const other = pick(places.filter(({ id }) => id !== here.id));
      const slots = {
        place: here,
        other,
        office: pick(offices),
        thing: pick(things),
        n: whole(11, 99),
        m: whole(3, 10),
      };
      return { sentence: sentences[index] as Words, slots };
    });
  });

  const files: Record<string, string> = {
    'story.yaml': `slug: ${slug}\npublished: ${published}\nsources: [newswire-2014-01]\n`,
  };
  for (const locale of locales) {
    const plain = (words: Words) => JSON.stringify(filled(words[locale], fixed, locale));
    const marked = new Set<string>();
    const text = body.map((parts) =>
      parts.map((part) => filled(part.sentence[locale], part.slots, locale, marked)).join(' '),
    );
    files[`${locale}.md`] = [
      `---\nheadline: ${plain(headline)}\nstandfirst: ${plain(standfirst)}`,
      `dateline: ${JSON.stringify(place[locale])}\nsourceLine: ${plain(sourceLine)}\n---\n`,
      `${text.join('\n\n')}\n`,
    ].join('\n');
  }
  return { slug, files };
}

/** Fills `{slots}`; with `marked`, a place not yet in it is written as a mark. */
function filled(template: string, slots: Picked['slots'], locale: Locale, marked?: Set<string>): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const words = slots[slot];
    if (!words) throw new Error(`no words for {${slot}}`);
    if (!marked || words.id === undefined || marked.has(words.id)) return words[locale];
    marked.add(words.id);
    return `[${words[locale]}](term:${words.id})`;
  });
}

function numberWords(value: number): Words {
  return { en: digits.en.format(value), ar: digits.ar.format(value), fa: digits.fa.format(value) };
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): small, seeded, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
