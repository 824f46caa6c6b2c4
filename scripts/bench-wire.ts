import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { serve } from './serve';

/** An answer as it left the server: bytes written to the socket, headers and encoded body. */
type Sent = { path: string; bytes: number };

/** The real server, and what it sends. `take` returns what was sent since it was last asked. */
export type CountedServer = { url: string; take: () => Sent[]; close: () => Promise<void> };

type Happened = { request: IncomingMessage; socket: Socket };

/** Serves a folder and counts. Node tells of every request and of the end of every answer (diagnostics_channel). */
export async function countedServer(dir: string): Promise<CountedServer> {
  let sent: Sent[] = [];
  const before = new WeakMap<IncomingMessage, number>();
  const began = (message: unknown) => {
    const { request, socket } = message as Happened;
    before.set(request, socket.bytesWritten);
  };
  const ended = (message: unknown) => {
    const { request, socket } = message as Happened;
    const bytes = socket.bytesWritten - (before.get(request) ?? 0);
    sent.push({ path: request.url?.split('?', 1)[0] ?? '', bytes });
  };
  subscribe('http.server.request.start', began);
  subscribe('http.server.response.finish', ended);
  const { url, close } = await serve({ dir, port: 0 });
  return {
    url,
    take: () => sent.splice(0),
    close: async () => {
      unsubscribe('http.server.request.start', began);
      unsubscribe('http.server.response.finish', ended);
      sent = [];
      await close();
    },
  };
}

export function isOfLibrary({ path }: Sent): boolean {
  return path.startsWith('/library/') || path.startsWith('/catalogue');
}

export function sumOf(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0);
}
