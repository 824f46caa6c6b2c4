import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { precacheWith } from './builds';
import { out } from './facts';

test('stores the same app on the phone with two hundred more stories', async () => {
  // Another build, unless one of these sources is at hand.
  test.setTimeout(600_000);
  expect(await precacheWith(200)).toBe(readFileSync(path.join(out, 'precache.json'), 'utf8'));
});
