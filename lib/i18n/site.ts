/** The public address of a deployment, for the few tags that must name one; the app itself uses relative ones. */
export const site = process.env.SITE_URL ?? 'https://waraq.example';

/**
 * The address of a path of ours as the outside world sees it: for search engines, feeds and previews.
 * The one place that puts the two together. @param path begins with a slash
 */
export function absolute(path: string): string {
  return site + path;
}
