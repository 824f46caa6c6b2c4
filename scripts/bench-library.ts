import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import * as v from 'valibot';
import { publishedFrom } from '../lib/content/library-files';
import {
  CatalogueHead,
  CataloguePart,
  headAddress,
  partAddress,
  textAddress,
  textsOf,
  wholeAddress,
} from '../lib/core/catalogue';
import { linesText } from '../lib/core/lines';
import { joinedStory, storyIn, type WholeStory } from '../lib/core/story';
import { filesUnder } from './build-files';
import { syntheticContent } from './synthetic-content';

type File = { path: string; text: string };

/** Quick, and a few percent larger than what a build compresses for minutes. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const cache = 'e2e/.cache';
/** What a library is made of. */
const sources = ['content', 'lib/content', 'lib/core'];
const generators = ['content', 'story', 'words'].map((name) => `scripts/synthetic-${name}.ts`);

/**
 * The app of `out/` with a library of so many synthetic stories: nothing but its library differs from a build
 * of them. Made libraries stay in `e2e/.cache` until the sources change.
 *
 * @returns a folder to serve
 */
export async function exportWith(stories: number): Promise<string> {
  const key = createHash('sha256');
  const files = sources.flatMap((folder) => filesUnder(folder).map((file) => path.join(folder, file)));
  for (const file of [...files, ...generators])
    if (!file.endsWith('.test.ts')) key.update(file).update(readFileSync(file));
  const folder = path.join(cache, `bench-library-${stories}`);
  const dir = path.join(folder, key.digest('hex').slice(0, 16));
  if (!existsSync(dir)) {
    rmSync(folder, { recursive: true, force: true });
    const made = path.join(folder, 'unfinished');
    mkdirSync(path.join(made, 'library'), { recursive: true });
    put(made, (await publishedFrom(syntheticContent(stories))).files);
    renameSync(made, dir);
  }
  // The app may have been built again of the same sources: other names of chunks.
  const ours = ['out/library', 'out/catalogue'];
  cpSync('out', dir, { recursive: true, filter: (from) => !ours.some((name) => from.startsWith(name)) });
  return dir;
}

/** Writes files with `.br` beside them, as the server wants them; a `.gz` of the former library would be a lie. */
function put(dir: string, files: readonly File[]): void {
  for (const { path: address, text } of files) {
    const file = path.join(dir, address);
    const compressed = brotliCompressSync(text, quick);
    rmSync(file, { force: true });
    writeFileSync(file, text);
    if (compressed.length < Buffer.byteLength(text)) writeFileSync(`${file}.br`, compressed);
  }
}

/** Publishes a correction of one story in the middle of the catalogue. @param words its new standfirst */
export async function correctOne(dir: string, words: string): Promise<void> {
  const text = (address: string) => readFileSync(path.join(dir, address), 'utf8');
  const head = v.parse(CatalogueHead, JSON.parse(text(headAddress)));
  const at = Math.floor(head.parts.length / 2);
  const listed = v.parse(CataloguePart, JSON.parse(text(partAddress(head.parts[at]?.sha256 ?? ''))));
  const stories = listed.stories.map((story) => {
    const texts = textsOf(story).map((one) => text(textAddress(one.slug, one.locale, one.sha256)));
    return joinedStory(texts.flatMap((one) => storyIn(JSON.parse(one)) ?? [])) as WholeStory;
  });
  for (const one of Object.values(stories[0]?.texts ?? {})) one.standfirst = words;
  const { head: published, files } = await publishedFrom({ stories, entries: [], forms: [] });
  const [part] = published.parts;
  if (!part || published.parts.length > 1) throw new Error('One part became several.');
  const parts = head.parts.map((one, index) => (index === at ? part : one));
  const changed = JSON.stringify({ ...head, parts });
  put(
    dir,
    files.filter((file) => file.path.startsWith('/library/')),
  );
  const partTexts = parts.map(({ sha256 }) => text(partAddress(sha256)));
  put(dir, [
    { path: wholeAddress, text: linesText([changed, ...partTexts]) },
    { path: headAddress, text: changed },
  ]);
}
