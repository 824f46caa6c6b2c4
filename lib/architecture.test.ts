import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  documented,
  each,
  type File,
  importRule,
  isCode,
  misnamed,
  off,
  physicalDirections,
  type Rule,
  unexplained,
} from '../scripts/architecture';

const rawHtml = ['dangerously', 'SetInnerHTML'].join('');
const mostLines = 250;

const lines = (count: number) => 'x\n'.repeat(count);
const importing = (from: string, ...specifiers: string[]): File[] =>
  specifiers.map((specifier) => ({ path: from, text: `import { x } from '${specifier}';` }));

/** Each rule, and files of which it must refuse every one. */
const rules: { name: string; rule: Rule; bad: File[] }[] = [
  {
    name: 'lib/ renders nothing: it has no .tsx',
    rule: each(
      ({ path }) => path.startsWith('lib/') && path.endsWith('.tsx'),
      () => ['renders'],
    ),
    bad: [{ path: 'lib/core/story.tsx', text: '' }],
  },
  {
    name: 'the name says where a file runs: *.client.tsx, and only those, have the directive',
    rule: each(isCode, misnamed),
    bad: [
      { path: 'app/_ui/button.tsx', text: "'use client';" },
      { path: 'app/_data/library.ts', text: '/* why */\n// and\n"use client"' },
      { path: 'app/_ui/button.client.tsx', text: "export const note = 'use client';" },
    ],
  },
  {
    name: `no file is longer than ${mostLines} lines`,
    rule: each(
      () => true,
      ({ text }) => {
        const count = text.trimEnd().split('\n').length;
        return count > mostLines ? [`${count} lines`] : [];
      },
    ),
    bad: [{ path: 'scripts/build.ts', text: lines(mostLines + 1) }],
  },
  {
    name: 'every folder imports only what the architecture lets it',
    rule: importRule,
    bad: [
      ...importing('lib/core/story.ts', 'react', 'node:fs', 'dexie', '../store/rows', '@/messages/en.json'),
      ...importing('lib/content/stories.ts', '../store/rows', '@/lib/remote/http', 'next', 'dexie'),
      ...importing('lib/store/rows.ts', '@/lib/content/stories', '../remote/http', 'react', 'yaml'),
      ...importing('lib/remote/sync.ts', '@/lib/store/rows', '@/lib/pwa/worker', 'dexie', 'react'),
      ...importing('lib/pwa/worker.ts', '@/lib/store/rows', 'workbox-core', 'next'),
      ...importing('lib/speech/synthesiser.ts', '@/lib/store/rows', '@/lib/pwa/worker', 'react', 'valibot'),
      ...importing('lib/sw/worker.ts', '@/lib/store/rows', 'dexie', 'workbox', 'valibot'),
      ...importing('lib/i18n/words.ts', 'react', '@/lib/store/rows', '@/app/_ui/icon'),
      ...importing(
        'app/_ui/icon.tsx',
        '@/lib/store/rows',
        '../_features/reader/article',
        '@/app/_data/library',
      ),
      ...importing(
        'app/_features/reader/article.tsx',
        '../glossary/card',
        '@/lib/store/rows',
        '@/lib/content/stories',
      ),
      ...importing(
        'app/_features/reader/article.tsx',
        '@/lib/pwa/worker',
        '@/app/[locale]/page',
        '@/scripts/build',
      ),
      ...importing('app/_data/library.ts', '@/lib/content/stories', '@/app/_features/reader/article'),
      ...importing('app/[locale]/page.tsx', '@/lib/store/rows', '@/lib/remote/http', '@/lib/sw/worker'),
      { path: 'lib/new/a.ts', text: '' },
      { path: 'lib/core/a.ts', text: "const later = () => import('../store/rows');" },
      { path: 'lib/core/b.ts', text: "export * from '../store/rows';" },
      { path: 'lib/core/c.ts', text: "export type C = import('dexie').Table;" },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the example is source text
      { path: 'lib/core/d.ts', text: 'const some = (l: string) => import(`../../messages/${l}.json`);' },
    ],
  },
  {
    name: 'text is data: React is never handed raw HTML',
    rule: each(isCode, ({ text }) => (text.includes(rawHtml) ? [rawHtml] : [])),
    bad: [{ path: 'app/_ui/text.tsx', text: `<p ${rawHtml}={{ __html }} />` }],
  },
  {
    name: 'styles follow the script: no physical directions',
    rule: each(({ path }) => path.endsWith('.css'), physicalDirections),
    bad: [
      'margin-left: 1px;',
      'padding-right:0}',
      'left: 0;',
      'inset: 0; right : 1px',
      'border-left-color: red;',
      'border-top-left-radius: 1px;',
      'text-align: left;',
      'float:right;',
      'clear: left;',
      'scroll-margin-left: 1px;',
      'justify-content: right;',
    ].map((text) => ({ path: 'app/_styles/base.css', text: `p { ${text}` })),
  },
  {
    name: 'a check is switched off only with a reason beside it',
    rule: each(isCode, unexplained),
    bad: [
      `// ${off[0]} lint/a11y/useX`,
      `// ${off[0]} lint/a11y/useX: <explanation>`,
      `{/* ${off[0]} lint/a11y/useX: */}`,
      `// ${off[3]}`,
      `// ${off[5]} later`,
      `// ${off[1]}-next-line no-floating-promises`,
    ].map((text) => ({ path: 'app/_ui/icon.tsx', text })),
  },
];

/** The tree that the rules are about; generated files, images and what browser tests keep for the next run left out. */
function tree(): File[] {
  return ['app', 'lib', 'scripts', 'e2e', 'engines'].filter(existsSync).flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          /\.(?:[cm]?[jt]sx?|css)$/.test(entry.name) &&
          !entry.name.endsWith('.d.json.ts') &&
          !entry.parentPath.includes('.cache'),
      )
      .map((entry) => path.posix.join(entry.parentPath, entry.name))
      .map((file) => ({ path: file, text: readFileSync(file, 'utf8') })),
  );
}

describe('the architecture', () => {
  const files = tree();

  it.each(rules.map(({ name, rule }) => [name, rule] as const))('%s', (_name, rule) => {
    expect(rule(files)).toEqual([]);
  });

  it('docs/dependencies.md has a paragraph for every package', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const known = documented(readFileSync('docs/dependencies.md', 'utf8'));
    expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !known.has(name))).toEqual(
      [],
    );
  });
});

describe('each rule', () => {
  const examples = rules.flatMap(({ name, rule, bad }) => bad.map((file) => [name, file, rule] as const));

  it.each(examples)('%s: refuses %o', (_name, file, rule) => {
    expect(rule([file])).toHaveLength(1);
  });

  it.each([
    ...importing('lib/core/story.ts', 'valibot', './locale', '@/lib/core/locale'),
    ...importing('lib/content/stories.ts', 'yaml', 'node:fs', 'mdast-util-from-markdown', '../core/story'),
    ...importing(
      'app/_features/reader/article.tsx',
      './story-view',
      '@/app/_ui/icon',
      '@/app/_data/library',
      'next/link',
    ),
    ...importing(
      'app/_data/library.ts',
      '@/lib/store/library',
      '@/lib/remote/http',
      '@/lib/pwa/worker',
      'react',
    ),
    ...importing(
      'app/[locale]/page.tsx',
      '@/lib/content/stories',
      '@/app/_features/reader/article',
      '../_styles/base.css',
    ),
    ...importing('lib/store/rows.test.ts', 'fake-indexeddb/auto', '@/lib/content/stories'),
    { path: 'lib/core/a.ts', text: "// import { x } from 'react';\nconst text = \"import 'react'\";" },
    { path: 'app/_ui/a.client.tsx', text: "// why\n'use client';" },
    { path: 'app/[locale]/error.tsx', text: "'use client';" },
    {
      path: 'app/_ui/a.tsx',
      text: `// ${off[0]} lint/a11y/useX: the reason is here\n// ${off[3]} no types are shipped`,
    },
    { path: 'app/_ui/a.tsx', text: `// ${off[1]}-next-line no-floating-promises -- the reason is here` },
    {
      path: 'app/a.css',
      text: '/* left: 0 */ .left:hover { margin-inline-start: 0; text-align: start; --left: env(safe-area-inset-left); }',
    },
    { path: 'lib/core/long.ts', text: lines(mostLines) },
  ])('no rule refuses %o', (file) => {
    expect(rules.flatMap(({ rule }) => rule([file]))).toEqual([]);
  });

  it('a package counts as documented only where something is said of it', () => {
    const markdown =
      '# dexie\n\nThe database, some words.\n\n# next\n\n## `@a/b`, sirv\nWords.\n\n**valibot** parses whatever crosses a boundary.\n\n**yaml**';
    expect([...documented(markdown)].sort()).toEqual(['@a/b', 'dexie', 'sirv', 'valibot']);
  });
});
