import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { CatalogueHead, CataloguePart, type CatalogueStory, partAddress } from '../lib/core/catalogue';

/** The catalogue of an export: its head, and every story of its parts, newest first. */
export function catalogueIn(dir: string): CatalogueHead & { stories: CatalogueStory[] } {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
  const head = v.parse(CatalogueHead, json('catalogue.json'));
  const stories = head.parts.flatMap(
    ({ sha256 }) => v.parse(CataloguePart, json(partAddress(sha256))).stories,
  );
  return { ...head, stories };
}

/** The slug of the newest story of an export. Throws where there is none. */
export function newestStory(dir = 'out'): string {
  const [newest] = catalogueIn(dir).stories;
  if (!newest) throw new Error(`There is no story in "${dir}".`);
  return newest.slug;
}
