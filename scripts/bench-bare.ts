import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { browserArgs, phone } from '../e2e/profile';

type Params = Record<string, unknown>;
type Message = {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
};

/** One end of the browser's debugging protocol (CDP): the browser itself, or a page of it. */
export type Wire = {
  send: (method: string, params?: Params) => Promise<Params>;
  on: (method: string, listener: (params: Params) => void) => void;
};

/**
 * Chromium on a profile with nothing listening in its pages. Playwright, as every debugger, has the page's own thread
 * keep and decode the body of each answer and follow each promise: work of the measurement, not of the page.
 */
export async function bareBrowser(
  executable: string,
  profile: string,
): Promise<{
  browser: Wire;
  page: Wire;
  /** The end of another session of the same browser. */
  attached: (sessionId: string) => Wire;
  close: () => Promise<void>;
}> {
  const { width, height } = phone.viewport;
  const child = spawn(
    executable,
    [
      ...browserArgs,
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      `--window-size=${width},${height}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const asked = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  const listeners: { method: string; sessionId: string | undefined; listener: (params: Params) => void }[] =
    [];
  let last = 0;
  const hear = ({ id, method, sessionId, params = {}, result = {}, error }: Message) => {
    if (id !== undefined) {
      const waiting = asked.get(id);
      asked.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
    for (const one of listeners)
      if (one.method === method && one.sessionId === sessionId) one.listener(params);
  };
  let rest: Buffer = Buffer.alloc(0);
  output.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    // Messages end with a zero byte.
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      hear(JSON.parse(rest.subarray(0, end).toString('utf8')));
      rest = rest.subarray(end + 1);
    }
  });
  const wire = (sessionId?: string): Wire => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        asked.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    on: (method, listener) => listeners.push({ method, sessionId, listener }),
  });
  const browser = wire();
  const { targetInfos } = (await browser.send('Target.getTargets')) as {
    targetInfos: { targetId: string; type: string }[];
  };
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  return {
    browser,
    page: wire(String(sessionId)),
    attached: wire,
    close: async () => {
      const gone = once(child, 'exit');
      await browser.send('Browser.close');
      await gone;
    },
  };
}
