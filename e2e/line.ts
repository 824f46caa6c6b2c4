import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to an answer on its way. */
export type Fault =
  /** Half of the body arrives, then the line goes dead. */
  | 'cut'
  /** A hotel's login page comes instead, with status 200. */
  | 'portal'
  /** Nothing comes until the line is mended. */
  | 'hold';

/** A request; what it is for is the browser's `Sec-Fetch-Dest`: `script`, `empty` for what scripts fetch… */
export type Asked = { path: string; purpose: string };

/** A line between the browser and a server, on which things can go wrong. */
export type Line = {
  url: string;
  /** What was asked and fully answered, and what was asked and spoiled, in order. */
  answered: Asked[];
  spoiled: Asked[];
  /** From now on, requests that the test picks are spoiled. */
  spoil: (fault: Fault, picks: (asked: Asked) => boolean) => void;
  mend: () => void;
  close: () => Promise<void>;
};

const portalPage =
  '<!DOCTYPE html><html><head><title>Hotel</title></head><body>Please sign in.</body></html>';

/** Opens a line to a server on this machine. @param port the server's */
export async function openLine(port: number): Promise<Line> {
  const answered: Asked[] = [];
  const spoiled: Asked[] = [];
  let rule: { fault: Fault; picks: (asked: Asked) => boolean } | undefined;
  let held: (() => void)[] = [];

  const server = createServer((question, response) => {
    const { url = '/', method, headers } = question;
    const path = url.split('?', 1)[0] ?? url;
    const asked = { path, purpose: String(headers['sec-fetch-dest']) };
    const fault = rule?.picks(asked) ? rule.fault : undefined;
    if (fault) spoiled.push(asked);
    const forward = () => {
      const onward = request({ port, host: '127.0.0.1', path: url, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const body = Buffer.concat(parts);
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          if (fault === 'cut') cut(response, body);
          else {
            answered.push(asked);
            response.end(body);
          }
        });
      });
      onward.on('error', () => response.destroy());
      onward.end();
    };
    if (fault === 'portal') response.writeHead(200, { 'Content-Type': 'text/html' }).end(portalPage);
    else if (fault === 'hold') held.push(forward);
    else forward();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    answered,
    spoiled,
    spoil: (fault, picks) => {
      rule = { fault, picks };
    },
    mend: () => {
      rule = undefined;
      for (const forward of held) forward();
      held = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cut(response: ServerResponse, body: Buffer): void {
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
