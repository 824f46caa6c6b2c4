/** One line of a benchmark's table. `figure` must keep to `most` or `least`, where one is given. */
export type Row = {
  what: string;
  figure: number;
  unit?: string;
  most?: number;
  least?: number;
  note: string;
};

export function holds({ figure, most, least }: Row): boolean {
  // What was not measured (NaN) does not hold.
  return (most === undefined || figure <= most) && (least === undefined || figure >= least);
}

/** The rows as a table in Markdown, which a terminal shows as well. */
export function table(title: string, rows: readonly Row[]): string {
  const cells = [
    [title, 'measured', 'limit', 'holds', ''],
    ...rows.map((row) => {
      const { what, figure, unit = '', most, least, note } = row;
      const limit = most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '';
      return [what, `${written(figure)}${unit}`, limit, limit && (holds(row) ? 'yes' : 'NO'), note];
    }),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

function written(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(figure < 10 ? 2 : 1);
}

/** The median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
