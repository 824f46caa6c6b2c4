import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { Database } from './database';
import { type Version, versions } from './versions';

const name = 'test';
const story = {
  slug: 'a-story',
  published: '2014-01-06',
  headlines: { en: 'A', ar: 'ا', fa: 'آ' },
  standfirsts: { en: 'B', ar: 'ب', fa: 'ب' },
  datelines: { en: 'C', ar: 'ت', fa: 'ت' },
  sha256: 'a'.repeat(64),
  bytes: 3,
  languages: ['en' as const],
  terms: ['iraq', 'anbar'],
};

afterEach(async () => {
  await new Database(name).delete();
});

describe('the versions of the database', () => {
  it('are numbered upwards, each once', () => {
    const numbers = versions.map(({ version }) => version);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it.each(versions.map(({ version }) => version))(
    'opens rows written by version %d with today’s',
    async (version) => {
      const old = new Database(
        name,
        versions.filter((one) => one.version <= version),
      );
      await old.stories.put(story);
      await old.files.put({ sha256: story.sha256, body: new Uint8Array([1, 2, 3]) });
      old.close();
      const today = new Database(name);
      expect(await today.stories.get('a-story')).toMatchObject({ slug: 'a-story', terms: ['iraq', 'anbar'] });
      expect(await today.stories.where('terms').equals('anbar').count()).toBe(1);
      expect((await today.files.get(story.sha256))?.body).toEqual(new Uint8Array([1, 2, 3]));
      today.close();
    },
  );

  it('maps every row of a table through the pure function of a later version', async () => {
    const old = new Database(name);
    await old.stories.bulkPut([story, { ...story, slug: 'b-story' }]);
    old.close();
    const next: Version = {
      version: 99,
      tables: { stories: 'slug, published, *terms' },
      upgrade: { stories: (row) => ({ ...(row as typeof story), bytes: 7 }) },
    };
    const upgraded = new Database(name, [...versions, next]);
    expect((await upgraded.stories.toArray()).map((row) => row.bytes)).toEqual([7, 7]);
    upgraded.close();
  });

  it('lets go of the database when another tab brings a newer version', async () => {
    const old = new Database(name);
    await old.stories.put(story);
    const newer = new Database(name, [...versions, { version: 99, tables: { settings: 'key' } }]);
    await newer.open();
    expect(old.isOpen()).toBe(false);
    newer.close();
  });
});
