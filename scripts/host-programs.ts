import { existsSync } from 'node:fs';
import path from 'node:path';
import { apt } from './apt';

/** Web servers whose configurations are tested where they are installed, and Debian's packages of them. */
const programs = {
  nginx: ['nginx-light', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
} as const;
export type Program = keyof typeof programs;
export const programNames = Object.keys(programs) as Program[];

/** Servers live where only their administrator looks for programs. */
const folders = () => [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The executable of a program; null where it is not installed. */
export function onPath(program: Program): string | null {
  return (
    folders()
      .map((folder) => path.join(folder, program))
      .find(existsSync) ?? null
  );
}

/**
 * Which of them are installed, after installing those that are not if that is wanted and needs no password. Says of
 * each one that is missing that its tests did not run.
 */
export function hostsHere(install: boolean): Program[] {
  const missing = () => programNames.filter((program) => !onPath(program));
  if (install && missing().length > 0) apt(missing().flatMap((program) => [...programs[program]]));
  for (const program of missing()) console.log(`${program} is not installed: its tests did not run.`);
  return programNames.filter((program) => onPath(program) !== null);
}
