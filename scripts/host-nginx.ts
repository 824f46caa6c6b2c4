import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nginxLocations } from './build-hosts-nginx';
import { headerRedirects } from './headers';
import { type Host, type Hosted, startHost } from './host-process';
import { onPath } from './host-programs';

/** Where Debian's package puts it. */
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether this machine's nginx can send files that were compressed with brotli. */
export const nginxHasBrotli = existsSync(brotli);

/** Serves an export with this machine's nginx, by the locations that the build writes. Throws where there is none. */
export function startNginx(hosted: Hosted = {}): Promise<Host> {
  return startHost(hosted, (own, root, port) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const lines = [
      ...(nginxHasBrotli ? [`load_module ${brotli};`] : []),
      'daemon off;',
      // One process, which stays whoever started it.
      'master_process off;',
      'pid nginx.pid;',
      'error_log stderr;',
      'events {}',
      'http {',
      'access_log off;',
      ...temporary.map((name) => `${name}_temp_path ${own};`),
      'server {',
      `listen 127.0.0.1:${port};`,
      `root ${root};`,
      ...(nginxHasBrotli ? ['brotli_static on;'] : []),
      nginxLocations(hosted.base ?? '', headerRedirects),
      '}',
      '}',
    ];
    writeFileSync(path.join(own, 'nginx.conf'), lines.join('\n'));
    return [onPath('nginx') ?? 'nginx', ['-p', own, '-e', 'stderr', '-c', 'nginx.conf']];
  });
}
