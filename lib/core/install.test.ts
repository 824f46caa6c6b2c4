import { describe, expect, it } from 'vitest';
import { appAround, beginsEmpty, type InstallHelp, installHelp } from './install';

const android = 'Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko)';
const webView = 'Mozilla/5.0 (Linux; Android 13; SM-A125F; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const seen = (userAgent: string, touchPoints = 5) => ({ userAgent, touchPoints });

describe('the steps to install', () => {
  it.each<[string, InstallHelp]>([
    [`${android} Chrome/120.0 Mobile Safari/537.36`, 'android'],
    [`${android} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`, 'android'],
    ['Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'androidFirefox'],
    [`${iphone} Version/18.0 Mobile/15E148 Safari/604.1`, 'iosSafari'],
    [`${iphone} CriOS/131.0 Mobile/15E148 Safari/604.1`, 'iosOther'],
    [`${iphone} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`, 'iosOther'],
    [`${mac} Version/18.0 Safari/605.1.15`, 'iosSafari'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'desktop'],
    [`${iphone} Mobile/15E148 Instagram 300.0`, 'inApp'],
    [`${webView} Version/4.0 Chrome/120.0 Mobile Safari/537.36`, 'inApp'],
  ])('are, for %s, those of %s', (userAgent, help) => {
    expect(installHelp(seen(userAgent))).toBe(help);
  });

  it('are those of a computer on a Mac, which has no touch screen', () => {
    expect(installHelp(seen(`${mac} Version/18.0 Safari/605.1.15`, 0))).toBe('desktop');
  });

  it('lead to an app with a store of its own on iPhones and iPads alone', () => {
    expect(['iosSafari', 'iosOther'].every((help) => beginsEmpty(help as InstallHelp))).toBe(true);
    expect(beginsEmpty('android') || beginsEmpty('androidFirefox') || beginsEmpty('desktop')).toBe(false);
  });
});

describe('the app around a page', () => {
  it.each([
    ['Facebook', `${webView} Version/4.0 Chrome/120.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/440.0]`],
    ['Facebook', `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/440.0;FBDV/iPhone14,5]`],
    ['Messenger', `${iphone} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/440.0]`],
    ['Messenger', `${webView} Chrome/120.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/440.0]`],
    ['Instagram', `${webView} Version/4.0 Chrome/120.0 Mobile Safari/537.36 Instagram 300.0 Android`],
    ['Telegram', `${webView} Version/4.0 Chrome/120.0 Mobile Safari/537.36 Telegram-Android/11.2 (A12)`],
    ['WhatsApp', `${iphone} Mobile/15E148 WhatsApp/2.24`],
    ['X', `${iphone} Mobile/15E148 Twitter for iPhone/10.0`],
    ['TikTok', `${webView} Chrome/120.0 Mobile Safari/537.36 musical_ly_2023 BytedanceWebview/d8a21c6`],
    ['LINE', `${iphone} Mobile/15E148 Safari Line/14.0`],
    ['Google', `${iphone} GSA/300.0 Mobile/15E148 Safari/604.1`],
    ['', `${webView} Version/4.0 Chrome/120.0 Mobile Safari/537.36`],
    ['', `${iphone} Mobile/15E148`],
  ])('is %s for %s', (name, userAgent) => {
    expect(appAround(seen(userAgent))).toBe(name);
  });

  it.each([
    `${android} Chrome/120.0 Mobile Safari/537.36`,
    `${iphone} Version/18.0 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
  ])('is none for %s', (userAgent) => {
    expect(appAround(seen(userAgent, 0))).toBeNull();
  });
});
