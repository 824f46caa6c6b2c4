import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LibraryFiles, publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, partAddress, wholeAddress } from '@/lib/core/catalogue';
import { failure } from '@/lib/core/result';
import { fetchStories, refreshCatalogue } from './catalogue';
import { cutAfter, portal, SampleServer } from './sample-server';
import { SampleShelf } from './sample-shelf';

const months = [6, 5, 4, 3, 2, 1].map((month) => sampleStory(`month-${month}`, `2014-0${month}-10`));

let server: SampleServer;
let shelf: SampleShelf;
let library: LibraryFiles;

async function publish(stories = months) {
  library = await publishedFrom(contentOf(...stories));
  server.publish(library.files);
}

beforeEach(async () => {
  server = new SampleServer();
  shelf = new SampleShelf();
  vi.stubGlobal('fetch', server.fetch);
  await publish();
});
afterEach(() => vi.unstubAllGlobals());

async function refresh() {
  server.asked = [];
  return refreshCatalogue(shelf);
}

const slugs = () => [...shelf.parts.values()].flatMap(({ stories }) => stories.map(({ slug }) => slug));
const whole = () => library.files.find(({ path }) => path === wholeAddress)?.text ?? '';
/** Bytes of the whole catalogue up to the end of its head and so many parts. */
const until = (parts: number) =>
  new TextEncoder().encode(
    whole()
      .split('\n')
      .slice(0, 2 + parts)
      .join('\n'),
  ).length + 1;

describe('the first catalogue', () => {
  it('comes in one request', async () => {
    expect(await refresh()).toEqual({ ok: true, value: library.head });
    expect(server.asked).toEqual([wholeAddress]);
    expect(slugs()).toEqual(months.map(({ slug }) => slug));
    expect(shelf.known).toEqual({ etag: null, head: library.head, whole: true });
  });

  it('keeps the parts that came before a cut, and later asks only for the others', async () => {
    server.spoil(wholeAddress, cutAfter(until(2) + 30));
    expect(await refresh()).toMatchObject({ ok: false, error: 'offline' });
    expect(slugs()).toEqual(['month-6', 'month-5']);
    expect(shelf.known?.whole).toBe(false);
    expect((await refresh()).ok).toBe(true);
    expect(server.asked).toEqual([
      headAddress,
      ...library.head.parts.slice(2).map(({ sha256 }) => partAddress(sha256)),
    ]);
    expect(slugs().sort()).toEqual(months.map(({ slug }) => slug).sort());
    expect(shelf.known?.whole).toBe(true);
  });

  it('is not taken for whole where it ends early without a sign', async () => {
    server.spoil(wholeAddress, (body) => new Response(body.slice(0, until(1))));
    expect(await refresh()).toMatchObject({ ok: false, error: 'catalogue-damaged' });
    expect(shelf.known?.whole).toBe(false);
    expect((await refresh()).ok).toBe(true);
    expect(server.asked).toHaveLength(6);
  });

  it.each([
    ['its head', (text: string) => text.replace('"format":2', '"format":3')],
    ['a part', (text: string) => text.replace('month-4', 'month-9')],
    ['the order of its bytes', (text: string) => text.replaceAll('\n', '')],
  ])('is refused where %s is damaged, and no damaged part is kept', async (_, damage) => {
    server.spoil(wholeAddress, (body) => new Response(damage(body)));
    expect(await refresh()).toMatchObject({ ok: false, error: 'catalogue-damaged' });
    expect(slugs()).not.toContain('month-9');
    expect(shelf.known?.whole ?? false).toBe(false);
  });

  it('is not the page of a captive portal', async () => {
    server.spoil(null, portal);
    expect(await refresh()).toMatchObject({ ok: false, error: 'catalogue-damaged', again: false });
    expect(shelf.known).toBeNull();
  });

  it('is given up where the phone has no room for it', async () => {
    shelf.savePart = async () => failure('storage-full') as never;
    expect(await refresh()).toEqual({ ok: false, error: 'storage-full' });
    expect(shelf.known?.whole).toBe(false);
  });
});

describe('a later catalogue', () => {
  beforeEach(async () => {
    await refresh();
    // The first answer of the head's own address brings its tag.
    await refresh();
  });

  it('costs one request without a body where nothing is new', async () => {
    const answers: Response[] = [];
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const answer = await server.fetch(path, init);
      answers.push(answer);
      return answer;
    });
    expect(await refresh()).toEqual({ ok: true, value: library.head });
    expect(server.asked).toEqual([headAddress]);
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([{ status: 304, body: null }]);
  });

  it('costs one part more for a new story, and drops the part before', async () => {
    const before = library.head.parts;
    await publish([sampleStory('newest', '2014-06-11'), ...months]);
    expect(await refresh()).toEqual({ ok: true, value: library.head });
    expect(server.asked).toEqual([headAddress, partAddress(library.head.parts[0]?.sha256 ?? '')]);
    expect(slugs()).toContain('newest');
    expect(shelf.parts.has(before[0]?.sha256 ?? '')).toBe(false);
    expect(shelf.parts.size).toBe(6);
  });

  it.each([
    ['damaged', () => new Response('{}'), 'catalogue-damaged'],
    ['of another catalogue', () => new Response('x'.repeat(9999)), 'catalogue-damaged'],
    ['gone', () => new Response('', { status: 404 }), 'server-failed'],
    ['cut', cutAfter(10), 'offline'],
  ] as const)('leaves the one before in force where its new part is %s', async (_, answer, error) => {
    const before = shelf.known;
    await publish([sampleStory('newest', '2014-06-11'), ...months]);
    server.spoil(partAddress(library.head.parts[0]?.sha256 ?? ''), answer);
    expect(await refresh()).toMatchObject({ ok: false, error });
    expect(shelf.known).toEqual(before);
    expect(slugs()).not.toContain('newest');
    server.heal();
    expect((await refresh()).ok).toBe(true);
    expect(slugs()).toContain('newest');
  });

  it.each([
    ['half a head', () => new Response('{"format":2,"glossary":')],
    ['the page of a captive portal', portal],
  ] as const)('is not %s', async (_, answer) => {
    server.spoil(headAddress, answer);
    expect(await refresh()).toMatchObject({ ok: false, error: 'catalogue-damaged' });
    expect(server.asked).toEqual([headAddress]);
  });

  it('brings a part that the phone lost, though the server has nothing new', async () => {
    const lost = library.head.parts[3]?.sha256 ?? '';
    shelf.parts.delete(lost);
    expect((await refresh()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, partAddress(lost)]);
  });
});

describe('a catalogue that cannot be kept', () => {
  it('is read all the same, or not at all', async () => {
    expect((await fetchStories()).map(({ slug }) => slug)).toEqual(months.map(({ slug }) => slug));
    server.spoil(wholeAddress, cutAfter(until(2)));
    expect(await fetchStories()).toEqual([]);
  });
});
