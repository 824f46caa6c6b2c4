import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '@/lib/core/hash';
import { locales } from '@/lib/core/locale';
import { success } from '@/lib/core/result';
import { Database, database, deleteDatabase } from './database';
import { held } from './held';
import { loadStory, textsOf } from './library';
import type { StoryRow, TextRow } from './rows';
import { dropFile, saveTexts } from './save';
import { type Version, versions } from './versions';

const name = 'waraq';
const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'L', body: [] };
const formerFile = {
  format: 1,
  slug: 'a-story',
  published: '2014-01-06',
  sources: [],
  terms: ['iraq', 'anbar'],
  texts: { en: text, ar: { ...text, headline: 'ع' }, fa: { ...text, headline: 'ف' } },
};
const body = new TextEncoder().encode(JSON.stringify(formerFile));
const sha256 = await sha256Hex(body);

/** As versions 1 and 2 wrote them. */
const formerRow = {
  slug: 'a-story',
  published: '2014-01-06',
  label: 'breaking',
  headlines: { en: 'A', ar: 'ا', fa: 'آ' },
  standfirsts: { en: 'B', ar: 'ب', fa: 'ب' },
  datelines: { en: 'C', ar: 'ت', fa: 'ت' },
  sha256,
  bytes: 302,
  languages: ['en', 'ar', 'fa'],
  terms: ['iraq', 'anbar'],
};
const todaysRow: StoryRow = {
  slug: 'a-story',
  published: '2014-01-06',
  label: 'breaking',
  cards: {
    en: { headline: 'A', standfirst: 'B', dateline: 'C' },
    ar: { headline: 'ا', standfirst: 'ب', dateline: 'ت' },
    fa: { headline: 'آ', standfirst: 'ب', dateline: 'ت' },
  },
  revision: 0,
  terms: ['iraq', 'anbar'],
};

/** Leaves a database as a version wrote it. */
async function written(version: number, ...rows: object[]) {
  const old = new Database(
    name,
    versions.filter((one) => one.version <= version),
  );
  await old.table('stories').bulkPut(rows);
  await old.files.put({ sha256, body });
  await old.table('settings').put({ key: 'settings', value: { theme: 'dark' } });
  await old.table('state').put({ key: 'catalogue', etag: '"1"', catalogue: { format: 1, stories: [] } });
  old.close();
}

afterEach(() => deleteDatabase());

it('is not made anew by who asks for it while it is erased, nor afterwards', async () => {
  await database().settings.put({ key: 'settings', value: { theme: 'dark' } });
  const erasing = deleteDatabase(true);
  expect(database).toThrow('The database was erased.');
  expect(await erasing).toEqual(success(undefined));
  expect(database).toThrow('The database was erased.');
  expect(await indexedDB.databases()).toEqual([]);
  // As after a reload.
  vi.resetModules();
  const reloaded = (await import('./database')).database();
  expect(await reloaded.settings.count()).toBe(0);
  reloaded.close();
});

describe('the versions of the database', () => {
  it('are numbered upwards, each once', () => {
    const numbers = versions.map(({ version }) => version);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it.each([1, 2])('open rows written by version %d with today’s', async (version) => {
    await written(version, formerRow);
    const today = new Database(name);
    expect(await today.stories.toArray()).toEqual([todaysRow]);
    expect(await today.stories.where('terms').equals('anbar').count()).toBe(1);
    expect((await today.files.get(sha256))?.body).toEqual(body);
    expect((await today.settings.get('settings'))?.value).toEqual({ theme: 'dark' });
    expect(await today.texts.toArray()).toEqual(
      locales.map((locale, index) => ({
        doc: index + 1,
        slug: 'a-story',
        locale,
        sha256,
        bytes: 101,
        at: 0,
      })),
    );
    today.close();
  });

  it('open rows written by today’s as they are', async () => {
    const row: StoryRow = { ...todaysRow, revision: 3, pinned: 1 };
    const own: Omit<TextRow, 'doc'> = { slug: 'a-story', locale: 'fa', sha256, bytes: 9, at: 7 };
    const before = new Database(name);
    await before.stories.put(row);
    await before.texts.add(own);
    before.close();
    const today = new Database(name);
    expect(await today.stories.where('pinned').equals(1).toArray()).toEqual([row]);
    expect(await today.texts.where({ slug: 'a-story', locale: 'fa' }).toArray()).toEqual([
      { doc: 1, ...own },
    ]);
    today.close();
  });

  it('keep a library of version 3 as it is, and remember places beside it', async () => {
    const own: Omit<TextRow, 'doc'> = { slug: 'a-story', locale: 'fa', sha256, bytes: 9, at: 7 };
    const before = new Database(
      name,
      versions.filter((one) => one.version <= 3),
    );
    await before.stories.put(todaysRow);
    await before.texts.add(own);
    await before.state.put({ key: 'synced', at: 7 });
    before.close();
    const today = new Database(name);
    expect(await today.stories.toArray()).toEqual([todaysRow]);
    expect(await today.texts.toArray()).toEqual([{ doc: 1, ...own }]);
    expect(await today.state.toArray()).toEqual([{ key: 'synced', at: 7 }]);
    expect([await today.places.count(), await today.marks.count()]).toEqual([0, 0]);
    const place = { slug: 'a-story', paragraph: 4, read: false };
    const mark = { slug: 'a-story', paragraph: 4, kept: true, notes: ['n'] };
    await today.places.put(place);
    await today.marks.put(mark);
    expect(await today.places.get('a-story')).toEqual(place);
    expect(await today.marks.where('slug').equals('a-story').toArray()).toEqual([mark]);
    today.close();
  });

  it('keep what the phone still has to look for in a story without mentions', async () => {
    const { label: _, ...plain } = formerRow;
    await written(2, { ...plain, unlinked: 1 });
    const today = new Database(name);
    const [row] = await today.stories.where('unlinked').equals(1).toArray();
    expect(row).not.toHaveProperty('label');
    today.close();
  });

  it('map every row of a table through the pure function of a later version', async () => {
    await written(2, formerRow, { ...formerRow, slug: 'b-story' });
    const next: Version = {
      version: 99,
      tables: { stories: 'slug, published, *terms' },
      upgrade: { stories: (row) => ({ ...(row as StoryRow), revision: 7 }) },
    };
    const upgraded = new Database(name, [...versions, next]);
    expect((await upgraded.stories.toArray()).map((row) => row.revision)).toEqual([7, 7]);
    expect(await upgraded.texts.count()).toBe(6);
    upgraded.close();
  });

  it('let go of the database when another tab brings a newer version', async () => {
    const old = new Database(name);
    await old.stories.put(todaysRow);
    const newer = new Database(name, [...versions, { version: 99, tables: { settings: 'key' } }]);
    await newer.open();
    expect(old.isOpen()).toBe(false);
    newer.close();
  });
});

describe('a story of a former version', () => {
  const newFile = {
    ...formerFile,
    format: 2,
    locale: 'fa',
    text: { ...text, headline: 'ن' },
    texts: undefined,
  };

  it('is read in every language out of its one file', async () => {
    await written(2, formerRow);
    expect((await loadStory('a-story'))?.texts).toEqual(formerFile.texts);
    const files = { en: sha256, ar: sha256, fa: sha256 };
    expect([...(await held())]).toEqual([['a-story', { revision: 0, removed: false, files }]]);
  });

  it('keeps its file until the last language has one of its own', async () => {
    await written(2, formerRow);
    const db = database();
    for (const [index, text] of (await textsOf('a-story')).entries()) {
      await db.texts.delete(text.doc);
      await dropFile(text);
      expect(await db.files.count()).toBe(index < 2 ? 1 : 0);
    }
  });

  it('is replaced language by language, and is a correction to nobody', async () => {
    await written(2, formerRow);
    const own = new TextEncoder().encode(JSON.stringify(newFile));
    const listed = {
      slug: 'a-story',
      locale: 'fa' as const,
      revision: 2,
      sha256: await sha256Hex(own),
      bytes: own.byteLength,
      packed: 9,
    };
    const story = { ...formerFile, texts: { fa: newFile.text } };
    expect(await saveTexts([{ listed, body: own, story }], 7)).toEqual(
      success({ arrived: [], corrected: [] }),
    );
    const read = await loadStory('a-story');
    expect(locales.map((locale) => read?.texts[locale]?.headline)).toEqual(['H', 'ع', 'ن']);
    expect(await database().files.count()).toBe(2);
  });
});
