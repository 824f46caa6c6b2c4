import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fingerprint } from '../scripts/fingerprint.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'e2e/.cache');
/** What a copy needs not: made by builds or by tests. `node_modules` is linked. */
const left = [
  '.git',
  '.next',
  'node_modules',
  'out',
  'e2e',
  'engines',
  'test-results',
  'playwright-report',
  'docs',
];

/** The same sources as another version of the app. @returns the folder of its export */
export async function secondVersion(): Promise<string> {
  return kept('second-version', 'out', (copy) => build(copy, { WARAQ_BUILD_SALT: 'second' }));
}

/** The app as it is served under a folder of its origin. Without compression, which takes long and changes nothing here. */
export async function versionUnder(base: string): Promise<string> {
  return kept('under-base', 'out', (copy) => build(copy, { BASE_PATH: base }, /^build: hosts /));
}

/** What the worker would store if there were this many stories: the text of `precache.json`. */
export async function precacheWith(stories: number): Promise<string> {
  const file = await kept(`precache-with-${stories}`, 'out/precache.json', async (copy) => {
    await run(copy, ['scripts/synthetic.ts', String(stories), 'synthetic']);
    // The rest is compression, which takes longer than all before it and changes nothing here.
    await build(copy, { WARAQ_CONTENT: 'synthetic' }, /^build: worker /);
  });
  return readFileSync(file, 'utf8');
}

/** A result made in a copy of the repository, and kept until the sources change. */
async function kept(name: string, result: string, make: (copy: string) => Promise<void>): Promise<string> {
  const key = createHash('sha256').update(`${name} ${fingerprint()}`).digest('hex').slice(0, 16);
  const folder = path.join(cache, name);
  const found = path.join(folder, key);
  if (existsSync(found)) return found;
  const copy = path.join(cache, `copy-${process.pid}`);
  try {
    removeAbandoned();
    copyTo(copy);
    await make(copy);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    renameSync(path.join(copy, result), found);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return found;
}

/** A run that is interrupted leaves its copy behind. */
function removeAbandoned(): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const [, pid] = /^copy-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function copyTo(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(root))
    if (!left.includes(name)) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  // Next takes the outermost lock file within a repository for the root: the copy has to be one of its own.
  mkdirSync(path.join(copy, '.git'));
  // Turbopack does not follow links of folders that lead out of the root, but files may be shared.
  link(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
}

function link(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

/** `npm run build` in a copy; ended early once a line of its output says so. */
function build(copy: string, env: Record<string, string>, enough?: RegExp): Promise<void> {
  return run(copy, ['scripts/build.ts'], env, enough);
}

function run(cwd: string, args: string[], env: Record<string, string> = {}, enough?: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let ended = false;
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    createInterface(child.stdout).on('line', (line) => {
      said += `${line}\n`;
      if (!enough?.test(line)) return;
      ended = true;
      child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 || ended) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${said}`));
    });
  });
}
