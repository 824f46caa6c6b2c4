import { headAddress } from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';

// For tests: a server in the place of `fetch`, which can be spoiled address by address.

type Answer = (body: string, signal: AbortSignal) => Response | Promise<Response>;

export class SampleServer {
  /** Addresses in the order in which they were asked for. */
  asked: string[] = [];
  underWay = 0;
  mostUnderWay = 0;
  private files = new Map<string, string>();
  private spoiled = new Map<string, Answer>();
  private spoiledAll: Answer | null = null;

  /** What the server has from now on, in the place of everything before. */
  publish(files: readonly { path: string; text: string }[]): void {
    this.files = new Map(files.map(({ path, text }) => [path, text]));
  }

  /** The answer of an address, or of each, until `heal`. */
  spoil(path: string | null, answer: Answer): void {
    if (path === null) this.spoiledAll = answer;
    else this.spoiled.set(path, answer);
  }

  heal(): void {
    this.spoiled.clear();
    this.spoiledAll = null;
  }

  /** Stands in for `fetch`. */
  fetch = async (path: string, init: RequestInit): Promise<Response> => {
    this.asked.push(path);
    const signal = init.signal as AbortSignal;
    signal.throwIfAborted();
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    try {
      const body = this.files.get(path);
      const answer = this.spoiled.get(path) ?? this.spoiledAll;
      if (answer) return await answer(body ?? '', signal);
      if (body === undefined) return new Response('', { status: 404 });
      const etag = `"${await sha256Hex(new TextEncoder().encode(body))}"`;
      const known = new Headers(init.headers).get('If-None-Match');
      if (path === headAddress && known === etag) return new Response(null, { status: 304 });
      return new Response(body, { headers: { ETag: etag } });
    } finally {
      this.underWay -= 1;
    }
  };
}

/** The beginning of a file, and then the line breaks. */
export function cutAfter(bytes: number): Answer {
  return (body) => {
    const chunks = [new TextEncoder().encode(body).slice(0, bytes)];
    return new Response(
      new ReadableStream({
        pull(controller) {
          const chunk = chunks.shift();
          if (chunk) controller.enqueue(chunk);
          else controller.error(new TypeError('network'));
        },
      }),
    );
  };
}

/** The beginning of a file, and then nothing more, ever, until the request is given up. */
export function stuckAfter(bytes: number): Answer {
  return (body, signal) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(body).slice(0, bytes));
          signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      }),
    );
}

/** What a captive portal says to everything. */
export const portal: Answer = () =>
  new Response('<!doctype html>\n<html>\n<p>Log in</p>\n</html>\n', {
    headers: { 'Content-Type': 'text/html' },
  });
