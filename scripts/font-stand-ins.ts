import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob, Face, Font, Buffer as Shaped, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/**
 * What phones and computers bring along stands in for our faces where those are late or never come. It is set to
 * the width of ours and to their height, so that a page has the same lines with the one as with the other.
 */
type StandIn = {
  family: string;
  /** Names by which browsers know the installed face, regular and bold. */
  local: Record<Weight, readonly string[]>;
  /** Mean advance of a character, in em, as `meanWidth` has it of these faces' files. */
  width: Record<Weight, number>;
  range?: string;
};
type Weight = 400 | 700;
/** Our own face: its file as a plain font of one weight at a time is measured. */
export type Own = { font: Uint8Array; script: Script; ascent: number; descent: number };
type Script = keyof typeof samples;

/**
 * Georgia's file is not to be had: its widths are those of Times by the proportion that Capsize's metrics
 * (github.com/seek-oss/capsize) give. Of the faces in one list the first was measured; the others are within one
 * part in a hundred of it, Arial's bold within six.
 */
const standIns: Record<string, readonly StandIn[]> = {
  'vazirmatn-arabic': [
    {
      family: 'Naskh',
      local: {
        400: ['NotoNaskhArabicUI-Regular', 'NotoNaskhArabic-Regular'],
        700: ['NotoNaskhArabicUI-Bold', 'NotoNaskhArabic-Bold'],
      },
      width: { 400: 0.4064, 700: 0.4228 },
      range: 'U+0600-06FF',
    },
    {
      family: 'Dejavu',
      local: { 400: ['DejaVu Sans'], 700: ['DejaVu Sans Bold'] },
      width: { 400: 0.4744, 700: 0.5686 },
      range: 'U+0600-06FF',
    },
  ],
  'vazirmatn-latin': [
    {
      family: 'Grotesk',
      local: {
        400: ['Roboto', 'Segoe UI', 'Arial', 'Liberation Sans'],
        700: ['Roboto Bold', 'Segoe UI Bold', 'Arial Bold', 'Liberation Sans Bold'],
      },
      width: { 400: 0.4372, 700: 0.4449 },
    },
  ],
  'waraqa-serif-latin': [
    {
      family: 'Noto',
      local: { 400: ['Noto Serif'], 700: ['Noto Serif Bold'] },
      width: { 400: 0.4725, 700: 0.5021 },
    },
    {
      family: 'Georg',
      local: { 400: ['Georgia'], 700: ['Georgia Bold'] },
      width: { 400: 0.4388, 700: 0.5107 },
    },
    {
      family: 'Times',
      local: {
        400: ['Liberation Serif', 'Times New Roman'],
        700: ['Liberation Serif Bold', 'Times New Roman Bold'],
      },
      width: { 400: 0.3999, 700: 0.426 },
    },
  ],
};

/** The first story, as it is written. */
const sample = (locale: string) =>
  readFileSync(path.join('content/stories/2014-01-06-us-arms-iraq', `${locale}.md`), 'utf8');
const samples = {
  latin: () => sample('en').match(/[A-Za-z0-9 ,.'’“”–-]+/g) ?? [],
  arabic: () => `${sample('ar')} ${sample('fa')}`.match(/[\u0600-\u06ff\u200c]+/g) ?? [],
};

/** @param font a plain font, not a packed one @returns mean advance of a character of the sample, in em */
export function meanWidth(bytes: Uint8Array, script: Script): number {
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  const font = new Font(face);
  let advance = 0;
  let characters = 0;
  for (const word of samples[script]()) {
    const buffer = new Shaped();
    buffer.addText(word);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    for (const { xAdvance } of buffer.getGlyphPositions()) advance += xAdvance ?? 0;
    characters += word.length;
  }
  return advance / face.upem / characters;
}

/** The rules of all that stands in for one of our faces. @param name of the face in `fonts.ts` */
export async function standInRules(name: string, own: Own): Promise<string> {
  let css = '';
  for (const weight of [400, 700] as const) {
    const text = samples[own.script]().join(' ');
    const plain = await subsetFont(own.font, text, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    });
    const width = meanWidth(plain, own.script);
    for (const { family, local, width: theirs, range } of standIns[name] ?? []) {
      const size = width / theirs[weight];
      // No gap: every line of ours has a height of its own.
      css += `  @font-face {
    font-family: ${family};
    src: ${local[weight].map((one) => `local('${one}')`).join(', ')};
    font-weight: ${weight};
    size-adjust: ${percent(size)};
    ascent-override: ${percent(own.ascent / size)};
    descent-override: ${percent(own.descent / size)};${range ? `\n    unicode-range: ${range};` : ''}
  }\n`;
    }
  }
  return css;
}

/** As CSS writes it, to a tenth. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
