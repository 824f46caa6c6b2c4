/**
 * A list in one cell: items between `|`, which no name has, unlike the comma, the Arabic comma and the
 * semicolon. A `|` or `\` of an item's own has a `\` before it.
 */
export function listCell(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(' | ');
}

/** Items without the spaces around them; an empty cell is an empty list. Any other `\\` is itself. */
export function cellList(cell: string): string[] {
  if (cell.trim() === '') return [];
  const items = [''];
  for (const [token] of cell.matchAll(/\\[\\|]|./gs)) {
    if (token === '|') items.push('');
    else items.push(`${items.pop()}${token.length === 2 ? token.slice(1) : token}`);
  }
  return items.map((item) => item.trim());
}

/** What spreadsheets take for a formula (OWASP, "CSV Injection"), the full-width signs included. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A cell that no spreadsheet calculates: one that begins like a formula gets an apostrophe before it,
 * and so does one of apostrophes and then such a sign, which makes the way back exact.
 */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of a cell: undoes `safeCell`, and leaves every other cell alone ('Anbar keeps its apostrophe). */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
