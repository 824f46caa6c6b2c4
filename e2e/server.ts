import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

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
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', dir], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', BASE_PATH: base },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  // A test run that is interrupted leaves no server behind.
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  const gone = once(child, 'exit');

  const started = await new Promise<{ url: string; port: number }>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [, url, bound] = opened.exec(line) ?? [];
      if (url && bound) resolve({ url, port: Number(bound) });
    });
    child.once('error', reject);
    void gone.then(([code]) => reject(new Error(`The server ended with ${code}.\n${complaint}`)));
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      process.off('exit', orphaned);
      child.kill('SIGKILL');
      await gone;
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

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
