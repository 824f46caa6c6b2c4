import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { caddySnippet } from './build-hosts-caddy';
import { headerRedirects } from './headers';
import { type Host, type Hosted, startHost } from './host-process';
import { onPath } from './host-programs';

/** Serves an export with this machine's Caddy, by the snippet that the build writes. Throws where there is none. */
export function startCaddy(hosted: Hosted = {}): Promise<Host> {
  return startHost(hosted, (own, root, port) => {
    writeFileSync(path.join(own, 'waraq.caddy'), caddySnippet(hosted.base ?? '', headerRedirects));
    const lines = [
      // No administration and no certificates.
      '{',
      'admin off',
      'auto_https off',
      '}',
      `http://localhost:${port}, http://127.0.0.1:${port} {`,
      'bind 127.0.0.1',
      `root * ${root}`,
      'import waraq.caddy',
      'respond 404',
      '}',
    ];
    const file = path.join(own, 'Caddyfile');
    writeFileSync(file, `${lines.join('\n')}\n`);
    return [onPath('caddy') ?? 'caddy', ['run', '--config', file, '--adapter', 'caddyfile']];
  });
}
