import { type Locale, locales } from '@/lib/core/locale';
import { stored } from './library';

/** One file of the library as the reader sees it: bytes uncompressed, state from what is really stored. */
export type ShelfItem = {
  key: string;
  slug?: string;
  headlines?: Record<Locale, string>;
  languages: readonly Locale[];
  bytes: number;
  state: 'ready' | 'damaged' | 'missing';
};

export type Shelf = { items: ShelfItem[]; stories: number; appStored: boolean };

/** The library against its catalogue: every stored file re-read and hashed, and what is still to come. */
export async function readShelf(): Promise<Shelf> {
  const [{ takeInventory }, { loadCatalogue }, { appIsStored }] = await Promise.all([
    import('@/lib/store/inventory'),
    import('@/lib/store/state'),
    import('@/lib/pwa/worker'),
  ]);
  const inventory = (await stored(() => takeInventory())) ?? { glossary: null, stories: [] };
  const catalogue = (await stored(() => loadCatalogue()))?.catalogue;
  const items: ShelfItem[] = inventory.stories.map((story) => ({
    key: story.slug,
    slug: story.slug,
    headlines: story.headlines,
    languages: story.languages,
    bytes: story.bytes,
    state: story.whole ? 'ready' : 'damaged',
  }));
  const here = new Set(inventory.stories.map((story) => story.slug));
  for (const { slug, languages, bytes } of catalogue?.stories ?? [])
    if (!here.has(slug)) items.push({ key: slug, slug, languages, bytes, state: 'missing' });
  if (inventory.glossary)
    items.push({
      key: 'glossary:',
      languages: locales,
      bytes: inventory.glossary.bytes,
      state: inventory.glossary.whole ? 'ready' : 'damaged',
    });
  else if (catalogue)
    items.push({ key: 'glossary:', languages: locales, bytes: catalogue.glossary.bytes, state: 'missing' });
  return {
    items,
    stories: items.filter((item) => item.slug && item.state === 'ready').length,
    appStored: (await appIsStored()) === true,
  };
}
