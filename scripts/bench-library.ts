import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { publishedFrom } from '../lib/content/library-files';
import {
  type CatalogueHead,
  headAddress,
  packAddress,
  partAddress,
  textAddress,
  textsOf,
  wholeAddress,
} from '../lib/core/catalogue';
import { linesText } from '../lib/core/lines';
import { joinedStory, type StoryFile, storyIn, type WholeStory } from '../lib/core/story';
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

/**
 * Publishes a correction of one story, in the middle of the catalogue: its texts, its part, the head.
 * Asked again, it corrects the same story to something else.
 *
 * @returns the story's slug
 */
export async function correctOne(dir: string, words: string): Promise<string> {
  const json = (address: string) => JSON.parse(readFileSync(path.join(dir, address), 'utf8'));
  const head = json(headAddress) as CatalogueHead;
  const middle = head.parts[Math.floor(head.parts.length / 2)];
  if (!middle) throw new Error(`There is no library in ${dir}.`);
  const stories = json(partAddress(middle.sha256)).stories.map((story: Parameters<typeof textsOf>[0]) =>
    joinedStory(
      textsOf(story).flatMap(
        ({ slug, locale, sha256 }) => storyIn(json(textAddress(slug, locale, sha256)) as StoryFile) ?? [],
      ),
    ),
  ) as WholeStory[];
  const [first] = stories;
  if (!first) throw new Error('A part without a story.');
  for (const text of Object.values(first.texts)) text.standfirst = words;
  const { entries, forms } = { entries: [], forms: [] };
  const published = await publishedFrom({ stories, entries, forms });
  const [part] = published.head.parts;
  if (!part || published.head.parts.length > 1) throw new Error('A part became several.');
  const parts = head.parts.map((one) => (one === middle ? part : one));
  const text = JSON.stringify({ ...head, parts });
  const changed = published.files.filter(
    ({ path: address }) =>
      address === partAddress(part.sha256) ||
      address.startsWith(packAddress(part.sha256, 'en').slice(0, -'en.json'.length)) ||
      address.startsWith(`/library/${first.slug}.`),
  );
  const partTexts = parts.map(({ sha256 }) =>
    sha256 === part.sha256
      ? (changed.find(({ path: address }) => address === partAddress(sha256))?.text ?? '')
      : readFileSync(path.join(dir, partAddress(sha256)), 'utf8'),
  );
  put(dir, [...changed, { path: wholeAddress, text: linesText([text, ...partTexts]) }]);
  put(dir, [{ path: headAddress, text }]);
  return first.slug;
}
