/** A setting from outside that cannot be meant: its message is all that the reader of a build needs. */
export class SettingsError extends Error {}

/** Parts of an address that need no escapes (RFC 3986, "unreserved"); none of them is `.` or `..`. */
const folders = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/;

/**
 * Where the export will be served, from the environment of a build.
 *
 * @returns `base`, the folder on its origin, such as `/waraq`, or empty at the root; and `origin`, such as
 * `https://waraq.example`
 * @throws SettingsError with what to write instead
 */
export function settingsFrom(env: Record<string, string | undefined>): { base: string; origin: string } {
  const base = env.BASE_PATH ?? '';
  if (!folders.test(base))
    throw new SettingsError(
      `BASE_PATH is ${JSON.stringify(base)}; expected folders such as "/waraq" or "/news/waraq", of letters, digits, "-", "_", "." and "~", with no slash at the end, or nothing for the root.`,
    );
  const address = env.SITE_URL || 'https://waraq.example';
  const url = URL.canParse(address) ? new URL(address) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (!isOrigin)
    throw new SettingsError(
      `SITE_URL is ${JSON.stringify(address)}; expected the origin alone, such as "https://waraq.example"${url ? '; folders go into BASE_PATH' : ''}.`,
    );
  return { base, origin: url.origin };
}
