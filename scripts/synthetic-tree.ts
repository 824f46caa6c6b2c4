import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { syntheticStory } from './synthetic-story';

export type SyntheticOrder = { count: number; dir: string; seed: number };

const parts = ['sources.yaml', 'glossary', 'stories'];

/** Reads `COUNT DIR [SEED]`; what is wrong with them is said in one line that names the argument. */
export function orderFrom(args: readonly string[]): SyntheticOrder | { error: string } {
  const [count, dir, seed = '1', ...more] = args;
  if (count === undefined) return { error: 'COUNT is missing; expected COUNT DIR [SEED]' };
  if (!/^[1-9]\d{0,4}$/.test(count))
    return { error: `COUNT is "${count}"; expected a whole number from 1 to 99999` };
  if (dir === undefined || dir === '') return { error: 'DIR is missing; expected COUNT DIR [SEED]' };
  if (!/^\d{1,10}$/.test(seed) || Number(seed) >= 2 ** 32)
    return { error: `SEED is "${seed}"; expected a whole number from 0 to 4294967295` };
  if (more.length > 0) return { error: `"${more[0]}" is one argument too many; expected COUNT DIR [SEED]` };
  return { count: Number(count), dir, seed: Number(seed) };
}

/**
 * Why nothing may be written to a folder, or null. Only a new or empty folder will do, or one that
 * this script filled: it is emptied first, and must not be anybody's work.
 */
export function refusalOf(dir: string, content: string): string | null {
  const inside = relative(resolve(content), resolve(dir));
  if (inside === '' || !inside.startsWith('..'))
    return `DIR is "${dir}"; expected a folder outside ${content}`;
  if (!existsSync(dir)) return null;
  if (!statSync(dir).isDirectory()) return `DIR is "${dir}", a file; expected a folder`;
  const ours = existsSync(join(dir, 'stories', 'synthetic-00001'));
  return ours || readdirSync(dir).length === 0
    ? null
    : `DIR is "${dir}", which has other files; expected an empty folder`;
}

/** Writes a content folder: the real content, and as many synthetic stories beside it as ordered. */
export function writeSynthetic({ count, dir, seed }: SyntheticOrder, content: string): void {
  for (const part of parts) {
    rmSync(join(dir, part), { recursive: true, force: true });
    cpSync(join(content, part), join(dir, part), { recursive: true });
  }
  for (let number = 1; number <= count; number += 1) {
    const { slug, files } = syntheticStory(number, count, seed);
    const folder = join(dir, 'stories', slug);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }
}
