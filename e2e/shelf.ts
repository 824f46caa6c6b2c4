import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createTranslator } from 'next-intl';
import * as v from 'valibot';
import { publishedFrom } from '@/lib/content/library-files';
import { settingsKey } from '@/lib/core/base';
import { textsOf } from '@/lib/core/catalogue';
import { FormsFile } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import type { Settings } from '@/lib/core/settings';
import type { WholeStory } from '@/lib/core/story';
import { formatsFor, formatTags } from '@/lib/i18n/formats';
import { catalogue, entries, out, story, words } from './facts';
import { putLibrary } from './publish';
import { test as base } from './reader';
import { type RunningServer, startServer } from './server';

const forms = v.parse(
  FormsFile,
  JSON.parse(readFileSync(path.join(out, catalogue.forms?.path ?? ''), 'utf8')),
).entries;

/** Stories, the first the newest; the real one under as many names and headlines. */
export function storiesNamed(count: number): WholeStory[] {
  return Array.from({ length: count }, (_, index) => count - index).map((number) => ({
    ...story,
    slug: `${story.slug}-${number}`,
    published: new Date(Date.UTC(2014, 0, number)).toISOString().slice(0, 'YYYY-MM-DD'.length),
    texts: {
      en: { ...story.texts.en, headline: `${story.texts.en.headline} ${number}` },
      ar: { ...story.texts.ar, headline: `${story.texts.ar.headline} ${number}` },
      fa: { ...story.texts.fa, headline: `${story.texts.fa.headline} ${number}` },
    },
  }));
}

/** What a server has that publishes these stories. */
export const publishedAs = (stories: readonly WholeStory[]) =>
  publishedFrom({ stories: [...stories], entries, forms });

const published = await publishedAs(storiesNamed(5));

/** The texts of the five stories as the catalogue lists them. */
export const shelfTexts = published.stories.map(textsOf);
/** What a whole library of them holds. */
export const shelfHashes = [published.head.glossary, ...shelfTexts.flat()].map((file) => file.sha256).sort();

/**
 * `library` is a server with the stories, five unless `length` says otherwise; it can be stopped and started
 * again at its port.
 */
export const test = base.extend<{
  length: number;
  library: RunningServer & { again: () => Promise<RunningServer> };
}>({
  length: [5, { option: true }],
  library: async ({ length }, use) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'waraq-shelf-'));
    cpSync(out, dir, { recursive: true });
    const { files } = length === 5 ? published : await publishedAs(storiesNamed(length));
    putLibrary(dir, files);
    const running = [await startServer({ dir })];
    const [server] = running as [RunningServer];
    await use({
      ...server,
      again: async () => {
        const next = await startServer({ dir, port: server.port });
        running.push(next);
        return next;
      },
    });
    for (const one of running) await one.stop();
    rmSync(dir, { recursive: true, force: true });
  },
});

/** The words of the library in a language, with arguments. */
export const libraryWords = (locale: Locale) =>
  createTranslator({ locale: formatTags[locale], messages: words[locale], namespace: 'Library' });

export const sizeOf = (files: readonly { packed: number }[], locale: Locale) =>
  formatsFor(locale).bytes(files.reduce((sum, { packed }) => sum + packed, 0));

/** The row of a story, the newest being 5. */
export function row(page: Page, number: number, locale: Locale): Locator {
  return page.getByRole('article', { name: `${story.texts[locale].headline} ${number}` });
}

/** Starts the next pages of this reader with settings already chosen. */
export async function chosen(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    settingsKey,
    JSON.stringify(settings),
  ] as const);
}
