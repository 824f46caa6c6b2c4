import * as v from 'valibot';
import { GlossaryFile } from './glossary';
import { type Locale, locales } from './locale';
import { defaultSettings, Settings } from './settings';
import { revisionOf, type Story, storyIn } from './story';

/**
 * A backup is one JSON array, written one element a line (`lines.ts`): this header first, then every file
 * of the library as the very line that it is. A line is known by its SHA-256, as everywhere.
 */
export const BackupHeader = v.object({
  format: v.literal('waraq-backup'),
  version: v.literal(1),
  /** The version of the app that wrote it; for people who look into the file. */
  app: v.string(),
  settings: Settings,
  /** Slugs of the stories that the reader wants kept. */
  pins: v.array(v.string()),
  /** SHA-256 of each line below, in their order. */
  hashes: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal'))),
});
export type BackupHeader = v.InferOutput<typeof BackupHeader>;

/** Where the array opens; what follows the last line closes it. */
export const backupStart = '[\n';
export const backupEnd = '\n]\n';
export const backupBetween = ',\n';
/** On which line of the file an element stands, the header being the first (0). */
export function lineOf(element: number): number {
  return element + 2;
}

/** A file's name: `waraq-2026-03-01.json`. @param day `YYYY-MM-DD` */
export function backupName(day: string): string {
  return `waraq-${day}.json`;
}

/** What stands on a line of a backup. */
export type BackedUp =
  | { what: 'glossary'; glossary: GlossaryFile }
  | { what: 'story'; story: Story; locales: Locale[]; revision: number };

/** Null for what is neither a story nor a glossary. */
export function backedUp(value: unknown): BackedUp | null {
  const glossary = v.safeParse(GlossaryFile, value);
  if (glossary.success) return { what: 'glossary', glossary: glossary.output };
  const story = storyIn(value);
  if (!story) return null;
  const own = locales.filter((locale) => story.texts[locale]);
  return { what: 'story', story, locales: own, revision: revisionOf(story) };
}

/**
 * Whether a text of a backup takes the place of what is here: it does where nothing is, and where it is of
 * a higher revision. What is here is never lost to an older or an equal one.
 *
 * @param here the revision that is here, null where the text is not
 */
export function takes(revision: number, here: number | null): boolean {
  return here === null || revision > here;
}

/**
 * Of a backup's settings those that are still as they came on this phone. Whether places are remembered is each
 * phone's own choice: to turn it off is to erase.
 */
export function settingsTaken(here: Settings, from: Settings): Partial<Settings> {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return Object.fromEntries(
    Object.entries(from).filter(([key, value]) => {
      const name = key as keyof Settings;
      if (name === 'remember') return false;
      return same(here[name], defaultSettings[name]) && !same(here[name], value);
    }),
  );
}
