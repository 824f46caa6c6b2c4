/**
 * The router's payload, cut out of a prerendered page. Next writes it into the HTML as a series of
 * `self.__next_f.push([1,"…"])` scripts (a JSON string each); joined, they are the very text that a
 * static export also writes to `<page>.txt`. The build proves that for every page (`scripts/build-pages.ts`).
 *
 * Returns null where the page holds no payload.
 */
export function payloadIn(html: string): string | null {
  const opening = 'self.__next_f.push(';
  let payload = '';
  let found = false;
  let at = html.indexOf(opening);
  while (at !== -1) {
    const end = html.indexOf(')</script>', at);
    if (end === -1) return null;
    const pushed: unknown = JSON.parse(html.slice(at + opening.length, end));
    if (Array.isArray(pushed) && pushed[0] === 1 && typeof pushed[1] === 'string') {
      payload += pushed[1];
      found = true;
    }
    at = html.indexOf(opening, end);
  }
  return found ? payload : null;
}
