import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What is known of an engine: how to have it, and what it cannot do. */
type Engine = {
  label: string;
  /** Packages of Debian and its relatives that bring it. */
  packages: readonly string[];
  /** Programs: the first one found is what the tests start. */
  browsers: readonly string[];
  /** Programs that are needed besides. */
  drivers: readonly string[];
  /** What the engine, or the way it is driven, cannot do, and what comes of it. The command prints it. */
  lacks: readonly string[];
};

export type EngineName = 'firefox' | 'webkit';

const drivers = [
  'no touch: journeys click',
  'no printing, and no promise to keep what is stored: both are tried in Chromium only',
];

export const engines: Record<EngineName, Engine> = {
  firefox: {
    label: 'Firefox',
    packages: ['firefox-esr'],
    browsers: ['firefox-esr', 'firefox'],
    drivers: [],
    lacks: [...drivers],
  },
  webkit: {
    label: 'WebKit',
    packages: ['webkit2gtk-driver', 'gjs', 'gir1.2-webkit2-4.1', 'xvfb', 'xauth'],
    browsers: ['WebKitWebDriver'],
    drivers: ['gjs', 'xvfb-run', 'xauth'],
    lacks: [
      ...drivers,
      'no errors of a page told: that React keeps each page as it was built is compared instead',
    ],
  },
};

/** Where a program is on the PATH, or null. */
export function programAt(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
