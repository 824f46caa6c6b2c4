import { cpSync } from 'node:fs';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { firstVisit } from './kept';
import { type Launched, launch, makeProfile } from './profile';
import { type RunningServer, startServer } from './server';
import { isSoft, type OpenPhone, type WarmPhone, warmPhone } from './warm-phone';

/** A person with a phone: the browser can be closed and opened again, what is stored stays. */
export type Reader = {
  /** The folder of the browser's profile, once it was opened. */
  dir: () => string;
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
  { visited: Visited; warm: WarmPhone }
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
  warm: [
    async ({ visited }, use) => {
      const warm = warmPhone(visited.dir, visited.url);
      await use(warm);
      await warm.end();
    },
    { scope: 'worker' },
  ],
  reader: async ({ visited: { dir, url, port }, warm }, use) => {
    await withPhone(dir, (reader) => use({ ...reader, url, port }), warm);
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

/**
 * Lends a phone, a copy of the one given or an empty one, and then asks whether its pages complained.
 *
 * @param warm a running browser on such a copy: it saves the first start, never a second one
 */
export async function withPhone(
  from: string | null,
  use: (reader: Reader) => Promise<void>,
  warm?: WarmPhone,
): Promise<void> {
  let profile: ReturnType<typeof makeProfile> | undefined;
  let launched: Launched | undefined;
  let lent: OpenPhone | undefined;
  const complaints: string[] = [];
  const forgiven: RegExp[] = [];
  const close = async () => {
    await launched?.context.close();
    complaints.push(...(launched?.errors ?? []));
    launched = undefined;
    lent = undefined;
  };
  let finished = false;
  try {
    await use({
      open: async (options = {}) => {
        if (warm && !profile && isSoft(options)) {
          lent = await warm.take(options);
          launched = lent;
          profile = lent.profile;
          return lent.page;
        }
        await close();
        profile ??= copyOf(from);
        launched = await launch(profile.dir, options);
        return launched.page;
      },
      dir: () => profile?.dir ?? '',
      forgive: (complaint) => forgiven.push(complaint),
    });
    finished = true;
  } finally {
    if (finished && warm && lent) {
      complaints.push(...lent.errors);
      await warm.giveBack(lent);
    } else {
      await close();
      profile?.remove();
    }
  }
  expect(complaints.filter((one) => !forgiven.some((pattern) => pattern.test(one)))).toEqual([]);
}

function copyOf(from: string | null): ReturnType<typeof makeProfile> {
  const profile = makeProfile();
  if (from) cpSync(from, profile.dir, { recursive: true });
  return profile;
}
