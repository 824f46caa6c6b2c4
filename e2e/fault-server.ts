import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { etagOf, type Fault, type Reply, sendSpoiled } from './faults';

/** A request; what it is for is the browser's `Sec-Fetch-Dest`: `script`, `empty` for what scripts fetch… */
export type Asked = { path: string; purpose: string };
/** What goes wrong with a request, undefined where nothing does. */
export type Rule = (asked: Asked) => Fault | undefined;

/** A line between the browser and a server, on which things can go wrong. */
export type Line = {
  url: string;
  port: number;
  /** What was asked and fully answered, and what was asked and spoiled, in order. */
  answered: Asked[];
  spoiled: (Asked & { fault: Fault })[];
  /** How many answers stay away: those that stall, and those held until the line is mended. */
  silent: () => number;
  /** The library from now on, instead of the server's; `packed` sends it compressed. */
  publish: (files: readonly { path: string; text: string }[], options?: { packed: boolean }) => void;
  /** Another text for an address of the server's, as a new version of the app would have. */
  replace: (path: string, change: (text: string) => string) => void;
  /** From now on, requests that the test picks are spoiled. */
  spoil: (fault: Fault, picks: (asked: Asked) => boolean) => void;
  spoilBy: (rule: Rule) => void;
  mend: () => void;
  /** Nothing answers at the address any more. */
  close: () => Promise<void>;
};

/** Opens a line to a server on this machine. @param port the server's @param at the line's own, any where left out */
export async function openLine(port: number, at = 0): Promise<Line> {
  const answered: Asked[] = [];
  const spoiled: Line['spoiled'] = [];
  const changes = new Map<string, (text: string) => string>();
  let library: Map<string, Buffer> | undefined;
  let packed = false;
  let rule: Rule = () => undefined;
  let held: (() => void)[] = [];
  let silent = 0;

  const replyOf = async (question: IncomingMessage, path: string): Promise<Reply> => {
    const isLibrary = /^\/(library\/|catalogue)/.test(path);
    if (!library || !isLibrary) return forwarded(port, question, changes.get(path));
    const body = library.get(path);
    if (!body) return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('None\n') };
    const etag = etagOf(body);
    if (question.headers['if-none-match'] === etag)
      return { status: 304, headers: { ETag: etag }, body: Buffer.alloc(0) };
    const headers = { 'Content-Type': 'application/json', ETag: etag };
    return packed
      ? { status: 200, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(body) }
      : { status: 200, headers, body };
  };

  const server = createServer((question, response) => {
    const { url = '/', headers } = question;
    const asked = { path: url.split('?', 1)[0] ?? url, purpose: String(headers['sec-fetch-dest']) };
    const fault = rule(asked);
    if (fault) spoiled.push({ ...asked, fault });
    const send = () =>
      void replyOf(question, asked.path).then(
        (reply) => {
          if (fault && fault.kind !== 'hold') return sendSpoiled(response, reply, fault);
          answered.push(asked);
          response.writeHead(reply.status, { ...reply.headers, 'Content-Length': reply.body.length });
          response.end(reply.body);
        },
        () => response.destroy(),
      );
    if (fault?.kind === 'hold' || fault?.kind === 'stall') {
      silent += 1;
      response.once('close', () => {
        silent -= 1;
      });
    }
    if (fault?.kind === 'hold') held.push(send);
    else send();
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://localhost:${bound}`,
    port: bound,
    answered,
    spoiled,
    silent: () => silent,
    publish: (files, options) => {
      library = new Map(files.map(({ path, text }) => [path, Buffer.from(text)]));
      packed = options?.packed ?? false;
    },
    replace: (path, change) => changes.set(path, change),
    spoil: (fault, picks) => {
      rule = (asked) => (picks(asked) ? fault : undefined);
    },
    spoilBy: (next) => {
      rule = next;
    },
    mend: () => {
      rule = () => undefined;
      for (const send of held) send();
      held = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The server's own answer; one that is changed on the way comes uncompressed. */
function forwarded(
  port: number,
  { url, method, headers }: IncomingMessage,
  change: ((text: string) => string) | undefined,
): Promise<Reply> {
  const { 'accept-encoding': _encodings, 'if-none-match': _tag, ...plain } = headers;
  return new Promise((resolve, reject) => {
    const onward = request(
      { port, host: '127.0.0.1', path: url, method, headers: change ? plain : headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const body = Buffer.concat(parts);
          const { 'content-length': _length, ...measured } = answer.headers;
          const { etag, ...others } = measured;
          resolve({
            status: answer.statusCode ?? 502,
            headers: (change ? others : measured) as Reply['headers'],
            body: change ? Buffer.from(change(body.toString())) : body,
          });
        });
      },
    );
    onward.on('error', reject);
    onward.end();
  });
}
