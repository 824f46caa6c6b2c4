import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, wholeAddress } from '@/lib/core/catalogue';
import { filesUnder } from './build-files';
import { catalogueIn } from './export-library';
import { publishLibrary } from './library';

const filesOf = async (...slugs: string[]) =>
  (await publishedFrom(contentOf(...slugs.map((slug) => sampleStory(slug))))).files;

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'waraq-published-'));
});
afterEach(() => rmSync(out, { recursive: true }));

it('publishes a new story beside what is there, the head of the catalogue last', async () => {
  await publishLibrary(out, await filesOf('old'));
  const before = filesUnder(out).filter((file) => file.startsWith('library/'));
  const kept = before.map((file) => statSync(path.join(out, file)).ino);

  const written = await publishLibrary(out, await filesOf('new', 'old'));
  expect(written.slice(-2)).toEqual([wholeAddress, headAddress]);
  expect(written.filter((address) => address.includes('/old.'))).toEqual([]);
  expect(written.filter((address) => address.includes('/new.'))).toHaveLength(3);
  expect(catalogueIn(out).stories.map(({ slug }) => slug)).toEqual(['new', 'old']);
  // Whoever still has the catalogue before finds everything that it names, untouched.
  expect(before.map((file) => statSync(path.join(out, file)).ino)).toEqual(kept);
});

it('leaves compressed copies that say the same, and nothing half', async () => {
  await publishLibrary(out, await filesOf('old'));
  await publishLibrary(out, await filesOf('new', 'old'));
  const head = readFileSync(path.join(out, headAddress));
  expect(brotliDecompressSync(readFileSync(path.join(out, `${headAddress}.br`)))).toEqual(head);
  expect(gunzipSync(readFileSync(path.join(out, `${headAddress}.gz`)))).toEqual(head);
  expect(filesUnder(out).filter((file) => file.endsWith('.new'))).toEqual([]);
});
