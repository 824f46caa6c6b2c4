import { expect } from '@playwright/test';
import { randomFrom } from '../scripts/synthetic-story';
import {
  errorIn,
  expectFrontTrue,
  expectNotAgain,
  expectNothingTwice,
  expectReadable,
  expectSound,
} from './fault-checks';
import { bringUpToDate, mendAndFinish, openFront, test } from './fault-phone';
import { faultSeed, tell, tried } from './fault-seed';
import { lose, readPhone } from './fault-store';
import { type Target, targets } from './fault-targets';

const cuts: Record<Target['name'], number> = {
  'the whole catalogue': 36,
  'the head': 30,
  'a part': 30,
  'the glossary': 20,
  'a pack': 40,
  'a text': 30,
};

/** The edges of a file, both sides of where its lines end, and then anywhere. */
function positions(text: string, many: number, random: () => number): number[] {
  const body = Buffer.from(text);
  const ends = [...body.keys()].filter((at) => body[at] === 10);
  const found = new Set([0, 1, body.length - 1, ...ends.flatMap((at) => [at - 1, at, at + 1])]);
  const listed = [...found].filter((at) => at < body.length).slice(0, many);
  while (listed.length < many) listed.push(Math.floor(random() * body.length));
  return listed;
}

for (const [number, { name, address, loss, changes }] of targets.entries())
  test(`loses nothing and fetches nothing twice, wherever ${name} is cut`, async ({
    phone,
    line,
    versions,
  }) => {
    // An older library after a newer one takes nothing back: what is here stays the newest.
    const newest = changes ? versions.corrected : versions.base;
    const random = randomFrom(faultSeed + number);
    const page = await openFront(phone, line);
    let library = versions.base;
    const text = library.files.find(({ path }) => path === address(library))?.text ?? '';
    const places = tried(positions(text, cuts[name], random));
    for (const [index, at] of places.entries()) {
      if (changes) {
        library = library === versions.base ? versions.corrected : versions.base;
        line.publish(library.files);
      }
      if (loss) await lose(page, loss(library));
      const before = await readPhone(page);
      const from = line.answered.length;
      // Every third line goes dead after the cut; the others are mended at once.
      let cut = false;
      const dead = index % 3 === 0;
      line.spoilBy(({ path }) => {
        const hit: boolean = !cut && path === address(library);
        cut ||= hit;
        if (hit) return { kind: 'cut', at };
        return cut && dead && /^\/(library|catalogue)/.test(path) ? { kind: 'cut', at: 0 } : undefined;
      });
      await test.step(`cut after ${at} bytes`, async () => {
        const said = await bringUpToDate(page, line);
        expect(cut, 'the cut').toBe(true);
        const after = await expectSound(page, before);
        await expectFrontTrue(page, after);
        if (errorIn(said) !== null) {
          expect(errorIn(said)).toBe('offline');
          expect(after.synced, 'not said to be up to date').toBe(before.synced);
        }
        const since = line.answered.length;
        await mendAndFinish(page, line, newest);
        expectNothingTwice(line, from);
        expectNotAgain(line, since, after, library);
      });
    }
    tell(`cuts in ${name}`, places.length);
    await expectReadable(page, line, newest);
  });
