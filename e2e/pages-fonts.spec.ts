import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { languages, type PlaceName, places, test, visit, visitShell } from './pages';

const read: PlaceName[] = [
  'the front page',
  'the story',
  'the glossary',
  'the entry of a place',
  'the settings',
];

/** The faces of each language's own script, and a text that needs them. */
const expected: Record<Locale, [family: string, text: string][]> = {
  en: [
    ['Vazirmatn Latin', 'Waraq 1'],
    ['Waraqa Serif', 'Waraq'],
    ['Vazirmatn Names', 'فارسی'],
  ],
  ar: [['Vazirmatn', 'ورق']],
  fa: [['Vazirmatn', 'ورق']],
};

/** Letters of scholars' transliterations, as in Fallūjah: the paper's faces do without them. */
const beyond = /[\u0100-\u024f\u02b0-\u02ff]/;

for (const locale of locales) {
  test(`from the second visit on, ${languages[locale]} pages are set in the paper's own faces`, async ({
    open,
  }) => {
    const page = await open();
    for (const name of read) {
      await visit(page, name, locale);
      await page.evaluate(() => document.fonts.ready);
      await visit(page, name, locale);
      await expectOwnFaces(page, locale);
    }
  });

  test(`the story from the phone is set in the paper's own faces in ${languages[locale]}`, async ({
    open,
  }) => {
    const page = await open();
    await visitShell(page, locale);
    await expectOwnFaces(page, locale);
  });
}

for (const locale of locales)
  test(`while the paper's faces are on their way, a story in ${languages[locale]} has the same lines`, async ({
    open,
  }) => {
    const page = await open();
    let arrive = () => {};
    const awaited = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await awaited;
      await route.continue();
    });
    // Preloads hold up the event of a page that is loaded.
    await page.goto(`/${locale}${places['the story'].path}`, { waitUntil: 'domcontentloaded' });
    await expect(page.locator(places['the story'].ready)).not.toHaveCount(0);
    const standIn = await blocks(page);
    const drawn = [...(await facesUsed(page)).values()].flat();
    expect(drawn.some((font) => /^(Vazirmatn|Waraqa)/.test(font))).toBe(false);
    arrive();
    await page.evaluate(() => document.fonts.ready);
    // Routes keep a browser from its cache.
    await page.unroute('**/*.woff2');
    await visit(page, 'the story', locale);
    // A page of Arabic script asks for Latin letters once it shows any, and draws them from the next visit on.
    await page.evaluate(() => document.fonts.ready);
    await visit(page, 'the story', locale);
    await expectOwnFaces(page, locale);
    const own = await blocks(page);
    expect(standIn.map(({ text }) => text)).toEqual(own.map(({ text }) => text));
    // A machine without any of the faces that stand in sets the text in one of its own, whose width nobody knows.
    if (!drawn.some((font) => standIns.test(font))) return console.log(`No stand-in here: ${drawn[0]}.`);
    const changed = own.filter(
      ({ height, line }, at) => Math.abs(height - (standIn[at]?.height ?? 0)) > line + 1,
    );
    expect(changed).toEqual([]);
  });

/** What `scripts/font-stand-ins.ts` sets to the width of the paper's faces. */
const standIns = /^(Noto Naskh Arabic|DejaVu Sans|Noto Serif|Georgia|Liberation Serif|Times New Roman) /;

/** The blocks of the story, with their height and that of their lines in CSS pixels. */
function blocks(page: Page): Promise<{ text: string | null; height: number; line: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.story-head h1, .story-head .standfirst, .para')].map((block) => ({
      text: block.textContent,
      height: block.getBoundingClientRect().height,
      line: Number.parseFloat(getComputedStyle(block).lineHeight),
    })),
  );
}

/** Loaded is not used: the browser itself is asked which font drew each text. */
async function expectOwnFaces(page: Page, locale: Locale): Promise<void> {
  for (const [family, text] of expected[locale])
    expect(
      await page.evaluate(([face, sample]) => document.fonts.check(`18px "${face}"`, sample), [
        family,
        text,
      ] as const),
      family,
    ).toBe(true);
  const drawn = await facesUsed(page);
  expect(drawn.size).toBeGreaterThan(5);
  const strange = [...drawn].filter(
    ([text, fonts]) => !beyond.test(text) && fonts.some((font) => !/^(Vazirmatn|Waraqa Serif)/.test(font)),
  );
  expect(strange).toEqual([]);
}

/** Each text of the page and the fonts that drew it, from the browser's own inspector. */
async function facesUsed(page: Page): Promise<Map<string, string[]>> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('DOM.enable');
  await inspector.send('CSS.enable');
  const { nodes } = await inspector.send('DOM.getFlattenedDocument', { depth: -1 });
  const shown = new Map<string, string[]>();
  for (const { nodeId, nodeType, nodeValue } of nodes) {
    if (nodeType !== 3 || nodeValue.trim() === '') continue;
    const { fonts } = await inspector
      .send('CSS.getPlatformFontsForNode', { nodeId })
      .catch((error: Error) => {
        // The page has read something from the phone meanwhile, and drawn it anew.
        if (/Could not find node/.test(error.message)) return { fonts: [] };
        throw error;
      });
    if (fonts.length > 0)
      shown.set(
        nodeValue,
        fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ' of the system'}`),
      );
  }
  await inspector.detach();
  return shown;
}
