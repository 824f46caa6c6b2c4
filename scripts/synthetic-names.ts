import type { Locale } from '../lib/core/locale';
import type { Searched } from '../lib/core/search-index';
import { randomFrom } from './synthetic-story';

/** A sound as the three languages write it; the Latin letters in their rival romanisations. */
type Sound = { en: readonly string[]; ar: string; fa: string };

const consonants: readonly Sound[] = [
  { en: ['b'], ar: 'ب', fa: 'ب' },
  { en: ['t'], ar: 'ت', fa: 'ت' },
  { en: ['j', 'dj'], ar: 'ج', fa: 'ج' },
  { en: ['h'], ar: 'ح', fa: 'ح' },
  { en: ['kh'], ar: 'خ', fa: 'خ' },
  { en: ['d'], ar: 'د', fa: 'د' },
  { en: ['dh', 'z'], ar: 'ذ', fa: 'ذ' },
  { en: ['r'], ar: 'ر', fa: 'ر' },
  { en: ['z'], ar: 'ز', fa: 'ز' },
  { en: ['s'], ar: 'س', fa: 'س' },
  { en: ['sh'], ar: 'ش', fa: 'ش' },
  { en: ['s'], ar: 'ص', fa: 'ص' },
  { en: ['gh'], ar: 'غ', fa: 'غ' },
  { en: ['f'], ar: 'ف', fa: 'ف' },
  { en: ['q', 'k'], ar: 'ق', fa: 'ق' },
  { en: ['k'], ar: 'ك', fa: 'ک' },
  { en: ['l', 'll'], ar: 'ل', fa: 'ل' },
  { en: ['m', 'mm'], ar: 'م', fa: 'م' },
  { en: ['n'], ar: 'ن', fa: 'ن' },
  { en: ['w'], ar: 'و', fa: 'و' },
];

const vowels: readonly Sound[] = [
  { en: ['a', 'e'], ar: '', fa: '' },
  { en: ['a'], ar: 'ا', fa: 'ا' },
  { en: ['i', 'ee'], ar: 'ي', fa: 'ی' },
  { en: ['u', 'ou', 'o'], ar: 'و', fa: 'و' },
];

const endings: readonly Sound[] = [
  { en: ['a', 'ah'], ar: 'ة', fa: 'ه' },
  { en: ['i', 'y'], ar: 'ي', fa: 'ی' },
  { en: [''], ar: '', fa: '' },
];

/** What stands before a name, as it does in a quarter of the real ones. */
const heads: readonly Record<Locale, string>[] = [
  { en: 'Lake', ar: 'بحيرة', fa: 'دریاچهٔ' },
  { en: 'Mount', ar: 'جبل', fa: 'کوه' },
  { en: 'Tell', ar: 'تل', fa: 'تپهٔ' },
  { en: 'Upper', ar: 'أعالي', fa: 'بالا' },
];

/**
 * Invented names with three aliases each, two of them rival spellings, and a definition of some thirty
 * words in each language. Nothing in them is true of anything; the same seed gives the same names.
 */
export function syntheticEntries(count: number, seed: number): Searched[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const soundsOfWord = () => {
    const syllables = 2 + Math.floor(random() * 2);
    const sounds = Array.from({ length: syllables }, () => [pick(consonants), pick(vowels)]).flat();
    return [...sounds, pick(consonants), pick(endings)];
  };
  const spelt = (sounds: readonly Sound[]): Record<Locale, string> => ({
    en: capital(sounds.map((sound) => pick(sound.en)).join('')),
    ar: sounds.map((sound) => sound.ar).join(''),
    fa: sounds.map((sound) => sound.fa).join(''),
  });
  // Words of definitions come back, a few of them very often, as in a language (Zipf).
  const vocabulary = Array.from({ length: 4000 }, () => spelt(soundsOfWord()));
  const definition = (locale: Locale) =>
    Array.from({ length: 30 }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]?.[locale])
      .join(' ')
      .toLowerCase();

  return Array.from({ length: count }, (_, number): Searched => {
    const [first, second] = [soundsOfWord(), random() < 0.4 ? soundsOfWord() : null];
    const head = random() < 0.25 ? pick(heads) : null;
    const article = random() < 0.3;
    const written = (): Record<Locale, string> => {
      const [one, two] = [spelt(first), second && spelt(second)];
      const joined = (locale: Locale, definite: string) =>
        [head?.[locale], (article ? definite : '') + one[locale], two?.[locale]].filter(Boolean).join(' ');
      return { en: joined('en', 'al-'), ar: joined('ar', 'ال'), fa: joined('fa', '') };
    };
    const names = written();
    const bare = spelt(first);
    return {
      id: `synthetic-${number}`,
      names,
      aliases: {
        en: [written().en, bare.en],
        ar: [names.ar.replaceAll('ة', 'ه')],
        fa: [`شهر ${bare.fa}`],
      },
      definition: { en: definition('en'), ar: definition('ar'), fa: definition('fa') },
    };
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
