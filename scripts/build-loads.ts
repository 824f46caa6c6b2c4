/** What a page's HTML has the browser fetch at once: paths on the site, without query, each once. */
export type Loads = { scripts: string[]; styles: string[]; fonts: string[]; others: string[] };

const kinds: { kind: keyof Loads; rel: string; as?: string }[] = [
  { kind: 'scripts', rel: 'modulepreload' },
  { kind: 'scripts', rel: 'preload', as: 'script' },
  { kind: 'styles', rel: 'stylesheet' },
  { kind: 'styles', rel: 'preload', as: 'style' },
  { kind: 'fonts', rel: 'preload', as: 'font' },
  { kind: 'others', rel: 'icon' },
  { kind: 'others', rel: 'manifest' },
];

/** `nomodule` scripts are for browsers that no longer run the product. */
export function loadsIn(html: string): Loads {
  const found: Record<keyof Loads, Set<string>> = {
    scripts: new Set(),
    styles: new Set(),
    fonts: new Set(),
    others: new Set(),
  };
  for (const [tag, element = ''] of html.matchAll(/<(script|link)\b[^>]*>/gi)) {
    const kind = element.toLowerCase() === 'script' ? scriptKind(tag) : linkKind(tag);
    const address = attribute(tag, element.toLowerCase() === 'script' ? 'src' : 'href');
    if (kind && address && !address.startsWith('data:')) found[kind].add(address.split(/[?#]/, 1)[0] ?? '');
  }
  return {
    scripts: [...found.scripts],
    styles: [...found.styles],
    fonts: [...found.fonts],
    others: [...found.others],
  };
}

/** The scripts among them. */
export function scriptsIn(html: string): string[] {
  return loadsIn(html).scripts;
}

function scriptKind(tag: string): 'scripts' | undefined {
  return attribute(tag, 'nomodule') === null ? 'scripts' : undefined;
}

function linkKind(tag: string): keyof Loads | undefined {
  const [rel, as] = [attribute(tag, 'rel'), attribute(tag, 'as')];
  return kinds.find((one) => one.rel === rel && (one.as === undefined || one.as === as))?.kind;
}

/** The value of an attribute, '' where it has none, null where it is absent. */
function attribute(tag: string, name: string): string | null {
  const match = new RegExp(
    `\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/>])`,
    'i',
  ).exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}
