import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCaddy } from './host-caddy';
import { ask, expectHost, exportedFolder } from './host-expectations';
import { nginxHasBrotli, startNginx } from './host-nginx';
import type { Host } from './host-process';
import { hostsHere } from './host-programs';

/** The web servers that are installed, each by the configuration that the build writes. `scripts/test.mjs` runs this. */
const servers = {
  nginx: { start: startNginx, encodings: nginxHasBrotli ? ['br', 'gzip'] : ['gzip'] },
  caddy: { start: startCaddy, encodings: ['br', 'gzip'] },
};

const cases = hostsHere(false).flatMap((name) =>
  ['', '/waraq', '/news-1.0/waraq'].map((base) => ({ ...servers[name], name, base })),
);

describe.each(cases)('$name with an export at "$base/"', ({ start, base, encodings }) => {
  let dir: string;
  let host: Host;
  beforeAll(async () => {
    dir = exportedFolder();
    host = await start({ dir, base });
  });
  afterAll(async () => {
    await host.stop();
    rmSync(dir, { recursive: true });
  });

  expectHost(() => host, { encodings });

  it('is gone once stopped, and leads by a header to another page where there is one', async () => {
    const leading = await start({ dir, base });
    const story = `${base}/en/story/a`;
    const saves = { 'save-data': 'on' };
    try {
      expect(await ask(leading, story, saves)).toMatchObject({
        status: 302,
        headers: { location: `${base}/en/lite/a`, 'x-frame-options': 'DENY' },
      });
      for (const [address, headers] of [
        [story, {}],
        [`${story}?full`, saves],
        [`${story}?a=b&full=1`, saves],
      ] as const) {
        const answer = await ask(leading, address, headers);
        expect(answer.status).toBe(200);
        expect(answer.headers.vary).toContain('Save-Data');
        expect(answer.headers['referrer-policy']).toBe('no-referrer');
      }
      expect((await ask(leading, `${base}/en/library`, saves)).status).toBe(200);
      expect((await ask(leading, `${story}.txt`, saves)).status).toBe(200);
    } finally {
      await leading.stop();
    }
    await expect(ask(leading, story)).rejects.toThrow('ECONNREFUSED');
  });
});
