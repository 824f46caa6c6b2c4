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
 * What serves an export with Caddy (2.6 and newer), to be imported into a site block whose root holds it, under a
 * sub-path in a folder of that name.
 *
 * @param base the folder on the origin, empty at the root
 */
export function caddySnippet(base: string, redirects: readonly HeaderRedirect[]): string {
  const under = base.replace(/[.~-]/g, '\\$&');
  const paths = (folders: readonly string[]) => folders.map((folder) => `${base}${folder}*`).join(' ');
  const files = [
    'precompressed br gzip',
    // Where a path is rewritten, Caddy must not lead back to the name of the file.
    'disable_canonical_uris',
  ];
  const route = [
    '# Nothing of an export begins with a dot; what proves to others whose domain this is may.',
    ...braces('@hidden', [`path_regexp ^${under}/(?:.*/)?\\.[^/]*`, `not path ${base}/.well-known/*`]),
    `rewrite @hidden ${base}/-`,
    `rewrite ${base}/ ${base}/index.html`,
    `@slash path_regexp slash ^(${under}/.+)/$`,
    'rewrite @slash {re.slash.1}',
    ...braces(
      'header',
      Object.entries({ ...securityHeaders, 'Cache-Control': askEachTime }).map(
        ([name, value]) => `${name} "${value}"`,
      ),
    ),
    '@written not method GET HEAD',
    'header @written Allow "GET, HEAD"',
    'respond @written 405',
    ...redirects.flatMap((redirect, index) => redirectLines(base, redirect, `elsewhere${index}`)),
    // Of two headers set at the end, that of the earlier line stays.
    ...vary('', 'Accept-Encoding'),
    ...braces('@found file', ['try_files {path} {path}.html']),
    ...braces('handle @found', [
      'rewrite {http.matchers.file.relative}',
      `@immutable path ${paths(immutableFolders)}`,
      `header @immutable Cache-Control "${forAYear}"`,
      ...typeLines(),
      ...feedLines(base),
      ...braces('file_server', files),
    ]),
    ...braces('handle', [
      ...locales.flatMap((locale) => [
        `@${locale} path ${base}/${locale}/*`,
        `rewrite @${locale} ${base}/${locale}/missing.html`,
      ]),
      `@other not path ${locales.map((locale) => `${base}/${locale}/missing.html`).join(' ')}`,
      `rewrite @other ${base}/404.html`,
      `header Content-Type "${fileTypes.html}"`,
      ...braces('file_server', [...files, 'status 404']),
    ]),
  ];
  const lines = [
    `# Written by the build (scripts/build-hosts-caddy.ts), for an export at ${base || 'the root'}.`,
    ...(base ? [`redir ${base} ${base}/ 308`] : []),
    ...braces(base ? `handle ${base}/*` : 'handle', braces('route', route)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A whole Caddyfile to begin with. @param host the name of the site */
export function caddyfile(base: string, host: string): string {
  return `${braces(host, [
    base ? `# The export lies in /var/www${base}.` : '# The export itself.',
    `root * /var/www${base ? '' : '/waraq'}`,
    'import waraq.caddy',
    ...(base ? ['# What else the site has comes here.', 'respond 404'] : []),
  ]).join('\n')}\n`;
}

function typeLines(): string[] {
  return Object.entries(fileTypes).flatMap(([ending, type]) => [
    `@${ending} path *.${ending}`,
    `header @${ending} Content-Type "${type}"`,
  ]);
}

/** After the types of other files, since the later line wins. */
function feedLines(base: string): string[] {
  const open = Object.entries(openHeaders).map(([name, value]) => `${name} "${value}"`);
  return [
    `@pictures path ${base}${pictureFolder}*`,
    ...braces('header @pictures', open),
    ...Object.entries(feedFiles).flatMap(([name, type]) => {
      const matcher = `@${name.replace('.', '-')}`;
      return [
        `${matcher} path ${locales.map((locale) => `${base}/${locale}/${name}`).join(' ')}`,
        ...braces(`header ${matcher}`, [`Content-Type "${type}"`, ...open]),
      ];
    }),
  ];
}

function redirectLines(
  base: string,
  { header, value, from, to, unless }: HeaderRedirect,
  name: string,
): string[] {
  const place = `path_regexp ${name} ^${base.replace(/[.~-]/g, '\\$&')}/(${locales.join('|')})/${from}/([^/.]+)$`;
  return [
    `@${name}-place ${place}`,
    ...vary(`@${name}-place `, `Accept-Encoding, ${header}`),
    ...braces(`@${name}`, [place, `header ${header} ${value}`, `not query ${unless}=*`]),
    `redir @${name} ${base}/{re.${name}.1}/${to}/{re.${name}.2} 302`,
  ];
}

/** Set at the end: Caddy adds one of its own where it answers with a compressed file. */
function vary(matcher: string, value: string): string[] {
  return braces(`header ${matcher}`.trim(), [`Vary "${value}"`, 'defer']);
}

function braces(opening: string, lines: readonly string[]): string[] {
  return [`${opening} {`, ...lines.map((line) => `\t${line}`), '}'];
}
