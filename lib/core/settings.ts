import * as v from 'valibot';
import { Locale } from './locale';

export const themes = ['system', 'light', 'dark'] as const;
/** Six steps; the factor of each is in `app/_styles/tokens.css`. */
export const textSizes = ['1', '2', '3', '4', '5', '6'] as const;

/**
 * What the reader chose. Every field falls back alone, so that one bad value
 * (a newer version's, a damaged store's) does not cost the others.
 */
export const Settings = v.object({
  /** The interface's language once chosen; null follows the address. */
  locale: v.fallback(v.nullable(Locale), null),
  /** The language stories open in; null follows the interface. */
  storyLocale: v.fallback(v.nullable(Locale), null),
  theme: v.fallback(v.picklist(themes), 'system'),
  textSize: v.fallback(v.picklist(textSizes), '2'),
  /** The reader said "not now" to installing. */
  installDismissed: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof Settings>;

export const defaultSettings: Settings = v.parse(Settings, {});

/** Whatever was stored, made whole; never throws. */
export function settingsFrom(raw: unknown): Settings {
  const parsed = v.safeParse(Settings, raw);
  return parsed.success ? parsed.output : defaultSettings;
}

/** The mirror of the settings that is readable before the first paint (localStorage). */
export const settingsKey = 'waraq.settings';
