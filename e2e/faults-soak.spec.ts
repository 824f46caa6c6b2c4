import { expect } from '@playwright/test';
import { randomFrom } from '../scripts/synthetic-story';
import { errorIn, expectFrontTrue, expectNotAgain, expectReadable, expectSound } from './fault-checks';
import { bringUpToDate, mendAndFinish, openFront, test } from './fault-phone';
import { faultSeed, tell, triedOf } from './fault-seed';
import { lose, readPhone } from './fault-store';
import type { Fault } from './faults';

const chance = 0.3;
const least = triedOf(200);

/** Any fault, at any place of a file. */
function anyFault(random: () => number): Fault {
  const at = Math.floor(random() * random() * 21_000);
  const faults: Fault[] = [
    { kind: 'cut', at },
    { kind: 'cut', at },
    { kind: 'short', at },
    { kind: 'unmeasured', at },
    { kind: 'flipped', at },
    { kind: 'longer', by: 1 + at },
    { kind: 'reset' },
    { kind: 'stall', at },
    { kind: 'portal' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503, retryAfter: '2' },
    { kind: 'status', status: 429, retryAfter: '3' },
    { kind: 'status', status: 404 },
  ];
  return faults[Math.floor(random() * faults.length)] as Fault;
}

test(`comes through whatever happens on a line where every third answer is spoiled`, async ({
  phone,
  line,
  versions,
}) => {
  test.setTimeout(240_000);
  const random = randomFrom(faultSeed);
  const page = await openFront(phone, line);
  const rule = ({ path }: { path: string }) =>
    /^\/(library|catalogue)/.test(path) && random() < chance ? anyFault(random) : undefined;
  const { base, corrected } = versions;
  let library = base;
  let syncs = 0;
  for (let round = 0; line.spoiled.length < least; round++) {
    await lose(page, 'everything');
    library = round % 2 === 0 ? corrected : base;
    // As servers send it, compressed, and as it is.
    line.publish(library.files, { packed: round % 4 < 2 });
    line.spoilBy(rule);
    let said: string | null = 'not yet';
    for (let run = 0; said !== null && run < 3; run++)
      await test.step(`round ${round}, run ${run}`, async () => {
        const before = await readPhone(page);
        const since = line.answered.length;
        said = errorIn(await bringUpToDate(page, line, 5000));
        syncs += 1;
        const after = await expectSound(page, before);
        if (after.synced !== before.synced) expect(after.texts.length).toBe(library.texts.length);
        expectNotAgain(line, since, before, library);
      });
    await mendAndFinish(page, line, library);
    await expectFrontTrue(page, await readPhone(page));
  }
  expect(line.spoiled.length).toBeGreaterThanOrEqual(least);
  tell(`random faults in ${syncs} syncs`, line.spoiled.length);
  await expectReadable(page, line, library);
});
