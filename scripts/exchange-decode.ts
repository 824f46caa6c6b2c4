import type { LineProblem } from '@/lib/core/exchange-csv';
import { unfitCharacter } from '@/lib/core/exchange-draft';

const expected = 'UTF-8 (in Excel, save as "CSV UTF-8")';

/** The text of a file from outside, without byte order mark, or what is wrong with its encoding. */
export function decoded(bytes: Uint8Array): { text: string } | { problems: LineProblem[] } {
  const other = otherFile(bytes);
  if (other) return { problems: [{ line: 1, problem: `the file is ${other}`, expected }] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const problems = unfitLines(text);
    return problems.length > 0 ? { problems } : { text };
  } catch {
    const line = firstBrokenLine(bytes);
    const guess = looksArabic(bytes) ? ', and looks like Windows-1256' : '';
    return { problems: [{ line, problem: `the file is not UTF-8${guess}`, expected }] };
  }
}

/** UTF-16 has a mark, or a zero byte in the ASCII that either format begins with; .xlsx is a zip archive. */
function otherFile(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.length > 1 && (first === 0) !== (second === 0)) return 'UTF-16';
  return first === 0x50 && second === 0x4b && third === 3
    ? 'a zip archive, such as a spreadsheet (.xlsx)'
    : null;
}

/** The first line that is not UTF-8 by itself: no character of several bytes holds a line feed. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

/** Whether most of what is not ASCII is an Arabic letter, read as Windows-1256. */
function looksArabic(bytes: Uint8Array): boolean {
  const foreign = new TextDecoder('windows-1256').decode(bytes.filter((byte) => byte >= 0x80));
  const letters = foreign.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return letters > foreign.length / 2;
}

function unfitLines(text: string): LineProblem[] {
  return text.split(/\r\n?|\n/).flatMap((content, index) => {
    const character = unfitCharacter(content);
    if (character === null) return [];
    const lost = character === 'U+FFFD' ? ', which stands for a letter that an earlier program lost' : '';
    return [
      { line: index + 1, problem: `${character} stands here${lost}`, expected: 'letters and marks of text' },
    ];
  });
}
