import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answers, spawnServer } from './server-process';

/** A web server that is running on this machine, with an export at `base` of its origin. */
export type Host = { url: string; port: number; base: string; stop: () => Promise<void> };

/** What is served, and at which folder of the origin; empty at the root. */
export type Hosted = { dir?: string; base?: string };

/**
 * Starts a web server in the foreground, as whoever calls, on a free port of this machine.
 *
 * @param command says, for a folder of its own, the folder that is the root of the site, and a port, what to run; it
 * may write its configuration into the first
 */
export async function startHost(
  { dir = 'out', base = '' }: Hosted,
  command: (own: string, root: string, port: number) => [program: string, args: string[]],
): Promise<Host> {
  const own = mkdtempSync(path.join(tmpdir(), 'waraq-host-'));
  let root = path.resolve(dir);
  if (base) {
    // Under a sub-path an export lies in a folder of that name.
    root = path.join(own, 'root');
    mkdirSync(path.dirname(path.join(root, base)), { recursive: true });
    symlinkSync(path.resolve(dir), path.join(root, base));
  }
  const port = await freePort();
  const [program, args] = command(own, root, port);
  const { gone, complaint, kill } = spawnServer(program, args, {
    cwd: own,
    env: { ...process.env, HOME: own, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own },
  });
  let ended = false;
  void gone.then(() => {
    ended = true;
  });
  const stop = async () => {
    await kill();
    rmSync(own, { recursive: true, force: true });
  };
  for (let waited = 0; !(await answers(port)); waited += 50) {
    if (ended || waited > 20_000) {
      await stop();
      throw new Error(`${program} does not start.\n${complaint()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Browsers take only this name for a secure origin without a certificate.
  return { url: `http://localhost:${port}`, port, base, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
