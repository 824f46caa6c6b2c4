/** Which steps lead to the home screen; `inApp` is a browser inside another app, from which none do. */
export type InstallHelp = 'inApp' | 'iosSafari' | 'iosOther' | 'androidFirefox' | 'android' | 'desktop';

/** What a browser says of itself, by its user agent string and the number of fingers its screen tells apart. */
export type Browser = { userAgent: string; touchPoints: number };

/**
 * Apps that open links in a browser of their own, by the word with which they mark its user agent string.
 * Not all do: WhatsApp hands links over to the phone's browser, and Telegram's is at times Chrome's own tab.
 * The first match counts, so that Messenger is not taken for Facebook.
 */
const apps: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Messenger', /\bMessenger(?:ForiOS|LiteForiOS)\b|\bOrca-Android\b/],
  ['Instagram', /\bInstagram\b/],
  ['Threads', /\bBarcelona\b/],
  ['Facebook', /\bFB(?:AN|AV|_IAB)\b/],
  ['Telegram', /\bTelegram(?:-Android|-iOS)?\//],
  ['WhatsApp', /\bWhatsApp\//],
  ['X', /\bTwitter(?: for |Android|\/)/],
  ['TikTok', /\b(?:TikTok|musical_ly|BytedanceWebview|trill)/i],
  ['Snapchat', /\bSnapchat\b/],
  ['LinkedIn', /\bLinkedInApp\b/],
  ['LINE', /\bLine\//],
  ['WeChat', /\bMicroMessenger\b/],
  ['Viber', /\bViber\b/],
  ['Pinterest', /\bPinterest\b/],
  ['Google', /\bGSA\//],
];

/** The app in whose own browser the page stands; '' for one that gives no name, null for a real browser. */
export function appAround(browser: Browser): string | null {
  const { userAgent } = browser;
  for (const [name, mark] of apps) if (mark.test(userAgent)) return name;
  // Android's WebView says so; a real browser on an iPhone calls itself Safari, whatever its name.
  const nameless = /; wv\)/.test(userAgent) || (isApple(browser) && !/\bSafari\//.test(userAgent));
  return nameless ? '' : null;
}

/** The steps for a browser that does not offer to install by itself, outside the installed app. */
export function installHelp(browser: Browser): InstallHelp {
  const { userAgent } = browser;
  if (appAround(browser) !== null) return 'inApp';
  // Chrome, Firefox, Edge and Opera have Safari's engine there, and the button elsewhere.
  if (isApple(browser))
    return /\b(?:CriOS|FxiOS|EdgiOS|OPiOS|OPT)\//.test(userAgent) ? 'iosOther' : 'iosSafari';
  if (/\bAndroid\b/.test(userAgent)) return /\bFirefox\//.test(userAgent) ? 'androidFirefox' : 'android';
  return 'desktop';
}

/** iPhones and iPads. An iPad says that it is a Mac, but no Mac has a touch screen. */
function isApple({ userAgent, touchPoints }: Browser): boolean {
  return /\b(?:iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && touchPoints > 1);
}

/**
 * Whether the installed app has a store of its own, apart from the browser's: what is downloaded before it is
 * installed has to be downloaded again (WebKit keeps the data of each home screen app apart).
 */
export function beginsEmpty(help: InstallHelp): boolean {
  return help === 'iosSafari' || help === 'iosOther';
}
