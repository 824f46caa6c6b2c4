import { foldedText } from './fold';
import { fallbackLocale, type Locale, locales } from './locale';
import { definitionsWith } from './search-definitions';
import { type Hit, hitOf, type Match, makeIndex, type Searched, type Tier, tiers } from './search-index';
import { longest, type Place, placesWith } from './search-keys';
import { nearby } from './search-nearby';
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
  const { forms, names, skeletons, definitions } = makeIndex(entries);
  const ranks = ranksOf(entries, locale);
  let best = new Map<number, Match>();

  /** Keeps it where it is the best of its entry. */
  const offer = (match: Match) => {
    const known = best.get(match.entry);
    const rival = known?.tier === match.tier && known.shown !== match.shown ? known : null;
    if (known && !rival && known.score <= match.score) return;
    // Of two that are found alike, the one that is shown anyway says best why the entry is here.
    if (rival) match.score = rival.score = Math.min(rival.score, match.score);
    if (!rival || match.shown) best.set(match.entry, match);
  };
  const offerPlace = (found: Place, tier: Tier, closeness: number, length: number, size?: number) => {
    const form = forms[found.key];
    if (!form) return;
    const own = form.where === 'name' && form.locale === locale;
    offer({
      entry: form.entry,
      tier: tiers.indexOf(tier),
      score: scoreOf(tier, closeness, size ?? form.compact.text.length, form.locale !== locale),
      shown: own && (tier === 'prefix' || tier === 'word-prefix'),
      found,
      length,
    });
  };

  /** What is, or begins with, what was typed. @param bare whether the typed text has lost its article */
  const written = (asked: Asked, text: string, bare: boolean) => {
    for (const place of placesWith(names, text)) {
      const form = forms[place.key];
      const partial = place.ends.includes(text.length) ? 0 : 1;
      if (place.kind === Start.word) offerPlace(place, 'word-prefix', partial, text.length);
      else if (place.tail !== text || !form)
        offerPlace(place, 'prefix', partial + (bare ? 2 : 0), text.length);
      else {
        const likeness = bare || place.kind === Start.afterArticle ? 3 : likenessOf(form.text, asked);
        offerPlace(place, form.where === 'name' ? 'exact-name' : 'exact-alias', likeness, text.length);
      }
    }
  };

  /** Names with every typed word, or its beginning, in any order. */
  const scattered = ({ words }: Asked) => {
    // The longest is in the fewest names, and it is the one that is shown as matched.
    const [rarest = '', ...others] = [...words].sort((a, b) => b.length - a.length);
    if (others.length === 0) return;
    let left = new Map(placesWith(names, rarest).map((place) => [place.key, place]));
    for (const word of others) {
      if (left.size === 0) return;
      const having = new Set(placesWith(names, word).map(({ key }) => key));
      left = new Map([...left].filter(([key]) => having.has(key)));
    }
    for (const place of left.values()) offerPlace(place, 'word-prefix', 2, rarest.length);
  };

  const misspelt = (text: string) => {
    if (text.length < oneEdit || text.length > mostEdited) return;
    const skeleton = skeletonOf(text);
    const most = text.length < twoEdits ? 1 : 2;
    nearby(names, text, most, text.length >= unfinished, (place, length, distance) => {
      if (length < oneEdit) return;
      const whole = place.kind !== Start.word && length === place.tail.length;
      const part = whole ? 0 : place.ends.includes(length) ? 1 : 2;
      const unlike = skeletonOf(place.tail.slice(0, length)) === skeleton ? 0 : 1;
      offerPlace(place, 'edit', distance * 2 + unlike + part, length);
    });
  };

  const defined = ({ words }: Asked) =>
    definitionsWith(definitions, words, (number, whole) => {
      const entry = Math.floor(number / locales.length);
      const size = entries[entry]?.names[locale].length ?? 0;
      const foreign = locales[number % locales.length] !== locale;
      const score = scoreOf('definition', whole ? 0 : 1, size, foreign);
      offer({ entry, tier: tiers.indexOf('definition'), score, shown: false, found: number, length: 0 });
    });

  const alike = ({ compact: { text }, skeleton }: Asked) => {
    if (skeleton.length < 2) return;
    for (const place of placesWith(skeletons, skeleton)) {
      const whole = place.kind === Start.name && place.tail === skeleton;
      // Two consonants alone are many names.
      if (!whole && skeleton.length < 3) continue;
      const closeness = whole ? 0 : place.ends.includes(skeleton.length) ? 1 : 2;
      const size = forms[place.key]?.compact.text.length ?? 0;
      offerPlace(place, 'skeleton', closeness, skeleton.length, Math.abs(size - text.length));
    }
  };

  return {
    find: (typed, limit) => {
      const asked = askedOf(typed);
      if (asked.compact.text === '' || !(limit > 0)) return [];
      best = new Map();
      const bare = withoutArticle(asked.compact);
      written(asked, asked.compact.text, false);
      if (bare !== null) written(asked, bare, true);
      scattered(asked);
      const exact = [...best.values()].some(({ tier }) => tier <= tiers.indexOf('exact-alias'));
      if (!exact && best.size < limit) {
        // Names are compared without their articles too: once is enough, unless it may be none.
        if (bare === null || asked.words[0] !== bare.slice(0, asked.words[0]?.length))
          misspelt(asked.compact.text);
        if (bare !== null) misspelt(bare);
      }
      if (best.size < limit) defined(asked);
      if (!exact && best.size < limit) alike(asked);
      return [...best.values()]
        .sort((a, b) => a.score - b.score || (ranks[a.entry] ?? 0) - (ranks[b.entry] ?? 0))
        .slice(0, limit)
        .flatMap((match) => hitOf(match, entries, forms, asked.words) ?? []);
    },
  };
}

/** By tier, then closeness within it (below 16), then the length of what was found, then its language. */
function scoreOf(tier: Tier, closeness: number, size: number, foreign: boolean): number {
  return ((tiers.indexOf(tier) * 16 + closeness) * 1024 + Math.min(size, 1023)) * 2 + (foreign ? 1 : 0);
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
function ranksOf(entries: readonly Searched[], locale: Locale): number[] {
  const collator = new Intl.Collator(locale);
  const name = (entry: number) => entries[entry]?.names[locale] ?? '';
  const ranks: number[] = [];
  [...entries.keys()]
    .sort((a, b) => collator.compare(name(a), name(b)))
    .forEach((entry, rank) => {
      ranks[entry] = rank;
    });
  return ranks;
}
