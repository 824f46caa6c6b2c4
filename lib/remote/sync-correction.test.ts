import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LibraryFiles, publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, textAddress } from '@/lib/core/catalogue';
import { noOrders } from '@/lib/core/plan';
import { SampleServer } from './sample-server';
import { SampleShelf } from './sample-shelf';
import { type SyncOptions, sync } from './sync';

const january = ['f', 'e', 'd', 'c', 'b', 'a'].map((slug) => sampleStory(slug, '2014-01-06'));
const december = ['z', 'y'].map((slug) => sampleStory(slug, '2013-12-30'));

let server: SampleServer;
let shelf: SampleShelf;
let library: LibraryFiles;

async function publish(...stories: Parameters<typeof contentOf>) {
  library = await publishedFrom(contentOf(...stories));
  server.publish(library.files);
}

beforeEach(async () => {
  server = new SampleServer();
  shelf = new SampleShelf();
  vi.stubGlobal('fetch', server.fetch);
  await publish(...january, ...december);
});
afterEach(() => vi.unstubAllGlobals());

function run(options: Partial<SyncOptions<'storage-full'>> = {}) {
  server.asked = [];
  return sync({
    shelf,
    choice: { automatic: 'all', languages: ['fa', 'en', 'ar'], orders: noOrders },
    now: () => 7,
    random: () => 0,
    ...options,
  });
}

const file = (slug: string, locale: 'en' | 'ar' | 'fa') =>
  textAddress(
    slug,
    locale,
    library.stories.find((story) => story.slug === slug)?.files[locale]?.sha256 ?? '',
  );

describe('a correction', () => {
  const choice = { automatic: 'all', languages: ['fa', 'en', 'ar'], orders: noOrders } as const;
  const corrected = () => [
    ...january.filter(({ slug }) => slug !== 'c'),
    sampleStory('c', '2014-01-06', 'corrected'),
  ];

  it('takes the place of the version before in all languages at once', async () => {
    await run({ choice });
    await publish(...corrected(), ...december);
    const batches: string[][] = [];
    const { saveTexts } = shelf;
    shelf.saveTexts = async (texts) => {
      batches.push(texts.map(({ listed }) => listed.locale).sort());
      return saveTexts(texts);
    };
    await run({ choice });
    expect(batches).toEqual([['ar', 'en', 'fa']]);
  });

  it('waits for the language that did not come, and fetches nothing twice', async () => {
    await run({ choice });
    await publish(...corrected(), ...december);
    const before = shelf.stories.get('c')?.files;
    server.spoil(file('c', 'ar'), () => new Response('', { status: 404 }));
    expect(await run({ choice })).toMatchObject({ ok: false });
    expect(shelf.stories.get('c')?.files).toEqual(before);
    server.heal();
    await run({ choice });
    expect(server.asked).toEqual([headAddress, file('c', 'ar')]);
    expect(shelf.stories.get('c')?.files.fa).not.toBe(before?.fa);
  });
});
