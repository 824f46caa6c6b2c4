import { textsOf } from '@/lib/core/catalogue';
import { type Locale, locales } from '@/lib/core/locale';
import { noOrders, standingOf } from '@/lib/core/plan';
import { textKey } from '@/lib/core/text-key';
import type { StoryRow, TextRow } from '@/lib/store/rows';
import { stored } from './library';
import { provenFiles } from './proof';

/** One language of a story on the shelf. */
export type ShelfText = {
  locale: Locale;
  /** `here` means that a file is stored, not that its bytes were read again: that is `provenFiles`. */
  state: 'here' | 'outdated' | 'missing';
  /** Asked for, and still to come. */
  ordered: boolean;
  /** Bytes on the phone, 0 where it is not here. */
  bytes: number;
  /** What fetching it costs at the most, in bytes on the wire; 0 where the catalogue does not have it. */
  price: number;
  /** When it was stored, in milliseconds since 1970; null where it is not here. */
  at: number | null;
  /** SHA-256 of the stored file, null where it is not here. */
  sha256: string | null;
};

/** A story as the library page shows it: of the catalogue, of the phone, or of both. */
export type ShelfStory = {
  slug: string;
  published: string;
  headlines: Partial<Record<Locale, string>>;
  pinned: boolean;
  removed: boolean;
  /** The catalogue no longer has it; what is here stays. */
  withdrawn: boolean;
  texts: ShelfText[];
};

export type Shelf = {
  /** Newest first; all of the catalogue and of the phone. */
  stories: ShelfStory[];
  glossary: { state: 'ready' | 'damaged' | 'missing'; bytes: number; price: number } | null;
  appStored: boolean;
};

/**
 * The library against its catalogue, from what is really stored. Ten thousand stories are read in pieces:
 * taps are answered meanwhile.
 */
export async function readShelf(): Promise<Shelf> {
  const { appIsStored } = await import('@/lib/pwa/worker');
  const rows = await stored(({ readRows }) => readRows());
  const orders = (await stored(({ loadOrders }) => loadOrders())) ?? noOrders;
  const head = (await stored(({ loadCatalogue }) => loadCatalogue()))?.head;
  const stories: ShelfStory[] = [];
  const listed = new Set<string>();
  for (const { sha256 } of head?.parts ?? []) {
    for (const story of (await stored(({ loadPart }) => loadPart(sha256)))?.stories ?? []) {
      listed.add(story.slug);
      const row = rows?.get(story.slug);
      const texts = textsOf(story).map((text): ShelfText => {
        const own = row?.texts[text.locale];
        const state = standingOf(text, row?.held);
        const ordered =
          orders.texts.has(textKey(story.slug, text.locale)) ||
          (orders.languages.includes(text.locale) && !row?.held.removed);
        return {
          ...shelved(text.locale, own),
          state,
          ordered: ordered && state !== 'here',
          price: text.packed,
        };
      });
      stories.push({
        ...decided(row?.row),
        slug: story.slug,
        published: story.published,
        headlines: story.headlines,
        withdrawn: false,
        texts,
      });
    }
  }
  // A removed one stays on the list as long as it can be put back.
  for (const [slug, { row, texts }] of rows ?? [])
    if (!listed.has(slug) && (!row.removed || Object.keys(texts).length > 0))
      stories.push({
        ...decided(row),
        slug,
        published: row.published,
        headlines: headlinesOf(row),
        withdrawn: head !== undefined,
        texts: locales.flatMap((locale) => {
          const own = texts[locale];
          return own ? [{ ...shelved(locale, own), state: 'here' as const, ordered: false, price: 0 }] : [];
        }),
      });
  // Days as they are written: asking a language's rules ten thousand times would hold up taps.
  stories.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
  const known = await stored(({ heldGlossary }) => heldGlossary());
  const whole = known !== null && (await provenFiles([known])).has(known);
  const glossary = head?.glossary;
  return {
    stories,
    glossary: glossary
      ? {
          state: known === null ? 'missing' : whole ? 'ready' : 'damaged',
          bytes: known === null ? 0 : glossary.bytes,
          price: whole ? 0 : glossary.packed,
        }
      : null,
    appStored: (await appIsStored()) === true,
  };
}

function decided(row: StoryRow | undefined): Pick<ShelfStory, 'pinned' | 'removed'> {
  return { pinned: row?.pinned === 1, removed: row?.removed === 1 };
}

function shelved(
  locale: Locale,
  own: TextRow | undefined,
): Pick<ShelfText, 'locale' | 'bytes' | 'at' | 'sha256'> {
  return { locale, bytes: own?.bytes ?? 0, at: own?.at ?? null, sha256: own?.sha256 ?? null };
}

function headlinesOf({ cards }: StoryRow): ShelfStory['headlines'] {
  const headlines: ShelfStory['headlines'] = {};
  for (const locale of locales) {
    const card = cards[locale];
    if (card) headlines[locale] = card.headline;
  }
  return headlines;
}
