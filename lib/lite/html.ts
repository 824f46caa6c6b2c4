/** Markup that is safe to write as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | null | false | readonly Value[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Markup of a template, in which every value is escaped that is not markup itself. Attributes are to be written in
 * double quotes. Lists are joined; null and false leave nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + written(values[index - 1] ?? null) + part));
}

function written(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return String(value).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
