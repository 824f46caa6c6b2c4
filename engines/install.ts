import { spawnSync } from 'node:child_process';
import { type EngineName, engines, programAt } from './engines';

/**
 * Makes sure that an engine is here: from the packages of Debian and its relatives where that needs no password.
 * Prints each step; throws with advice where it is not to be had.
 */
export function ensureEngine(name: EngineName): void {
  const { label, packages } = engines[name];
  if (isHere(name)) return;
  const install = ['apt-get', 'install', '--no-install-recommends', '--yes', ...packages];
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const steps = [['apt-get', 'update'], install].map((step) => [...prefix, ...step]);
  const installed = programAt('apt-get') !== null && steps.every(does);
  if (installed && isHere(name)) return;
  throw new Error(
    `${label} is not here and could not be installed. On Debian or Ubuntu: sudo ${install.join(' ')}\n` +
      `Elsewhere these have to be on the PATH: ${wanted(name).join(', ')}.`,
  );
}

/** One of the browsers, and all that drives it. */
function wanted(name: EngineName): string[] {
  const { browsers, drivers } = engines[name];
  return [browsers.join(' or '), ...drivers];
}

function isHere(name: EngineName): boolean {
  const { browsers, drivers } = engines[name];
  return browsers.some((one) => programAt(one) !== null) && drivers.every((one) => programAt(one) !== null);
}

/** Runs a step where everyone can see it. */
function does([command = '', ...args]: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}
