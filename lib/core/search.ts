import { foldedText } from './fold';
import { fallbackLocale, type Locale, locales } from './locale';
import { definitionsWith } from './search-definitions';
import { type Hit, hitOf, makeIndex, type Searched, type Tier, tiers } from './search-index';
import { endOf, endsWord, longest, placesWith } from './search-keys';
import { nearby } from './search-nearby';
import { Ranking } from './search-ranking';
import { nameSkeleton, skeletonOf } from './search-skeleton';
import { bareWords, type Compact, compact, Start, withoutArticle } from './search-text';

export type Search = {
  /**
   * The entries that a typed text may mean, the likeliest first, each once and by its best match.
   * Never throws. Spelling is only guessed at (edits, skeletons) where no name or alias is exactly
   * what was typed, and no lower tier is asked once there are enough hits.
   */
  find: (typed: string, limit: number) => Hit[];
};

/** Letters, typed and meant, from which one edit, and from which two, are forgiven; and from which a word may be unfinished. */
const oneEdit = 3;
const twoEdits = 7;
const unfinished = 4;
/** Letters up to which a typed text is compared with edits. */
const mostEdited = 48;

/**
 * Reads the entries once, to be searched at every keystroke.
 *
 * @param locale the reader's language: decides between equals, and their order
 */
export function makeSearch(entries: readonly Searched[], locale: Locale = fallbackLocale): Search {
  const index = makeIndex(entries);
  const ranking = new Ranking(ranksOf(entries, locale));
  const { forms, names, skeletons } = index;

  const offer = (place: number, tier: Tier, closeness: number, length: number, size?: number) => {
    const keys = tier === 'skeleton' ? skeletons : names;
    const text = keys.text[place] ?? 0;
    const form = forms[text];
    if (!form) return;
    const merit = {
      tier: tiers.indexOf(tier),
      closeness,
      size: size ?? form.compact.text.length,
      foreign: form.locale !== locale,
      shown: form.where === 'name' && form.locale === locale && (tier === 'prefix' || tier === 'word-prefix'),
    };
    ranking.offer(form.entry, merit, place, length);
  };

  /** What is, or begins with, what was typed. @param bare whether the typed text has lost its article */
  const written = (asked: Asked, text: string, bare: boolean) => {
    const [first, end] = placesWith(names, text);
    for (let place = first; place < end; place++) {
      const kind = names.kind[place];
      const form = forms[names.text[place] ?? 0];
      const whole = endOf(names, place) - (names.at[place] ?? 0) === text.length;
      const partial = endsWord(names, place, text.length) ? 0 : 1;
      if (kind === Start.word) offer(place, 'word-prefix', partial, text.length);
      else if (!whole || !form) offer(place, 'prefix', partial + (bare ? 2 : 0), text.length);
      else {
        const likeness = bare || kind === Start.afterArticle ? 3 : likenessOf(form.text, asked);
        offer(place, form.where === 'name' ? 'exact-name' : 'exact-alias', likeness, text.length);
      }
    }
  };

  /** Names with every typed word, or its beginning, in any order. */
  const scattered = ({ words }: Asked) => {
    if (words.length < 2) return;
    const has = new Uint8Array(forms.length);
    // The longest comes last: it is the one that is shown as matched.
    [...words]
      .sort((a, b) => a.length - b.length)
      .forEach((word, turn) => {
        const [first, end] = placesWith(names, word);
        for (let place = first; place < end; place++) {
          const text = names.text[place] ?? 0;
          if ((has[text] ?? 0) < turn) continue;
          has[text] = turn + 1;
          if (turn === words.length - 1) offer(place, 'word-prefix', 2, word.length);
        }
      });
  };

  const misspelt = (text: string) => {
    if (text.length < oneEdit || text.length > mostEdited) return;
    const skeleton = skeletonOf(text).text;
    const most = text.length < twoEdits ? 1 : 2;
    nearby(names, text, most, text.length >= unfinished, (place, length, distance) => {
      if (length < oneEdit) return;
      const key = names.text[place] ?? 0;
      const from = (names.at[place] ?? 0) - (names.begins[key] ?? 0);
      const found = forms[key]?.compact.text.slice(from, from + length) ?? '';
      const whole =
        names.kind[place] !== Start.word && length === endOf(names, place) - (names.at[place] ?? 0);
      const part = whole ? 0 : endsWord(names, place, length) ? 1 : 2;
      const unlike = skeletonOf(found).text === skeleton ? 0 : 1;
      offer(place, 'edit', distance * 2 + unlike + part, length);
    });
  };

  const defined = ({ words }: Asked) =>
    definitionsWith(index.definitions, words, (number, whole) => {
      const entry = Math.floor(number / locales.length);
      const merit = {
        tier: tiers.indexOf('definition'),
        closeness: whole ? 0 : 1,
        size: entries[entry]?.names[locale].length ?? 0,
        foreign: locales[number % locales.length] !== locale,
        shown: false,
      };
      ranking.offer(entry, merit, number, 0);
    });

  const alike = ({ compact: { text }, skeleton }: Asked) => {
    if (skeleton.length < 2) return;
    const [first, end] = placesWith(skeletons, skeleton);
    for (let place = first; place < end; place++) {
      const ended = endsWord(skeletons, place, skeleton.length);
      if (!ended && skeleton.length < 3) continue;
      const whole = endOf(skeletons, place) - (skeletons.at[place] ?? 0) === skeleton.length;
      const closeness = whole && skeletons.kind[place] === Start.name ? 0 : ended ? 1 : 2;
      const size = forms[skeletons.text[place] ?? 0]?.compact.text.length ?? 0;
      offer(place, 'skeleton', closeness, skeleton.length, Math.abs(size - text.length));
    }
  };

  return {
    find: (typed, limit) => {
      const asked = askedOf(typed);
      if (asked.compact.text === '' || !(limit > 0)) return [];
      const bare = withoutArticle(asked.compact);
      written(asked, asked.compact.text, false);
      if (bare !== null) written(asked, bare, true);
      scattered(asked);
      const guessed = !ranking.has(tiers.indexOf('exact-alias'));
      if (guessed && ranking.count < limit) {
        misspelt(asked.compact.text);
        if (bare !== null) misspelt(bare);
      }
      if (ranking.count < limit) defined(asked);
      if (guessed && ranking.count < limit) alike(asked);
      return ranking.take(limit).flatMap((ranked) => hitOf(ranked, entries, index, asked.words) ?? []);
    },
  };
}

type Asked = { folded: string; typed: string; compact: Compact; words: string[]; skeleton: string };

function askedOf(typed: string): Asked {
  const whole = compact(typed);
  const starts = whole.starts.filter((start) => start < longest);
  const cut = { ...whole, text: whole.text.slice(0, longest), starts };
  const words = bareWords(cut).map(([from, to]) => cut.text.slice(from, to));
  return { typed, folded: foldedText(typed.trim()), compact: cut, words, skeleton: nameSkeleton(cut).text };
}

/** 0 for what was typed, letter by letter; 1 for the same letters to the fold; 2 for other boundaries. */
function likenessOf(text: string, { typed, folded }: Asked): number {
  if (text === typed) return 0;
  return foldedText(text) === folded ? 1 : 2;
}

/** Of each entry, its place in the reader's alphabet. */
function ranksOf(entries: readonly Searched[], locale: Locale): Uint32Array {
  const collator = new Intl.Collator(locale);
  const name = (entry: number) => entries[entry]?.names[locale] ?? '';
  const ranks = new Uint32Array(entries.length);
  [...entries.keys()]
    .sort((a, b) => collator.compare(name(a), name(b)))
    .forEach((entry, rank) => {
      ranks[entry] = rank;
    });
  return ranks;
}
