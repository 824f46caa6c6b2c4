import { crc32, deflateSync } from 'node:zlib';
import type { Colour } from './build-picture-ink';

/** A picture as PNG with a palette (PNG specification, third edition): one byte a pixel, one number a colour. */
export function pngOf(sheet: {
  width: number;
  height: number;
  pixels: Uint8Array;
  palette: readonly Colour[];
}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sheet.width, 0);
  header.writeUInt32BE(sheet.height, 4);
  // Eight bits, colours by number; compression, filter and order have one value each.
  header.set([8, 3, 0, 0, 0], 8);
  // Every row begins with its filter: none, as the specification advises for palettes.
  const rows = Buffer.alloc(sheet.height * (sheet.width + 1));
  for (let y = 0; y < sheet.height; y++)
    rows.set(sheet.pixels.subarray(y * sheet.width, (y + 1) * sheet.width), y * (sheet.width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(sheet.palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
