import path from 'node:path';
import ts from 'typescript';

/** A file of the repository, its path from the root with `/`. */
export type File = { path: string; text: string };
/** Where a rule is broken, one line each, `path: what`. */
export type Rule = (files: readonly File[]) => string[];

const isTest = (file: File) => /\.test\.tsx?$/.test(file.path);
export const isCode = (file: File) => /\.tsx?$/.test(file.path);

/** Reports `path: problem` for every file that has one. */
export function each(concerns: (file: File) => boolean, problems: (file: File) => string[]): Rule {
  return (files) =>
    files.filter(concerns).flatMap((file) => problems(file).map((problem) => `${file.path}: ${problem}`));
}

// ── Imports ────────────────────────────────────────────────────────────────────────────────────────

/** What a folder may import: folders of the repository, and packages (null: any). */
type Allowance = { folder: RegExp; from: (folder: string) => string[]; packages: RegExp | null };

const core = 'lib/core';
const adapters = [
  'lib/store',
  'lib/remote',
  'lib/background',
  'lib/pwa',
  'lib/link',
  'lib/find',
  'lib/speech',
];
/** Words, and the version that the about page shows. */
const facts = ['messages', 'package.json'];

/** A folder of lib/: itself and core, and packages by name. */
function lib(name: string, packages: string, ...more: string[]): Allowance {
  return {
    folder: new RegExp(`^lib/${name}(?=/)`),
    from: (own) => [own, core, ...more],
    packages: new RegExp(`^(?:${packages})$`),
  };
}

/** A folder of app/, which may use any package. */
function app(folder: RegExp, ...more: string[]): Allowance {
  return { folder, from: (own) => [own, core, 'lib/i18n', ...facts, ...more], packages: null };
}

/** The first match counts. Adapters meet in app/_data; valibot is the language of core's schemas. */
const allowances: Allowance[] = [
  lib('core', 'valibot'),
  lib('lite', 'node:.+', 'lib/content', 'lib/i18n', 'messages'),
  lib('content', 'valibot|yaml|mdast|mdast-util-from-markdown|node:.+'),
  lib('store', 'valibot|dexie|fake-indexeddb'),
  lib('remote', 'valibot'),
  // Runs in workers too, where app/_data cannot be: the one folder of lib/ in which adapters meet.
  lib('background', 'valibot', 'lib/store', 'lib/remote', 'lib/find'),
  lib('pwa', 'valibot|workbox-window'),
  lib('link', ''),
  lib('find', ''),
  lib('speech', ''),
  lib('sw', 'workbox-.+'),
  // `next` itself is types only.
  lib('i18n', 'next|next-intl(?:/.+)?', 'messages'),
  app(/^app\/_ui(?=\/)/, 'app/_styles'),
  app(/^app\/_data(?=\/)/, ...adapters),
  app(/^app\/_features\/[^/]+(?=\/)/, 'app/_ui', 'app/_data', 'app/_styles'),
  app(/^app(?=\/)/, 'lib/content', 'lib/lite'),
];

/** Everything a file imports, dynamic imports and types included, as written. */
function importsIn(text: string): string[] {
  const plain = ts.preProcessFile(text, true, true).importedFiles.map((imported) => imported.fileName);
  // A template with a variable in it: what stands before the variable says which folder is meant.
  const templates = [...text.matchAll(/\bimport\(\s*`([^`$]+)\$\{/g)].map((match) => match[1] ?? '');
  return [...plain, ...templates];
}

/** The path in the repository that an import leads to, or null for a package. */
function target(importer: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(importer), specifier) : null;
}

/** Tests may reach for anything: they ship nowhere. */
export const importRule = each(
  (file) => isCode(file) && !isTest(file),
  (file) => {
    const allowance = allowances.find(({ folder }) => folder.test(file.path));
    // A new folder of lib/ needs its line in the table; scripts and browser tests may reach for anything.
    if (!allowance) return file.path.startsWith('lib/') ? ['a folder of lib/ without an import rule'] : [];
    const folders = allowance.from(allowance.folder.exec(file.path)?.[0] ?? '');
    return importsIn(file.text).filter((specifier) => {
      const to = target(file.path, specifier);
      if (to === null) return allowance.packages !== null && !allowance.packages.test(specifier);
      return !folders.some((folder) => to === folder || to.startsWith(`${folder}/`));
    });
  },
);

// ── Styles ─────────────────────────────────────────────────────────────────────────────────────────

/** Shorthands of several values are Biome's (`useLogicalProperties`). */
const physical = [
  /(?<![\w.#-])(?:left|right)\s*:/,
  /(?<![\w.#-])(?:(?:scroll-)?(?:margin|padding)|border(?:-top|-bottom)?)-(?:left|right)(?:-[a-z]+)*\s*:/,
  /(?<![\w.#-])(?:float|clear|text-align|text-align-last|justify-[a-z]+)\s*:\s*(?:left|right)\b/,
];

export function physicalDirections({ text }: File): string[] {
  const lines = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).split('\n');
  return lines.flatMap((line, index) =>
    physical.some((pattern) => pattern.test(line)) ? [`line ${index + 1}: ${line.trim()}`] : [],
  );
}

// ── Comments that switch a check off ───────────────────────────────────────────────────────────────

export const off = [
  'biome-ignore',
  'oxlint-disable',
  'eslint-disable',
  '@ts-ignore',
  '@ts-expect-error',
  '@ts-nocheck',
];
const offComment = new RegExp(`(?://|/\\*)\\s*(?:${off.join('|')})(.*)`, 'g');
/** After the tool's own words (`lint/a11y/useX:`, `-- `), at least two words. */
const reason = /(?::\s*|--\s*|^\s+)(?!<)[^\s:]+\s+\S{2,}/;

export function unexplained({ text }: File): string[] {
  return [...text.matchAll(offComment)].flatMap(([comment, rest = '']) =>
    reason.test(rest) ? [] : [comment.trim()],
  );
}

// ── Where code runs ────────────────────────────────────────────────────────────────────────────────

const directive = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*['"]use client['"]/;
/** Next wants `error.tsx` to run in the browser, whatever we would call it. */
const clientName = /\.client\.tsx$|(?:^|\/)(?:global-)?error\.tsx$/;

/** The name says where a file runs: `*.client.tsx`, and only those, have the directive. */
export function misnamed(file: File): string[] {
  const [named, directed] = [clientName.test(file.path), directive.test(file.text)];
  if (named === directed) return [];
  return [named ? 'lacks the directive "use client"' : 'has the directive "use client"'];
}

// ── Documents ──────────────────────────────────────────────────────────────────────────────────────

/** Packages that a paragraph of the document is about: named in its heading, or in bold in its text. */
export function documented(markdown: string): Set<string> {
  const blocks = markdown.split(/\n\s*\n/).map((block) => block.trim());
  const isHeading = (block: string | undefined) => block !== undefined && /^#{1,6} /.test(block);
  const names = blocks.flatMap((block, index) => {
    if (isHeading(block)) {
      const next = blocks[index + 1];
      return block.includes('\n') || (next && !isHeading(next)) ? [block.split('\n', 1)[0] ?? ''] : [];
    }
    const bold = [...block.matchAll(/\*\*(.+?)\*\*/g)].map((match) => match[1] ?? '');
    return block.replace(/\*\*.+?\*\*/g, '').trim().length > 20 ? bold : [];
  });
  return new Set(names.flatMap((name) => name.match(/@?[\w.-]+(?:\/[\w.-]+)?/g) ?? []));
}
