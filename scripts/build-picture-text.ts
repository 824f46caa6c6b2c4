import { readFileSync } from 'node:fs';
import path from 'node:path';
import bidiFactory from 'bidi-js';
import { Blob, Direction, Face, Font, Buffer as Shaped, shape, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import files from '@/app/_styles/font-files.json';
import { directions, type Locale } from '@/lib/core/locale';
import type { Outline } from './build-picture-ink';
import { outlineOf } from './build-picture-outline';

/** One of our own typefaces at one weight, and the characters that it has. */
type Cut = { font: Font; upem: number; has: ReadonlySet<number> };
type FaceName = keyof typeof files;
export type Weight = 400 | 700;

/** Each language's own face first; what it lacks, such as the space of the Arabic one, is another's. */
const faces: Record<Locale, readonly FaceName[]> = {
  en: ['waraqa-serif-latin', 'vazirmatn-latin', 'vazirmatn-arabic'],
  ar: ['vazirmatn-arabic', 'vazirmatn-latin', 'waraqa-serif-latin'],
  fa: ['vazirmatn-arabic', 'vazirmatn-latin', 'waraqa-serif-latin'],
};

/** A glyph where it stands: numbers of the font, offsets in pixels from the line's left end and baseline. */
export type Glyph = { cut: Cut; id: number; cluster: number; x: number; y: number };
/** A line of text as it is seen, from left to right. */
export type ShapedLine = { width: number; glyphs: Glyph[]; outlines: (x: number, y: number) => Outline[] };

const bidi = bidiFactory();

/** Reads the typefaces once; what comes back sets a line of text with them. */
export async function typesetter(folder = 'public') {
  const faceOf = {} as Record<FaceName, Face>;
  for (const name of Object.keys(files) as FaceName[]) {
    // The unpacked file is a view of memory that the next one is unpacked into.
    const open = (await decompress(readFileSync(path.join(folder, files[name])))).slice();
    faceOf[name] = new Face(new Blob(open));
  }
  const cuts = new Map<string, Cut>();
  const cutOf = (name: FaceName, weight: Weight): Cut => {
    const key = `${name} ${weight}`;
    const known = cuts.get(key);
    if (known) return known;
    const face = faceOf[name];
    const font = new Font(face);
    font.setVariations([new Variation('wght', weight)]);
    const cut = { font, upem: face.upem, has: new Set(face.collectUnicodes()) };
    cuts.set(key, cut);
    return cut;
  };

  /**
   * A line of a language as HarfBuzz joins its letters, in the order of the Unicode Bidirectional Algorithm.
   *
   * @param size of the em, in pixels
   */
  return function set(text: string, locale: Locale, size: number, weight: Weight): ShapedLine {
    const chosen = faces[locale].map((name) => cutOf(name, weight));
    const glyphs: Glyph[] = [];
    let x = 0;
    for (const run of inSight(runsOf(text, locale, chosen))) {
      const scale = size / run.cut.upem;
      for (const { id, cluster, dx, dy, advance } of shaped(text, run, locale)) {
        glyphs.push({ cut: run.cut, id, cluster, x: x + dx * scale, y: dy * scale });
        x += advance * scale;
      }
    }
    const outlines = (left: number, baseline: number) =>
      glyphs.flatMap((glyph) => {
        const scale = size / glyph.cut.upem;
        return outlineOf(glyph.cut.font.glyphToJson(glyph.id), left + glyph.x, baseline - glyph.y, scale);
      });
    return { width: x, glyphs, outlines };
  };
}

/** Neighbouring characters of one direction and one face. */
type Run = { from: number; to: number; level: number; cut: Cut };

function runsOf(text: string, locale: Locale, cuts: readonly Cut[]): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, directions[locale]);
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    // A face is not left for a mark that it also has, nor for what is not seen, such as isolates.
    const stays = /\p{Default_Ignorable_Code_Point}/u.test(character)
      ? (last?.cut ?? cuts[0])
      : last?.cut.has.has(code) && /\p{M}/u.test(character)
        ? last.cut
        : undefined;
    const cut = stays ?? cuts.find(({ has }) => has.has(code));
    if (!cut) throw new MissingLetter(character, text);
    if (last && last.level === level && last.cut === cut) last.to += character.length;
    else runs.push({ from: at, to: at + character.length, level, cut });
    at += character.length;
  }
  return runs;
}

/** None of our typefaces has a letter: a picture with a gap in a word would be worse than none. */
export class MissingLetter extends Error {
  constructor(letter: string, text: string) {
    const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`no typeface of ours has “${letter}” (U+${code}), which stands in “${text}”`);
  }
}

/** Runs from left to right: from the highest level down, what is at least as high is turned round (UAX 9, L2). */
function inSight(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  return order;
}

function shaped(text: string, { from, to, level, cut }: Run, locale: Locale) {
  const buffer = new Shaped();
  // With the whole line around it: letters join over the border of two runs, too.
  buffer.addText(text, from, to - from);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(locale);
  shape(cut.font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { id: codepoint, cluster, dx: xOffset, dy: yOffset, advance: xAdvance };
  });
}
