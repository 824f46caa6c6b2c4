import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base } from '@/lib/core/base';
import { locales } from '@/lib/core/locale';
import { caddyfile, caddySnippet } from './build-hosts-caddy';
import { cloudfrontFunction, cloudfrontHeaders } from './build-hosts-cloudfront';
import { nginxLocations, nginxServer } from './build-hosts-nginx';
import { settingsFrom } from './build-settings';
import { forAYear, headerRedirects, immutableFolders, securityHeaders } from './headers';

/**
 * Writes what hosts have to be told, all of it from the table in `headers.ts`: beside the export for those that
 * are configured, into it for those that read files of it. What to do with it is in docs/deploy.md.
 *
 * @param beside folder of the configurations
 */
export function writeHosts(out: string, beside: string): void {
  const host = new URL(settingsFrom(process.env).origin).hostname;
  const files = {
    'nginx/server.conf': nginxServer(base, host),
    'nginx/locations.conf': nginxLocations(base, headerRedirects),
    'caddy/Caddyfile': caddyfile(base, host),
    'caddy/waraq.caddy': caddySnippet(base, headerRedirects),
    'cloudfront/function.js': cloudfrontFunction(base),
    'cloudfront/response-headers.json': cloudfrontHeaders(),
  };
  rmSync(beside, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(beside, name)), { recursive: true });
    writeFileSync(path.join(beside, name), text);
  }
  writeFileSync(path.join(out, '_headers'), pagesHeaders(base));
  // GitHub Pages leaves out folders that begin with an underscore, unless this file is there.
  writeFileSync(path.join(out, '.nojekyll'), '');
  // Cloudflare Pages answers with the nearest of these.
  for (const locale of locales)
    copyFileSync(path.join(out, locale, 'missing.html'), path.join(out, locale, '404.html'));
}

/**
 * The file of Cloudflare Pages and Netlify. Rules that match the same address are joined, so that no header may be in
 * two of them: what these hosts say of caching by themselves (`max-age=0, must-revalidate`) is left as it is.
 */
export function pagesHeaders(base: string): string {
  const rule = (address: string, headers: Record<string, string>) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule(`${base}/*`, securityHeaders),
    ...immutableFolders.map((folder) => rule(`${base}${folder}*`, { 'Cache-Control': forAYear })),
  ].join('\n');
}
