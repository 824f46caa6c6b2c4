import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentError } from './content-error';
import { type Content, readContent } from './read-content';

// For tests: a small sound content folder, and what becomes of it when some files change.

export const iraq = `id: iraq
kind: place/country
asOf: 2014-01
names: { en: Iraq, ar: العراق, fa: عراق }
aliases:
  en: [Republic of Iraq]
  ar: []
  fa: []
definition: { en: A country., ar: بلد., fa: کشوری است. }
related: [baghdad]
sources: [reuters]
`;

export const baghdad = `id: baghdad
kind: place/capital
asOf: 2014-01
names: { en: Baghdad, ar: بغداد, fa: بغداد }
aliases:
  en:
    - Bagdad
  ar: []
  fa: []
guards:
  notAlias: { en: [Baghdadi] }
definition: { en: A city., ar: مدينة., fa: شهری است. }
related: []
sources:
  - ap
  - reuters
`;

export const en = `---
headline: One
standfirst: Two
dateline: Baghdad
sourceLine: Three
---

First, about [Iraq](term:iraq).

Second for Baghdad.
`;
export const ar = en.replace('First, about [Iraq]', 'عن [العراق]').replace('Second for Baghdad', 'في بغداد');
export const fa = en
  .replace('First, about [Iraq]', 'دربارهٔ [عراق]')
  .replace('Second for Baghdad', 'در بغداد');
export const story = 'slug: first\npublished: 2014-01-06\nsources: [reuters]\n';
export const person = 'title: { en: Reuters, ar: رويترز, fa: رویترز }';

const sound: Changes = {
  'sources.yaml': `reuters: { ${person} }\nap: { ${person} }\n`,
  'glossary/iraq.yaml': iraq,
  'glossary/baghdad.yaml': baghdad,
  'stories/first/story.yaml': story,
  'stories/first/en.md': en,
  'stories/first/ar.md': ar,
  'stories/first/fa.md': fa,
};

/** Files by path; null leaves one out. */
export type Changes = Record<string, string | Uint8Array | null>;

/** Reads the sound folder with some files changed, added or left out. */
export function contentWith(changes: Changes): Content {
  const parent = mkdtempSync(join(tmpdir(), 'waraq-content-'));
  try {
    for (const [path, text] of Object.entries({ ...sound, ...changes })) {
      if (text === null) continue;
      const file = join(parent, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return readContent(join(parent, 'content'));
  } finally {
    rmSync(parent, { recursive: true });
  }
}

/** The lines of the error that a changed folder is refused with. */
export function problemsWith(changes: Changes): string[] {
  try {
    contentWith(changes);
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
  throw new Error('nothing was refused');
}
