import { directions } from '@/lib/core/locale';
import { type Picture, pictureSize } from '@/lib/core/picture';
import { type Colour, type Outline, Sheet } from './build-picture-ink';
import { balancedLines } from './build-picture-lines';
import { pngOf } from './build-picture-png';
import type { ShapedLine, typesetter, Weight } from './build-picture-text';

/** As in `app/_styles/tokens.css`, in the light theme: a preview stands on a page of somebody else's. */
const paper: Colour = [0xfb, 0xf8, 0xf1];
const ink: Colour = [0x1b, 0x1a, 0x17];
const muted: Colour = [0x5e, 0x5a, 0x50];
const accent: Colour = [0x0b, 0x5c, 0x5c];
const fold: Colour = [0x9c, 0xc4, 0xbf];
const white: Colour = [0xff, 0xff, 0xff];
const alert: Colour = [0xa4, 0x16, 0x1a];

const { width, height } = pictureSize;
const margin = 72;
const measure = width - 2 * margin;
/** Lines from the top, in pixels: the head of the page, the label, the headline's room, the foot. */
const at = { rule: 44, head: 128, under: 164, label: 226, foot: 548, dateline: 594 } as const;

/** Sizes of a headline, largest first: the first at which all of it has room. */
const sizes = [96, 84, 74, 66, 58, 52, 46, 40];
/** Arabic script has marks above and strokes below its letters: more air between lines. */
const leading = { ltr: 1.16, rtl: 1.42 } as const;
const ellipsis = '…';

type Typesetter = Awaited<ReturnType<typeof typesetter>>;

/** Draws a picture: a page's head, the headline, where it is from. @returns a PNG file */
export function drawPicture(picture: Picture, set: Typesetter): Buffer {
  const { locale, brand, label, date, dateline } = picture;
  const direction = directions[locale];
  const sheet = new Sheet(width, height, paper);
  const line = (text: string, size: number, weight: Weight) => set(text, locale, size, weight);
  /** At the beginning or the end of the measure, as the language is read. */
  const write = (shaped: ShapedLine, baseline: number, colour: Colour, side: 'start' | 'end', inset = 0) => {
    const left = (side === 'start') === (direction === 'ltr');
    const x = left ? margin + inset : width - margin - inset - shaped.width;
    sheet.fill(shaped.outlines(x, baseline), colour);
  };

  sheet.fill([box(margin, at.rule, measure, 6), box(margin, at.rule + 10, measure, 2)], ink);
  drawMark(sheet, direction === 'ltr' ? margin : width - margin - markSize, at.head - markSize + 8);
  write(line(brand, 52, 700), at.head, ink, 'start', markSize + 18);
  if (date) write(line(date, 30, 400), at.head, muted, 'end');
  sheet.fill([box(margin, at.under, measure, 2)], ink);

  if (label) write(line(label, 30, 700), at.label, alert, 'start');
  const top = label ? at.label + 8 : at.under + 20;
  const room = at.foot - 32 - top;
  const { lines, size } = fitted(picture, set, room);
  const step = size * leading[direction];
  // Under a label the headline follows at once; alone it stands in the middle of its room.
  const first = label ? top : top + (room - lines.length * step) / 2;
  for (const [index, shaped] of lines.entries())
    write(shaped, first + step * index + size * (direction === 'ltr' ? 0.98 : 1.08), ink, 'start');

  if (dateline) {
    sheet.fill([box(margin, at.foot, measure, 2)], ink);
    write(
      cut(dateline, measure, (text) => line(text, 30, 400)),
      at.dateline,
      muted,
      'start',
    );
  }
  return pngOf(sheet);
}

/** The headline in the largest size in which it has room, its lines alike; at the smallest, as much as has room. */
function fitted({ headline, locale }: Picture, set: Typesetter, room: number) {
  const words = headline.split(/ +/).filter(Boolean);
  for (const size of sizes) {
    const line = (text: string) => set(text, locale, size, 700);
    const most = Math.floor(room / (size * leading[directions[locale]]));
    const counts = balancedLines(
      words.map((word) => line(word).width),
      line(' ').width,
      measure,
    );
    if (counts.length > most && size !== sizes.at(-1)) continue;
    let from = 0;
    const lines = counts.map((count) => {
      from += count;
      return words.slice(from - count, from).join(' ');
    });
    const kept = lines.slice(0, most);
    // What does not fit is cut in the last line, with everything after it.
    if (lines.length > most) kept.splice(-1, 1, lines.slice(most - 1).join(' '));
    return { size, lines: kept.map((text) => cut(text, measure, line)) };
  }
  throw new Error('no size to set a headline in');
}

/** The text, or as many of its words as the room allows and an ellipsis. */
function cut(text: string, room: number, line: (text: string) => ShapedLine): ShapedLine {
  const words = text.split(' ');
  for (let length = words.length; length > 0; length--) {
    const shaped = line(length === words.length ? text : `${words.slice(0, length).join(' ')} ${ellipsis}`);
    if (shaped.width <= room) return shaped;
  }
  return line(ellipsis);
}

const markSize = 56;

/** The mark of `public/icons/icon.svg`, which is not mirrored. */
function drawMark(sheet: Sheet, x: number, y: number): void {
  const scale = markSize / 32;
  const outline = (...points: [number, number][]): Outline =>
    points.map(([px, py]) => [x + px * scale, y + py * scale]);
  const bar = (top: number, length: number) =>
    outline([11.5, top], [11.5 + length, top], [11.5 + length, top + 2], [11.5, top + 2]);
  sheet.fill([outline([7, 3], [20, 3], [27, 10], [27, 29], [7, 29])], accent);
  sheet.fill([outline([20, 3], [27, 10], [20, 10])], fold);
  sheet.fill([bar(15, 11), bar(20, 7.5)], white);
}

function box(x: number, y: number, boxWidth: number, boxHeight: number): Outline {
  return [
    [x, y],
    [x + boxWidth, y],
    [x + boxWidth, y + boxHeight],
    [x, y + boxHeight],
  ];
}
