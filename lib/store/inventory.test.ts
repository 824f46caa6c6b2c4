import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { type CatalogueHead, textAddress } from '@/lib/core/catalogue';
import { joinedStory, type Story, storyIn } from '@/lib/core/story';
import { database, deleteDatabase } from './database';
import { takeInventory } from './inventory';
import { keepFile, saveGlossary, saveTexts } from './save';
import { saveCatalogue, savePart } from './state';

const bytes = (text: string) => new TextEncoder().encode(text);

async function publish(name: string) {
  const library = await publishedFrom(contentOf(sampleStory(name), sampleStory('other')));
  const textOf = (path: string) => library.files.find((file) => file.path === path)?.text ?? '';
  const [story] = library.stories;
  const file = story?.files.fa;
  if (!story || !file) throw new Error('a library without a story');
  const body = bytes(textOf(textAddress(story.slug, 'fa', file.sha256)));
  return { library, story, file, body, textOf };
}

async function listed(head: CatalogueHead, stories: Parameters<typeof savePart>[1]['stories'], whole = true) {
  for (const { sha256 } of head.parts) await savePart(sha256, { format: 2, stories });
  await saveCatalogue({ etag: null, head, whole });
}

const kept = async () => new Set(await database().files.toCollection().primaryKeys());

beforeEach(async () => {
  await deleteDatabase();
});
afterEach(async () => {
  await deleteDatabase();
});

describe('reading everything again', () => {
  it('drops files that nothing leads to, and no other', async () => {
    const { library, story, file, body, textOf } = await publish('a');
    const waiting = story.files.ar;
    if (!waiting) throw new Error('a story without Arabic');
    await listed(library.head, library.stories);
    const parsed = joinedStory(
      [storyIn(JSON.parse(new TextDecoder().decode(body)))].filter(Boolean) as Story[],
    );
    await saveTexts(
      [{ listed: { slug: story.slug, locale: 'fa', revision: 1, ...file }, body, story: parsed as Story }],
      1,
    );
    const glossary = bytes(textOf(library.head.glossary.path));
    await saveGlossary(library.head.glossary, glossary, JSON.parse(textOf(library.head.glossary.path)));
    // It waits for the other languages of its story; the second did, before a newer version came.
    await keepFile(waiting.sha256, bytes(textOf(textAddress(story.slug, 'ar', waiting.sha256))));
    await keepFile('f'.repeat(64), bytes('overtaken'));

    expect(await takeInventory()).toMatchObject({ files: 2, damaged: [] });
    expect(await kept()).toEqual(new Set([file.sha256, waiting.sha256, library.head.glossary.sha256]));
  });

  it('drops none while the catalogue is not whole, nor where it was ended early', async () => {
    const { library } = await publish('a');
    await keepFile('f'.repeat(64), bytes('who knows'));
    await takeInventory();
    expect((await kept()).size).toBe(1);
    await listed(library.head, library.stories, false);
    await takeInventory();
    expect((await kept()).size).toBe(1);
    await listed(library.head, library.stories);
    await database().texts.add({ slug: 'b', locale: 'en', sha256: 'e'.repeat(64), bytes: 1, at: 1 });
    await takeInventory(undefined, AbortSignal.abort());
    expect((await kept()).size).toBe(1);
    await takeInventory();
    expect((await kept()).size).toBe(0);
  });
});
