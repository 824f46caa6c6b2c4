// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/** What the export is made of. A script that the build runs is named `scripts/build*`. */
const sources = [
  'app',
  'content',
  'lib',
  'messages',
  'public',
  'next.config.ts',
  'package.json',
  'tsconfig.json',
  'package-lock.json',
  // Part of the build too, though the server has it as well.
  'scripts/headers.ts',
];

/** What a build may be told from outside: another value is another export. */
const settings = ['BASE_PATH', 'SITE_URL', 'WARAQ_BUILD_SALT', 'WARAQ_CONTENT'];

/** Tests do not change the export, and types of messages are written by the build itself. */
const ignored = /\.test\.tsx?$|\.d\.json\.ts$|(^|\/)\.DS_Store$/;

/**
 * A hash of everything that the export is made of: names and contents, not times.
 *
 * @param {string} [dir] the repository
 */
export function fingerprint(dir = root) {
  const hash = createHash('sha256').update(
    settings.map((name) => `${name}=${process.env[name] ?? ''}\0`).join(''),
  );
  const scripts = filesIn(dir, 'scripts').filter((file) => file.startsWith('scripts/build'));
  for (const file of [...sources.flatMap((source) => filesIn(dir, source)), ...scripts]) {
    if (ignored.test(file)) continue;
    const content = readFileSync(path.join(dir, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Builds the export, unless there is one of these very sources. An interrupted or failed build
 * leaves no fingerprint, so the next call builds again.
 *
 * @returns {Promise<number>} the exit code of the build, 0 where none was needed
 */
export async function ensureBuilt() {
  const sought = fingerprint();
  const record = path.join(root, 'out/.fingerprint');
  if (existsSync(record) && readFileSync(record, 'utf8') === sought) {
    console.log('The build is up to date.');
    return 0;
  }
  console.log(
    existsSync(path.join(root, 'out'))
      ? 'Building: the sources changed.'
      : 'Building: there is no build yet.',
  );
  rmSync(record, { force: true });
  const code = await run('npm', ['run', 'build']);
  // The fingerprint from before the build: what changed meanwhile makes the build stale.
  if (code === 0) writeFileSync(record, sought);
  return code;
}

/**
 * @param {string} dir
 * @param {string} source a file or a folder
 * @returns {string[]} paths from `dir`, with `/`, in an order that does not depend on the machine
 */
function filesIn(dir, source) {
  const at = path.join(dir, source);
  if (!existsSync(at)) return [];
  if (path.extname(source) !== '') return [source];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
