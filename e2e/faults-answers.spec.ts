import { expect } from '@playwright/test';
import { randomFrom } from '../scripts/synthetic-story';
import { errorIn, expectFrontTrue, expectNotAgain, expectReadable, expectSound } from './fault-checks';
import { bringUpToDate, mendAndFinish, openFront, test } from './fault-phone';
import { faultSeed, tell, tried } from './fault-seed';
import { lose, readPhone } from './fault-store';
import { type Target, targets } from './fault-targets';
import type { Fault } from './faults';

/** Every answer that is not the right one; it comes each time until the line is mended. */
function wrongAnswers(length: number, random: () => number): Fault[] {
  const anywhere = () => Math.floor(random() * length);
  const kinds = ['short', 'unmeasured', 'flipped'] as const;
  return [
    { kind: 'reset' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503, retryAfter: '5' },
    { kind: 'status', status: 429, retryAfter: '9' },
    { kind: 'status', status: 404 },
    ...kinds.flatMap((kind) => [0, length - 1, anywhere(), anywhere()].map((at): Fault => ({ kind, at }))),
    { kind: 'longer', by: 1 },
    { kind: 'longer', by: 5000 },
    { kind: 'portal' },
  ];
}

function rotated<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}

/** What the page may say of a fault. Null: the stories came another way. */
function sayings(target: Target['name'], { kind }: Fault): (string | null)[] {
  const damaged = target === 'the glossary' || target === 'a text' ? 'file-damaged' : 'catalogue-damaged';
  if (kind === 'reset') return ['offline'];
  // What a pack does not bring comes file by file, unless the server is out of order.
  if (target === 'a pack') return kind === 'status' ? ['server-failed', null] : [null];
  if (kind === 'status') return ['server-failed'];
  // The head has no hash of its own: a changed byte in it shows in what it lists, or not at all.
  if (target === 'the head' && kind === 'flipped')
    return ['catalogue-damaged', 'file-damaged', 'server-failed', null];
  // What follows the last line is nobody's, and so is a changed bracket.
  if (target === 'the whole catalogue' || target === 'the head') return [damaged, null];
  return [damaged];
}

for (const [number, target] of targets.entries())
  test(`loses nothing, whatever comes instead of ${target.name}`, async ({ phone, line, versions }) => {
    const { name, address, loss, changes } = target;
    const newest = changes ? versions.corrected : versions.base;
    const page = await openFront(phone, line);
    let library = versions.base;
    const text = library.files.find(({ path }) => path === address(library))?.text ?? '';
    // Another fourth for each kind of file, so that together they are all.
    const faults = tried(
      rotated(wrongAnswers(Buffer.byteLength(text), randomFrom(faultSeed + number)), number),
    );
    for (const fault of faults) {
      if (changes) {
        library = library === versions.base ? versions.corrected : versions.base;
        line.publish(library.files);
      }
      if (loss) await lose(page, loss(library));
      await test.step(JSON.stringify(fault), async () => {
        const before = await readPhone(page);
        const from = line.spoiled.length;
        line.spoil(fault, ({ path }) => path === address(library));
        const said = errorIn(await bringUpToDate(page, line));
        // The browser itself asks once more after a reset.
        expect(line.spoiled.length - from, 'requests wasted').toBeLessThanOrEqual(
          fault.kind === 'reset' ? 8 : 4,
        );
        expect(line.spoiled.length - from, 'requests spoiled').toBeGreaterThan(0);
        expect(sayings(name, fault)).toContain(said);
        const after = await expectSound(page, before);
        await expectFrontTrue(page, after);
        if (said !== null) expect(after.synced, 'not said to be up to date').toBe(before.synced);
        const since = line.answered.length;
        await mendAndFinish(page, line, newest);
        expectNotAgain(line, since, after, library);
      });
    }
    tell(`wrong answers instead of ${name}`, faults.length);
    await expectReadable(page, line, newest);
  });

test('asks a hotel for little, and takes nothing from it', async ({ phone, line, versions }) => {
  const page = await openFront(phone, line);
  await lose(page, 'everything');
  line.spoil({ kind: 'portal' }, ({ path }) => /^\/(library|catalogue)/.test(path));
  expect(errorIn(await bringUpToDate(page, line))).toBe('catalogue-damaged');
  expect(line.spoiled.length).toBe(1);
  // It lets the catalogue through, and nothing else.
  const glossary = versions.base.head.glossary.path;
  line.spoil({ kind: 'portal' }, ({ path }) => path.startsWith('/library/') && path !== glossary);
  const from = line.spoiled.length;
  expect(errorIn(await bringUpToDate(page, line))).toBe('file-damaged');
  expect(line.spoiled.length - from, 'requests of 39 texts').toBeLessThanOrEqual(16);
  const after = await expectSound(page);
  expect(after.texts).toEqual([]);
  expect(after.synced).toBeNull();
  await mendAndFinish(page, line, versions.base);
  tell('login pages instead of everything', line.spoiled.length);
  await expectReadable(page, line, versions.base);
});

for (const { form, ...asked } of [
  { form: 'seconds', retryAfter: '30' },
  // A server whose clock stands five years back, and which counts from there.
  {
    form: 'a date by a clock that is years wrong',
    retryAfter: 'Sun, 06 Nov 2011 08:50:07 GMT',
    date: 'Sun, 06 Nov 2011 08:49:37 GMT',
  },
])
  test(`waits as long as a server asks for in ${form}`, async ({ phone, line, versions }) => {
    const page = await openFront(phone, line);
    for (const status of [429, 503]) {
      const [text] = versions.base.texts;
      await lose(page, { locale: 'en', slugs: [text?.slug ?? ''] });
      const address = targets.at(-1)?.address(versions.base);
      const from = line.spoiled.length;
      line.spoil({ kind: 'status', status, ...asked }, ({ path }) => path === address);
      const start = await page.evaluate(() => Date.now());
      const began = performance.now();
      expect(errorIn(await bringUpToDate(page, line, 2500))).toBe('server-failed');
      const waited = (await page.evaluate(() => Date.now())) - start;
      expect(line.spoiled.length - from).toBe(4);
      const took = performance.now() - began;
      // Three pauses of 30 s; the page's clock moves in steps, and by itself meanwhile.
      expect(waited).toBeGreaterThan(85_000);
      expect(waited - took).toBeLessThan(110_000);
      await mendAndFinish(page, line, versions.base);
    }
    tell(`answers with Retry-After in ${form}`, line.spoiled.length);
  });
