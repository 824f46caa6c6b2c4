import { createHash } from 'node:crypto';

/** What every page may do, apart from its own inline scripts: talk to its own origin, and nothing else. */
const directives = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The page with a policy right after `<head>` that allows exactly the inline scripts it has (CSP Level 3). */
export function withPolicy(html: string): string {
  const policy = [
    ...directives.slice(0, 1),
    `script-src 'self' ${hashesIn(html).join(' ')}`.trim(),
    ...directives.slice(1),
  ];
  if (!html.includes('<head>')) throw new Error('a page without <head> cannot carry a security policy');
  return html.replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}"/>`,
  );
}

/** SHA-256 sources of the inline scripts of a page, in order, each once. */
export function hashesIn(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', body = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\ssrc=/.test(attributes) || /type="application\/ld\+json"/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [...hashes];
}
