/** Names that say what a font is called; the others say whose it is and under which licence (OpenType, `name`). */
const called = new Set([1, 2, 3, 4, 6, 16, 17, 18, 21, 22, 25]);

/**
 * A font (TrueType container, not compressed) under another name, so that a changed font does not carry
 * a name that its licence reserves. Copyright and licence inside it stay as they are.
 *
 * @param from a word of the font's names, and `to` what stands in its place: as long, in ASCII
 * @throws Error where the words are not as long, or where no name has the word
 */
export function renamed(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`"${to}" is not as long as "${from}".`);
  const copy = Buffer.from(font);
  const table = tableOf(copy, 'name');
  const texts = table + copy.readUInt16BE(table + 4);
  let found = 0;
  for (let index = 0; index < copy.readUInt16BE(table + 2); index++) {
    const record = table + 6 + 12 * index;
    if (!called.has(copy.readUInt16BE(record + 6))) continue;
    const start = texts + copy.readUInt16BE(record + 10);
    const name = copy.subarray(start, start + copy.readUInt16BE(record + 8));
    // Macintosh names have one byte a letter; all others are UTF-16, highest byte first.
    const spelt = (word: string) =>
      copy.readUInt16BE(record) === 1 ? Buffer.from(word, 'latin1') : Buffer.from(word, 'utf16le').swap16();
    for (let at = name.indexOf(spelt(from)); at !== -1; at = name.indexOf(spelt(from))) {
      spelt(to).copy(name, at);
      found += 1;
    }
  }
  if (found === 0) throw new Error(`No name of the font has "${from}".`);
  return copy;
}

/** Where a table begins, in bytes. */
function tableOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}
