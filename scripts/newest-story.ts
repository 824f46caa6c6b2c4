import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { Catalogue } from '../lib/core/catalogue';

/** The slug of the newest story of an export. Throws where there is none. */
export function newestStory(dir = 'out'): string {
  const { stories } = v.parse(Catalogue, JSON.parse(readFileSync(path.join(dir, 'catalogue.json'), 'utf8')));
  const newest = stories[0];
  if (!newest) throw new Error(`There is no story in "${dir}".`);
  return newest.slug;
}
