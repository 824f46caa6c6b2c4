import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { languages, type PlaceName, test, visit, visitShell } from './pages';

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
