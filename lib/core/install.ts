/** Which steps in words lead to the home screen; each is a message key of `Install`. */
export type InstallHelp = 'android' | 'ios' | 'desktop' | 'inApp';

/**
 * The steps for a browser that does not offer to install by itself, from its user agent string.
 * The browsers inside other apps name themselves (FBAN/FBAV, Instagram, Line) or carry Android's
 * WebView mark `; wv)`; they cannot install at all.
 */
export function installHelp(userAgent: string): InstallHelp {
  if (/FBAN|FBAV|Instagram|Line\/|; wv\)/.test(userAgent)) return 'inApp';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Android/.test(userAgent)) return 'android';
  return 'desktop';
}
