import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { renamed } from './font-name';

/**
 * `npm run fonts`: makes `public/fonts` and `app/_styles/fonts.css` from the packaged typefaces.
 * They are cut to what English, Arabic and Persian need. Source Serif 4 gets another name: its licence
 * reserves the name "Source" for the unmodified font.
 */
type Face = {
  name: string;
  family: string;
  source: string;
  /** Code points kept. */
  keep: readonly Range[];
  /** A word of the font's name that its licence reserves, and what stands in its place. */
  reserved?: readonly [from: string, to: string];
  range: string;
  /** Overrides of the font's own line metrics. */
  metrics?: string;
};
/** The weights kept. */
const weights = { min: 400, max: 700 };
type Range = readonly [first: number, last: number];

/** Of the letters with marks the small ones and the capitals that names begin with; the rest is the system's. */
const latin: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0xc0, 0xc0],
  [0xc7, 0xc7],
  [0xc9, 0xc9],
  [0xd6, 0xd7],
  [0xdc, 0xdc],
  [0xdf, 0xf6],
  [0xf8, 0xff],
  [0x2013, 0x2014],
  [0x2018, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x200b, 0x200f],
  [0x2066, 0x2069],
  [0x2212, 0x2212],
];
/** Letters, marks and digits of Arabic and Persian (CLDR exemplar characters, main and auxiliary). */
const arabic: readonly Range[] = [
  // No page shows this space. Text shapers put it in the place of a half-space; where a font has none, WebKit loses
  // the letter after the half-space too.
  [0x20, 0x20],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x656],
  [0x660, 0x66c],
  [0x670, 0x671],
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x698, 0x698],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6af, 0x6af],
  [0x6c0, 0x6c0],
  [0x6cc, 0x6cc],
  [0x6d4, 0x6d5],
  [0x6f0, 0x6f9],
  [0x200c, 0x200e],
];

const faces: readonly Face[] = [
  {
    name: 'vazirmatn-arabic',
    family: 'Vazirmatn',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    keep: arabic,
    range: 'U+0600-06FF, U+200C-200E',
  },
  {
    name: 'vazirmatn-latin',
    family: 'Vazirmatn',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    keep: latin,
    range: 'U+0000-00FF, U+2000-200B, U+200F-206F, U+2212',
    // Vazirmatn's own metrics leave room under the line for Arabic; Latin would sit too high in a button.
    metrics: 'ascent-override: 110%;\n    descent-override: 45%;\n    line-gap-override: 0%;\n    ',
  },
  {
    name: 'waraqa-serif-latin',
    family: 'Waraqa Serif',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    keep: latin,
    // "Waraqa": a sheet of paper.
    reserved: ['Source', 'Waraqa'],
    range: 'U+0000-00FF, U+2000-206F, U+2212',
  },
];

const require = createRequire(import.meta.url);
const folder = 'public/fonts';

mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) rmSync(path.join(folder, old));
const files: Record<string, string> = {};
let css =
  '/* Made by `npm run fonts`. `optional`: a page never waits for a face nor jumps when it comes. */\n@layer tokens {\n';
for (const face of faces) {
  const whole = readFileSync(require.resolve(face.source));
  const body = await subsetOf(face, whole);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  const address = `/fonts/${face.name}.${hash}.woff2`;
  writeFileSync(path.join('public', address), body);
  files[face.name] = address;
  css += `  @font-face {
    font-family: '${face.family}';
    src: url('${address}') format('woff2');
    font-weight: ${weights.min} ${weights.max};
    font-style: normal;
    font-display: optional;
    ${face.metrics ?? ''}unicode-range: ${face.range};
  }\n`;
  console.log(`${address}  ${whole.length} → ${body.length} bytes`);
}
// The licence asks to travel with the fonts. Apart from them: what is in their folder is precached.
mkdirSync('public/licences', { recursive: true });
for (const name of ['vazirmatn', 'source-serif-4'])
  copyFileSync(require.resolve(`@fontsource-variable/${name}/LICENSE`), `public/licences/${name}.txt`);
writeFileSync('app/_styles/fonts.css', `${css}}\n`);
writeFileSync('app/_styles/font-files.json', `${JSON.stringify(files, null, 2)}\n`);

async function subsetOf({ keep, reserved }: Face, font: Buffer): Promise<Buffer> {
  const text = textOf(keep);
  const variationAxes = { wght: weights };
  if (!reserved) return subsetFont(font, text, { targetFormat: 'woff2', variationAxes });
  // Names are changed in the open container; the second pass packs it and sums it up anew.
  const open = await subsetFont(font, text, { targetFormat: 'truetype', variationAxes });
  return subsetFont(renamed(open, ...reserved), text, { targetFormat: 'woff2' });
}

function textOf(ranges: readonly Range[]): string {
  let text = '';
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  return text;
}
