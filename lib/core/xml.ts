/** What XML 1.0 has no way to write (section 2.2), not even as a character reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a double-quoted attribute, of XML and of HTML alike. */
export function escaped(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

/** An element with its content, which is markup already. */
export function element(name: string, attributes: Record<string, string>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const tag = `${name}${written.join('')}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** First line of every document of ours. */
export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n';
