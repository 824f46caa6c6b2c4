import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, findIn, type Page, phone } from './browser';
import { keyCodes, openWindow, type Window } from './webdriver';

/** A slow machine is no failed test. */
const patience = 60_000;

const windowProgram = path.join(import.meta.dirname, 'webkit-window.js');

/**
 * Opens a window of WebKitGTK on a new profile, on a screen that nobody sees, since it has no headless mode.
 *
 * @param program WebKitWebDriver
 */
export async function openWebKit(program: string): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'waraq-webkit-'));
  let run = await start(program, profile);
  return {
    page: pageOf(() => run.window),
    complaints: [],
    restart: async () => {
      await run.end();
      run = await start(program, profile);
    },
    close: async () => {
      await run.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Screen, driver and window, as processes of one group, so that they end together. */
async function start(
  program: string,
  profile: string,
): Promise<{ window: Window; end: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn('xvfb-run', ['-a', program, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const gone = once(child, 'exit');
  const kill = (signal: NodeJS.Signals) => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
  };
  const orphaned = () => kill('SIGKILL');
  process.once('exit', orphaned);
  const end = async () => {
    kill('SIGTERM');
    await Promise.race([gone, pause(5000)]);
    kill('SIGKILL');
    await gone;
    process.off('exit', orphaned);
  };
  try {
    const driver = `http://127.0.0.1:${port}`;
    await answering(driver, gone);
    const args = [profile, String(phone.width), String(phone.height)];
    return { window: await openWindow(driver, { binary: windowProgram, args }, patience), end };
  } catch (error) {
    await end();
    throw error;
  }
}

function pageOf(window: () => Window): Page {
  return {
    open: async (url) => void (await window().open(url)),
    reload: async () => void (await window().reload()),
    run: (act, arg) => window().run(String(act), arg),
    press: async (what) => {
      const until = Date.now() + patience;
      while (!(await window().click(String(findIn), what))) {
        if (Date.now() > until) throw new Error(`There is no ${JSON.stringify(what)}.`);
        await pause(100);
      }
    },
    pressAt: async (x, y) => void (await window().clickAt(x, y)),
    key: async (key) => void (await window().type(keyCodes[key])),
    type: async (text) => void (await window().type(text)),
    picture: () => window().picture(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Resolves once the driver answers; throws where it ended before. */
async function answering(driver: string, gone: Promise<unknown>): Promise<void> {
  let ended = false;
  void gone.then(() => {
    ended = true;
  });
  const until = Date.now() + patience;
  while (Date.now() < until && !ended) {
    const answer = await fetch(`${driver}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(ended ? 'The WebKit driver ended at once.' : 'The WebKit driver does not answer.');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
