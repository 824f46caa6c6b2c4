import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What happens to an answer on its way; `at` counts bytes of the body, half of it where left out. */
export type Fault =
  /** So many bytes arrive, then the line goes dead. */
  | { kind: 'cut'; at?: number }
  /** The connection is reset before any byte. */
  | { kind: 'reset' }
  /** So many bytes arrive, then nothing for ever. */
  | { kind: 'stall'; at?: number }
  /** Nothing comes until the line is mended. */
  | { kind: 'hold' }
  /** The server says no; `date` is its own clock. */
  | { kind: 'status'; status: number; retryAfter?: string; date?: string }
  /** So many bytes, told as if they were all. */
  | { kind: 'short'; at?: number }
  /** So many bytes, with no word on how many there should be. */
  | { kind: 'unmeasured'; at?: number }
  /** The right length, one byte changed. */
  | { kind: 'flipped'; at?: number }
  /** More bytes than there should be. */
  | { kind: 'longer'; by?: number }
  /** A hotel's login page comes instead, with status 200. */
  | { kind: 'portal' };

export type Reply = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

const portalPage =
  '<!DOCTYPE html><html><head><title>Hotel</title></head><body>Please sign in.</body></html>';

export function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
}

/** Sends a reply with a fault in it. */
export function sendSpoiled(
  response: ServerResponse,
  { status, headers, body }: Reply,
  fault: Exclude<Fault, { kind: 'hold' }>,
): void {
  const at = Math.min(('at' in fault ? fault.at : undefined) ?? Math.floor(body.length / 2), body.length);
  const told = (length: number) => ({ ...headers, 'Content-Length': length });
  switch (fault.kind) {
    case 'stall':
      // An answer of which everything came does not stop in the middle.
      if (body.length === 0) return;
      response.writeHead(status, told(body.length));
      response.flushHeaders();
      response.write(body.subarray(0, Math.min(at, body.length - 1)));
      return;
    case 'cut': {
      response.writeHead(status, told(body.length));
      response.flushHeaders();
      const end = () => response.destroy();
      if (at > 0) response.write(body.subarray(0, at), end);
      else setImmediate(end);
      return;
    }
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'status': {
      const { retryAfter, date } = fault;
      response.writeHead(fault.status, {
        'Content-Type': 'text/plain',
        ...(retryAfter ? { 'Retry-After': retryAfter } : {}),
        ...(date ? { Date: date } : {}),
      });
      response.end('No\n');
      return;
    }
    case 'short':
      response.writeHead(status, told(at)).end(body.subarray(0, at));
      return;
    case 'unmeasured': {
      // Node measures every answer; an answer that ends with its connection is written by hand.
      const lines = Object.entries({ ...headers, Connection: 'close' }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      response.socket?.write(`HTTP/1.1 ${status} OK\r\n${lines.join('\r\n')}\r\n\r\n`);
      response.socket?.end(body.subarray(0, at));
      return;
    }
    case 'flipped': {
      const wrong = Buffer.from(body);
      const place = Math.min(at, body.length - 1);
      wrong[place] = (wrong[place] ?? 0) ^ 1;
      response.writeHead(status, told(wrong.length)).end(wrong);
      return;
    }
    case 'longer': {
      const more = Buffer.concat([body, Buffer.alloc(fault.by ?? 1, ' ')]);
      response.writeHead(status, told(more.length)).end(more);
      return;
    }
    case 'portal':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(portalPage);
  }
}
