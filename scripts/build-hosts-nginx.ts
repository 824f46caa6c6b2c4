import { locales } from '@/lib/core/locale';
import {
  askEachTime,
  feedFiles,
  fileTypes,
  forAYear,
  type HeaderRedirect,
  immutableFolders,
  openHeaders,
  pictureFolder,
  securityHeaders,
} from './headers';

/**
 * The locations of an export for nginx (1.18 and newer), to be included in a server block whose root holds it, under
 * a sub-path in a folder of that name. `add_header` in a location drops those of the locations around it, so each
 * location that sets one repeats them all.
 *
 * @param base the folder on the origin, empty at the root
 */
export function nginxLocations(base: string, redirects: readonly HeaderRedirect[]): string {
  const block = [
    'absolute_redirect off;',
    'default_type application/octet-stream;',
    ...braces(
      'types',
      Object.entries(fileTypes).map(([ending, type]) => `"${type}" ${ending};`),
    ),
    'etag on;',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${base}/404.html;`,
    ...headerLines({ 'Cache-Control': askEachTime }),
    'try_files $uri $uri.html =404;',
    '',
    ...braces(`location = ${base}/`, [`try_files ${base}/index.html =404;`]),
    '# Nothing of an export begins with a dot; what proves to others whose domain this is may.',
    ...braces(`location ~ ^${escaped(base)}/(?:.*/)?\\.(?!well-known/)`, ['return 404;']),
    ...braces(`location ~ ^${escaped(base)}/.+/$`, ['rewrite ^(.+)/$ $1 last;']),
    ...immutableFolders.flatMap((folder) =>
      braces(`location ${base}${folder}`, [
        ...headerLines({ 'Cache-Control': forAYear, ...(folder === pictureFolder ? openHeaders : {}) }),
        'try_files $uri =404;',
      ]),
    ),
    ...Object.entries(feedFiles).flatMap(([name, type]) =>
      braces(`location ~ ^${escaped(base)}/(?:${locales.join('|')})/${escaped(name)}$`, [
        'types { }',
        `default_type "${type}";`,
        ...headerLines({ 'Cache-Control': askEachTime, ...openHeaders }),
        'try_files $uri =404;',
      ]),
    ),
    ...locales.flatMap((locale) =>
      braces(`location ${base}/${locale}/`, [
        `error_page 404 ${base}/${locale}/missing.html;`,
        'try_files $uri $uri.html =404;',
        ...redirects.flatMap((redirect) => redirectLines(`${base}/${locale}`, redirect)),
      ]),
    ),
  ];
  const lines = [
    `# Written by the build (scripts/build-hosts-nginx.ts), for an export at ${base || 'the root'}.`,
    ...(base ? braces(`location = ${base}`, ['absolute_redirect off;', `return 308 ${base}/;`]) : []),
    ...braces(`location ^~ ${base}/`, block),
  ];
  return `${lines.join('\n')}\n`;
}

/** A whole server block to begin with. @param host the name of the site */
export function nginxServer(base: string, host: string): string {
  return `${[
    ...braces('server', [
      'listen 80;',
      'listen [::]:80;',
      `server_name ${host};`,
      base ? `# The export lies in /var/www${base}.` : '# The export itself.',
      `root /var/www${base ? '' : '/waraq'};`,
      'server_tokens off;',
      '# Needs the module "brotli static" (Debian: libnginx-mod-http-brotli-static).',
      '# brotli_static on;',
      'include /etc/nginx/waraq/locations.conf;',
    ]),
  ].join('\n')}\n`;
}

function redirectLines(place: string, { header, value, from, to, unless }: HeaderRedirect): string[] {
  return braces(`location ~ ^${escaped(place)}/${from}/(?<name>[^/.]+)$`, [
    ...headerLines({ 'Cache-Control': askEachTime, Vary: header }),
    // An `if` that holds takes the place of its location: one, which ends the request, is safe.
    `set $asked "$http_${header.toLowerCase().replaceAll('-', '_')}&$args";`,
    ...braces(`if ($asked ~ "^${value}&(?!(?:.*&)?${unless}(?:=|&|$))")`, [
      `return 302 ${place}/${to}/$name;`,
    ]),
    'try_files $uri $uri.html =404;',
  ]);
}

/** On every answer, also on errors: that is what `always` asks for. */
function headerLines(more: Record<string, string>): string[] {
  return Object.entries({ ...securityHeaders, ...more }).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
}

function braces(opening: string, lines: readonly string[]): string[] {
  return [`${opening} {`, ...lines.map((line) => (line ? `    ${line}` : '')), '}'];
}

function escaped(text: string): string {
  return text.replace(/[.~-]/g, '\\$&');
}
