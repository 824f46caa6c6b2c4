import { cpSync } from 'node:fs';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { firstVisit } from './kept';
import { type Launched, launch, makeProfile } from './profile';
import { type RunningServer, startServer } from './server';

/** A person with a phone: the browser can be closed and opened again, what is stored stays. */
export type Reader = {
  /** The folder of the browser's profile. */
  dir: string;
  /** Opens the browser, after closing it if it is open. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Names a complaint that the test itself brings about: the browser's own line for a request it spoils. */
  forgive: (complaint: RegExp) => void;
};

/** A phone that was online once, at one address, and where that was. */
type Visited = { url: string; port: number; dir: string };

/**
 * `reader` has visited the English front page and nothing else; then the server was stopped.
 * `newcomer` has an empty phone, and `server` runs. Whatever a test is about, it also fails where
 * a page writes an error to the console or throws.
 */
export const test = base.extend<
  { reader: Reader & { url: string; port: number }; newcomer: Reader; server: RunningServer },
  { visited: Visited }
>({
  visited: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const profile = makeProfile();
      const server = await startServer();
      const { context, page } = await launch(profile.dir);
      await firstVisit(page, `${server.url}/en`);
      await context.close();
      await server.stop();
      await use({ url: server.url, port: server.port, dir: profile.dir });
      profile.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  reader: async ({ visited }, use) => {
    await withPhone(visited.dir, (reader) => use({ ...reader, url: visited.url, port: visited.port }));
  },
  // The server is named so that it outlives the browser: a page that is still loading would complain of its end.
  newcomer: async ({ server: _server }, use) => {
    await withPhone(null, use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
});

/** Lends a phone, a copy of the one given or an empty one, and then asks whether its pages complained. */
export async function withPhone(from: string | null, use: (reader: Reader) => Promise<void>): Promise<void> {
  const profile = makeProfile();
  if (from) cpSync(from, profile.dir, { recursive: true });
  let launched: Launched | undefined;
  const complaints: string[] = [];
  const forgiven: RegExp[] = [];
  const close = async () => {
    await launched?.context.close();
    complaints.push(...(launched?.errors ?? []));
    launched = undefined;
  };
  try {
    await use({
      dir: profile.dir,
      open: async (options) => {
        await close();
        launched = await launch(profile.dir, options);
        return launched.page;
      },
      forgive: (complaint) => forgiven.push(complaint),
    });
  } finally {
    await close();
    profile.remove();
  }
  expect(complaints.filter((one) => !forgiven.some((pattern) => pattern.test(one)))).toEqual([]);
}
