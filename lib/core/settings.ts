import * as v from 'valibot';
import { Locale, locales } from './locale';

export const themes = ['system', 'light', 'sepia', 'dark', 'black'] as const;
/** Six steps; the factor of each is in `app/_styles/tokens.css`. */
export const textSizes = ['1', '2', '3', '4', '5', '6'] as const;
export const leadings = ['tight', 'usual', 'wide'] as const;
/** `usual`: the face that the design gives each language; `serif` is naskh in Arabic script. */
export const typefaces = ['usual', 'sans', 'serif'] as const;

/** `native`: the digits of the language. */
export const digitKinds = ['native', 'latin'] as const;
/** `usual`: Gregorian, but for Persian, whose newspapers count by the Jalali. */
export const calendars = ['usual', 'gregorian', 'jalali', 'hijri'] as const;
/** Whose Arabic names the Gregorian months have. */
export const monthNames = ['levant', 'egypt'] as const;

export const dataSavers = ['system', 'on', 'off'] as const;
/** How fast a story is read aloud; 1 is the voice's own pace. */
export const speechRates = [0.75, 1, 1.25, 1.5] as const;

/** What may come by itself in a day while the data saver is on, in kB (1 kB = 1000 bytes). */
export const budgets = [250, 500, 1000, 2000] as const;

/**
 * What the reader chose. Every field falls back alone, so that one bad value
 * (a newer version's, a damaged store's) does not cost the others.
 */
export const Settings = v.object({
  /** The interface's language once chosen; null follows the address. */
  locale: v.fallback(v.nullable(Locale), null),
  /** The language stories open in; null follows the interface. */
  storyLocale: v.fallback(v.nullable(Locale), null),
  /** Whether a second language stands beside the story's, and which; null leaves that to the app. */
  sideBySide: v.fallback(v.boolean(), false),
  secondLocale: v.fallback(v.nullable(Locale), null),
  theme: v.fallback(v.picklist(themes), 'system'),
  textSize: v.fallback(v.picklist(textSizes), '2'),
  leading: v.fallback(v.picklist(leadings), 'usual'),
  typeface: v.fallback(v.picklist(typefaces), 'usual'),
  digits: v.fallback(v.picklist(digitKinds), 'native'),
  calendar: v.fallback(v.picklist(calendars), 'usual'),
  months: v.fallback(v.picklist(monthNames), 'levant'),
  /** Whether single keys do anything. */
  shortcuts: v.fallback(v.boolean(), true),
  speechRate: v.fallback(v.picklist(speechRates), 1),
  /** Whether reading places, bookmarks and notes are kept. */
  remember: v.fallback(v.boolean(), true),
  /** Whether stories arrive by themselves. */
  automatic: v.fallback(v.boolean(), true),
  /** The languages in which they do; there is always one. */
  languages: v.fallback(v.pipe(v.array(Locale), v.minLength(1)), () => [...locales]),
  dataSaver: v.fallback(v.picklist(dataSavers), 'system'),
  budget: v.fallback(v.picklist(budgets), 500),
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
