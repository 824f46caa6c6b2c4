import { findRows } from './bench-find';
import { linkRows } from './bench-link';
import { pageRows } from './bench-pages';
import { phoneRows } from './bench-phone';
import { searchRows } from './bench-search';
import { syncRows } from './bench-sync';
import { holds, type Row, table } from './bench-table';
import { tapRows } from './bench-taps';
import { startNginx } from './host-nginx';

/**
 * `npm run bench [-- PART …]`: every part, or the named ones, as tables; ends with 1 where a figure does not
 * keep to its limit. Ratios are of one run. Run it on a machine that does nothing else; `pages` measures
 * what `npm run build` made.
 */
const parts: Record<string, { title: string; rows: () => Row[] | Promise<Row[]> }> = {
  link: { title: 'Finding names in 1 MB of text', rows: linkRows },
  phone: { title: 'Finding names in Chromium, six times slower', rows: phoneRows },
  search: { title: 'Searching 10,000 glossary entries', rows: searchRows },
  find: { title: 'Searching 10,000 stories in three languages', rows: findRows },
  sync: { title: 'Bringing a library up to date', rows: syncRows },
  taps: { title: 'From a tap on the story to the next paint, processor four times slower', rows: tapRows },
  pages: {
    title: 'Lighthouse (mobile) on the story and its lite page, median of 5',
    rows: () => pageRows(5),
  },
  nginx: { title: 'The same pages served by nginx', rows: pagesByNginx },
};

/** By the configuration that the build writes. */
async function pagesByNginx(): Promise<Row[]> {
  const nginx = await startNginx();
  try {
    return await pageRows(5, nginx.url);
  } finally {
    await nginx.stop();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown === undefined) {
  for (const [name, { title, rows }] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const measured = await rows();
    console.log(`\n${table(title, measured)}`);
    if (!measured.every(holds)) process.exitCode = 1;
  }
} else {
  console.error(`There is no part "${unknown}": expected ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
}
