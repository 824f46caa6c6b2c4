import { type Locale, locales } from './locale';

/** A voice as the browser tells of it. */
export type Voice = {
  uri: string;
  /** A language tag; some systems write it with underscores or in three letters. */
  lang: string;
  /** False where the text would be sent to a server. */
  local: boolean;
  /** The one that the system would take. */
  main: boolean;
};

/**
 * Voices that read a language on this very device, the system's own choice first; never one of a server.
 *
 * @param absent those that were tried in vain, by their `uri`
 */
export function localVoices(
  voices: readonly Voice[],
  locale: Locale,
  absent: ReadonlySet<string> = new Set(),
): Voice[] {
  const fitting = voices.filter(
    ({ uri, local, lang }) => local === true && languageOf(lang) === locale && !absent.has(uri),
  );
  return [...fitting.filter(({ main }) => main), ...fitting.filter(({ main }) => !main)];
}

/** The language of a voice's tag by its primary subtag (`fa-IR`, `ar_001`, `eng-USA`); null for any that is not ours. */
function languageOf(tag: string): Locale | null {
  try {
    const { language } = new Intl.Locale(tag.split(/[-_]/)[0] ?? '');
    return locales.find((locale) => locale === language) ?? null;
  } catch {
    // Not a language tag at all.
    return null;
  }
}
