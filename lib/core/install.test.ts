import { expect, it } from 'vitest';
import { installHelp } from './install';

const android = 'Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${android} Chrome/120.0 Mobile Safari/537.36`, 'android'],
  ['Mozilla/5.0 (Linux; Android 13; SM-A125F; wv) AppleWebKit/537.36 Chrome/120.0', 'inApp'],
  [`${android} Chrome/120.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/440.0]`, 'inApp'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1', 'ios'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Instagram 300.0', 'inApp'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'desktop'],
] as const)('reads the steps to install from %s', (userAgent, help) => {
  expect(installHelp(userAgent)).toBe(help);
});
