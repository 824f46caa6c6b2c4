import path from 'node:path';
import { createInterface } from 'node:readline';
import { answers, spawnServer } from '../scripts/server-process';

/** A server process of its own, since only a process that is gone is a server that is stopped. */
export type RunningServer = { url: string; port: number; stop: () => Promise<void> };

const root = path.resolve(import.meta.dirname, '..');
const opened = /^Waraq is open at (http:\/\/[^/\s]+:(\d+))\S*$/;

/**
 * Starts `scripts/serve.ts` as a child process.
 *
 * @param options.dir the export to serve, `out` of the repository where left out
 * @param options.base the folder on the origin that the export was built for
 * @param options.port the exact port; any free one where left out. Refuses a port that is taken.
 */
export async function startServer({
  dir = path.join(root, 'out'),
  port = 0,
  base = '',
}: {
  dir?: string;
  base?: string;
  port?: number;
} = {}): Promise<RunningServer> {
  const { output, gone, complaint, kill } = spawnServer(
    process.execPath,
    ['--import', 'tsx', 'scripts/serve.ts', dir],
    { cwd: root, env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', BASE_PATH: base } },
  );
  const started = await new Promise<{ url: string; port: number }>((resolve, reject) => {
    createInterface(output).on('line', (line) => {
      const [, url, bound] = opened.exec(line) ?? [];
      if (url && bound) resolve({ url, port: Number(bound) });
    });
    void gone.then(() => reject(new Error(`The server ended.\n${complaint()}`)));
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      await kill();
      await refused(started.port);
    })();
    return stopped;
  };
  if (port !== 0 && started.port !== port) {
    await stop();
    throw new Error(`Port ${port} is taken.`);
  }
  return { ...started, stop };
}

/** Resolves once nothing answers on the port any more. */
async function refused(port: number): Promise<void> {
  while (await answers(port)) await new Promise((resolve) => setTimeout(resolve, 20));
}
