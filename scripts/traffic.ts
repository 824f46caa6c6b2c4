import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launch, makeProfile } from '../e2e/profile';
import { content } from '../lib/content/content';
import { publishedFrom } from '../lib/content/library-files';
import { countedServer, isOfLibrary, sumOf } from './bench-wire';
import { immutableFolders } from './headers';
import { publishLibrary } from './library';

/**
 * `npm run traffic`: what one reader costs a host. Chromium reads the export in `out/` from our own server on four
 * days, and what leaves the server is counted: answers, and bytes with their headers. docs/deploy.md multiplies it.
 */
const newStories = 10;
/** Nothing asked for so long: the day is over; seconds. */
const quiet = 8;

type Sent = ReturnType<Awaited<ReturnType<typeof countedServer>>['take']>;

const dir = mkdtempSync(path.join(tmpdir(), 'waraq-traffic-'));
cpSync('out', dir, { recursive: true });
const server = await countedServer(dir);
const profile = makeProfile();
try {
  await day('first visit', async (page) => {
    await page.goto(server.url);
    await page.locator('a[href*="/story/"]').first().tap();
  });
  await day('the second day', openInstalled);
  await day('a day with nothing new', openInstalled);
  const { stories, entries, forms } = content();
  const fresh = stories.slice(0, 1).flatMap((story) =>
    Array.from({ length: newStories }, (_, number) => ({
      ...story,
      slug: `${story.slug}-${number}`,
      published: `2030-01-${String(newStories - number).padStart(2, '0')}`,
    })),
  );
  await publishLibrary(dir, (await publishedFrom({ stories: [...fresh, ...stories], entries, forms })).files);
  await day(`a day with ${newStories} new stories`, openInstalled);
} finally {
  await server.close();
  profile.remove();
  rmSync(dir, { recursive: true, force: true });
}

async function openInstalled(page: Page): Promise<void> {
  await page.goto(`${server.url}/en?launch`);
}

/** A browser of its own each day, on the same phone. */
async function day(name: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { context, page } = await launch(profile.dir);
  const sent: Sent = [];
  try {
    await act(page);
    for (let silent = 0; silent < quiet; silent++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const now = server.take();
      if (now.length > 0) silent = 0;
      sent.push(...now);
    }
  } finally {
    await context.close();
  }
  const isImmutable = ({ path: asked }: Sent[number]) =>
    immutableFolders.some((folder) => asked.startsWith(folder));
  console.log(`\n${name}`);
  line('all', sent);
  line('kept for a year', sent.filter(isImmutable));
  line(
    'asked for each time',
    sent.filter((one) => !isImmutable(one)),
  );
  line('of the library', sent.filter(isOfLibrary));
}

function line(name: string, sent: Sent): void {
  console.log(
    `  ${name.padEnd(20)} ${String(sent.length).padStart(4)} answers ${sumOf(sent).toLocaleString('en-US').padStart(10)} bytes`,
  );
}
