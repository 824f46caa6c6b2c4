import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { renamed } from './font-name';
import { arabic, latin, namesIn, pointsOf, type Range, rangeOf, signs, without } from './font-ranges';
import { meanWidth, type Own, percent, standInRules } from './font-stand-ins';

/**
 * `npm run fonts`: makes `public/fonts` and `app/_styles/fonts.css` from the packaged typefaces.
 * They are cut to what English, Arabic and Persian need. Source Serif 4 gets another name: its licence
 * reserves the name "Source" for the unmodified font. What stands in for them where they are late is set to their
 * width (`font-stand-ins.ts`); `npm run fonts -- width SCRIPT FILE…` measures the plain fonts that are tabled there.
 */
type Face = {
  name: string;
  family: string;
  source: string;
  /** Code points kept. */
  keep: readonly Range[];
  /** OpenType features kept; what no feature reaches any more is cut too. */
  features: readonly string[];
  /** Another family that takes a part of the same file. */
  also?: { family: string; range: string };
  /** A word of the font's name that its licence reserves, and what stands in its place. */
  reserved?: readonly [from: string, to: string];
  range: string;
  /**
   * The one weight kept, of a face whose words are never bold. CSS is told of all, since a browser takes faces of a
   * family together only where they are of the same weights.
   */
  weight?: number;
  script: Own['script'];
  /** Above and below the line, in em: the font's own, or what stands in their place. */
  metrics: { ascent: number; descent: number; override?: true };
};
/** The weights kept. */
const weights = { min: 400, max: 700 };
/** Pairs and joined letters; no small capitals, fractions or figures of other kinds. */
const latinFeatures = ['kern', 'liga'];
const joining = ['ccmp', 'calt', 'curs', 'fina', 'init', 'isol', 'liga', 'locl', 'medi', 'rlig'];
const arabicFeatures = [...joining, 'kern', 'mark', 'mkmk'];
const latinRange = 'U+0000-00FF, U+2000-200B, U+200F-206F, U+2212';
// Vazirmatn's own metrics leave room under the line for Arabic; Latin would sit too high in a button.
const metrics = { ascent: 1.1, descent: 0.45, override: true } as const;
const arabicMetrics = { ascent: 2100 / 2048, descent: 1100 / 2048 };

const faces: readonly Face[] = [
  {
    name: 'vazirmatn-arabic',
    family: 'Vazirmatn',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    keep: arabic,
    features: arabicFeatures,
    range: 'U+0600-06FF, U+200C-200E',
    script: 'arabic',
    metrics: arabicMetrics,
  },
  {
    name: 'vazirmatn-latin',
    family: 'Vazirmatn Latin',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    keep: latin,
    features: latinFeatures,
    range: latinRange,
    script: 'latin',
    // Apart from the signs: a browser would fetch both files for what is in both.
    also: { family: 'Vazirmatn', range: rangeOf(without(latin, signs)) },
    metrics,
  },
  {
    name: 'vazirmatn-signs',
    family: 'Vazirmatn',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    keep: [...signs, ...namesIn(/\p{Script=Latin}/u)],
    features: [],
    range: rangeOf(signs),
    script: 'latin',
    // Without the space, which would make it every name's first face.
    also: { family: 'Vazirmatn Names', range: rangeOf(namesIn(/\p{Script=Latin}/u)) },
    metrics,
  },
  {
    name: 'vazirmatn-names',
    family: 'Vazirmatn Names',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    keep: namesIn(/\p{Script=Arabic}/u),
    features: joining,
    range: 'U+0600-06FF',
    weight: 400,
    script: 'arabic',
    metrics: arabicMetrics,
  },
  {
    name: 'waraqa-serif-latin',
    family: 'Waraqa Serif',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    keep: latin,
    features: latinFeatures,
    // "Waraqa": a sheet of paper.
    reserved: ['Source', 'Waraqa'],
    range: 'U+0000-00FF, U+2000-206F, U+2212',
    script: 'latin',
    metrics: { ascent: 1.036, descent: 0.335 },
  },
];

const require = createRequire(import.meta.url);
const folder = 'public/fonts';

const [act, script, ...measured] = process.argv.slice(2);
if (act === 'width' && (script === 'latin' || script === 'arabic')) {
  for (const file of measured) console.log(meanWidth(readFileSync(file), script).toFixed(4), file);
  process.exit();
}

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
  for (const { family, range } of [face, ...(face.also ? [face.also] : [])])
    css += `  @font-face {
    font-family: '${family}';
    src: url('${address}') format('woff2');
    font-weight: ${weights.min} ${weights.max};
    font-style: normal;
    font-display: optional;
    ${overrides(face)}unicode-range: ${range};
  }\n`;
  css += await standInRules(face.name, { font: whole, script: face.script, ...face.metrics });
  console.log(`${address}  ${whole.length} → ${body.length} bytes`);
}
// The licence asks to travel with the fonts. Apart from them: what is in their folder is precached.
mkdirSync('public/licences', { recursive: true });
for (const name of ['vazirmatn', 'source-serif-4'])
  copyFileSync(require.resolve(`@fontsource-variable/${name}/LICENSE`), `public/licences/${name}.txt`);
writeFileSync('app/_styles/fonts.css', `${css}}\n`);
writeFileSync('app/_styles/font-files.json', `${JSON.stringify(files, null, 2)}\n`);

function overrides({ metrics: { ascent, descent, override } }: Face): string {
  if (!override) return '';
  return `ascent-override: ${percent(ascent)};\n    descent-override: ${percent(descent)};\n    line-gap-override: 0%;\n    `;
}

async function subsetOf({ keep, features, reserved, weight }: Face, font: Buffer): Promise<Buffer> {
  const text = String.fromCodePoint(...pointsOf(keep));
  // Phones draw letters as they are designed: instructions for coarse screens would only be bytes.
  const cut = { variationAxes: { wght: weight ?? weights }, keepFeatures: [...features], noHinting: true };
  if (!reserved) return subsetFont(font, text, { ...cut, targetFormat: 'woff2' });
  // Names are changed in the open container; the second pass packs it and sums it up anew.
  const open = await subsetFont(font, text, { ...cut, targetFormat: 'truetype' });
  const { variationAxes: _, ...rest } = cut;
  return subsetFont(renamed(open, ...reserved), text, { ...rest, targetFormat: 'woff2' });
}
