// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: every script works from here, wherever it was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command from the root with its output on ours. Commands of installed packages are found by name.
 * Never throws: a command that cannot be started counts as one that failed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} the exit code; 1 for a command ended by a signal or not started
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        // Nothing about anyone leaves this machine, not even about who builds.
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
        PATH: [path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
      },
      // npm and npx are batch files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    // Ctrl-C reaches the child by itself; a polite request to end has to be passed on.
    const end = () => child.kill('SIGTERM');
    const wait = () => {};
    process.on('SIGTERM', end);
    process.on('SIGINT', wait);
    const finish = (/** @type {number} */ code) => {
      process.off('SIGTERM', end);
      process.off('SIGINT', wait);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command} cannot be started: ${error.message}`);
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Ends this process, as if asked to, once the npm that runs it is gone: npm passes a request to end
 * on to its shell, which ends without telling us, and the server would go on for ever.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
