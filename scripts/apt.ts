import { spawnSync } from 'node:child_process';

/** Installs packages of a Debian-like system, where that needs no password, and shows it. @returns whether it worked */
export function apt(packages: readonly string[]): boolean {
  if (!succeeds('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'])) return false;
  const does = (args: string[]) => {
    const command = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    return runs(command);
  };
  return does(['update']) && does(['install', '-y', '-o', 'DPkg::Lock::Timeout=300', ...packages]);
}

/** Runs a step where everyone can see it. */
export function runs([command = '', ...args]: string[]): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
