import { base } from '@/lib/core/base';

/**
 * The public address of a deployment, without a slash at the end, for the few tags that must name one; the app
 * itself uses relative ones. The build has refused what is no origin (`scripts/build-settings.ts`).
 */
export const site = new URL(process.env.SITE_URL || 'https://waraq.example').origin + base;

/**
 * The address of a path of ours as the outside world sees it: for search engines, feeds and previews.
 * The one place that puts the two together. @param path begins with a slash
 */
export function absolute(path: string): string {
  return site + path;
}
