// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/**
 * Installs the packages of `package-lock.json`, and only where they are not installed yet.
 * Runs before any package is there, so it imports nothing but Node.
 *
 * @returns {Promise<boolean>} false, after one clear line, on too old a Node or a failed installation
 */
export async function ensureInstalled() {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
  if (!isNewEnough(process.versions.node, wanted)) {
    console.error(
      `Waraq needs Node ${wanted}; this is ${process.versions.node}. See https://nodejs.org/en/download`,
    );
    return false;
  }
  const why = whyInstall(root);
  if (why === null) return true;
  console.log(`Installing packages: ${why}.`);
  // Development packages build the site, also where NODE_ENV=production would leave them out.
  // Not `npm ci`: it refuses a lock in which a package of another system is absent, and a registry's
  // mirror may not carry them all. `--no-save` keeps to the lock's versions and leaves the lock alone.
  const code = await run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('The packages could not be installed (npm install failed, see above).');
    return false;
  }
  stamp(root);
  return true;
}

/**
 * Why an installation is needed, or null where none is. What was installed is known from a hash of the
 * lock file; without one (`npm install` by hand) from npm's own record, which is compared entry by entry.
 *
 * @param {string} dir
 * @returns {string | null}
 */
export function whyInstall(dir) {
  if (!existsSync(path.join(dir, 'node_modules'))) return 'there are none yet';
  const stamped = stampFile(dir);
  if (existsSync(stamped) && readFileSync(stamped, 'utf8') === lockHash(dir)) return null;
  if (!installedByHand(dir)) return 'package-lock.json is not what was installed';
  stamp(dir);
  return null;
}

/**
 * @param {string} version such as 20.20.2
 * @param {string} wanted a lower bound such as >=20.19
 */
export function isNewEnough(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = wanted.replace(/^\D+/, '').split('.').map(Number);
  return major > least || (major === least && minor >= leastMinor);
}

/** @param {string} dir */
function installedByHand(dir) {
  const recorded = path.join(dir, 'node_modules/.package-lock.json');
  if (!existsSync(recorded)) return false;
  const locked = packagesIn(path.join(dir, 'package-lock.json'));
  const installed = packagesIn(recorded);
  return (
    Object.entries(installed).every(([name, entry]) => locked[name]?.version === entry.version) &&
    // Optional packages are those of other systems.
    Object.entries(locked).every(([name, entry]) => name === '' || entry.optional || name in installed)
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string} dir */
function stamp(dir) {
  writeFileSync(stampFile(dir), lockHash(dir));
}

/** @param {string} dir */
function stampFile(dir) {
  return path.join(dir, 'node_modules/.waraq-lock');
}

/** @param {string} dir */
function lockHash(dir) {
  return createHash('sha256')
    .update(readFileSync(path.join(dir, 'package-lock.json')))
    .digest('hex');
}
