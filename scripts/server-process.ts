import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';

/** A server as a child process. */
export type ServerProcess = {
  output: Readable;
  /** Resolves once it has ended, or could not be started. */
  gone: Promise<void>;
  /** What it has written to its standard error so far, and why it could not be started. */
  complaint: () => string;
  /** Ends it, and resolves once it is gone. */
  kill: () => Promise<void>;
};

/** Starts a server in the foreground; one whose caller is interrupted ends with it. */
export function spawnServer(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): ServerProcess {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  // What nobody reads must not fill up.
  child.stdout.resume();
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  const gone = once(child, 'exit').then(
    () => {},
    (error) => {
      complaint += error;
    },
  );
  return {
    output: child.stdout,
    gone,
    complaint: () => complaint,
    kill: async () => {
      process.off('exit', orphaned);
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Whether something listens on a port of this machine. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
