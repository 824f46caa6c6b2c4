import {
  type CataloguePart,
  type CatalogueText,
  leastPack,
  packAddress,
  textAddress,
  textsOf,
} from './catalogue';
import { type Locale, locales } from './locale';
import type { Settings } from './settings';
import { textKey } from './text-key';

/** What the reader wants on the phone. */
export type Choice = {
  /** What comes without an order: every story, newer versions of what is here, or nothing. */
  automatic: 'all' | 'updates' | 'none';
  /** Stories come in these languages; the first is fetched before the others. */
  languages: readonly Locale[];
  orders: Orders;
};

/** What was asked for by hand and is not here yet: whole languages, and texts by `textKey`. */
export type Orders = { languages: readonly Locale[]; texts: ReadonlySet<string> };

export const noOrders: Orders = { languages: [], texts: new Set() };

/** What the phone holds of a story. A removed one is not fetched again by itself. */
export type HeldStory = {
  revision: number;
  removed: boolean;
  /** SHA-256 of the files that are really stored. */
  files: Readonly<Partial<Record<Locale, string>>>;
};
export type Held = ReadonlyMap<string, HeldStory>;

/**
 * What the settings say.
 * @param asked by the reader, just now: then newer versions come also where nothing comes by itself
 */
export function choiceFrom(settings: Settings, orders: Orders, asked: boolean): Choice {
  const { automatic, languages, storyLocale, locale } = settings;
  const first = storyLocale ?? locale;
  return {
    automatic: automatic ? 'all' : asked ? 'updates' : 'none',
    languages: locales
      .toSorted((a, b) => Number(b === first) - Number(a === first))
      .filter((one) => languages.includes(one)),
    orders,
  };
}

/** How a text of the catalogue stands on the phone. */
export type Standing = 'here' | 'outdated' | 'missing';

/** An older revision than the one held is no news: the catalogue may come from a server that lags behind. */
export function standingOf(text: CatalogueText, held: HeldStory | undefined): Standing {
  const sha256 = held?.files[text.locale];
  if (!held || sha256 === undefined) return 'missing';
  return sha256 === text.sha256 || text.revision < held.revision ? 'here' : 'outdated';
}

/** Whether a text that is not here, or outdated, is to be fetched. */
export function isWanted(text: CatalogueText, held: HeldStory | undefined, choice: Choice): boolean {
  const { automatic, languages, orders } = choice;
  const standing = standingOf(text, held);
  if (standing === 'here') return false;
  if (orders.texts.has(textKey(text.slug, text.locale))) return true;
  if (held?.removed) return false;
  if (orders.languages.includes(text.locale)) return true;
  if (standing === 'outdated') return automatic !== 'none';
  return automatic === 'all' && languages.includes(text.locale);
}

/** One request: a text's own file, or a pack of all texts of a part in a language. */
export type Unit = { address: string; texts: readonly CatalogueText[]; packed: number };

/**
 * What to fetch of a part, the first language before the others. A pack is fetched only where every text
 * in it is wanted, so that nothing comes twice.
 *
 * @param sha256 the part's own hash
 */
export function unitsOf(sha256: string, part: CataloguePart, held: Held, choice: Choice): Unit[] {
  const texts = part.stories.flatMap(textsOf);
  const order = [...new Set([...choice.languages, ...locales])];
  return order.flatMap((locale) => {
    const all = texts.filter((text) => text.locale === locale);
    const wanted = all.filter((text) => isWanted(text, held.get(text.slug), choice));
    const packed = wanted.reduce((sum, text) => sum + text.packed, 0);
    if (wanted.length === all.length && all.length >= leastPack)
      return [{ address: packAddress(sha256, locale), texts: wanted, packed }];
    return wanted.map(singly);
  });
}

/** A text's own file as a unit. */
export function singly(text: CatalogueText): Unit {
  return { address: textAddress(text.slug, text.locale, text.sha256), texts: [text], packed: text.packed };
}
