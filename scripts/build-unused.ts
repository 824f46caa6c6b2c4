/**
 * Parts of Next's client that a static export without prefetching never runs, and what stands in their place in the
 * browser's bundle: the same names with nothing behind them. `build-unused.test.ts` holds them to Next's own files.
 */
const nothing = (...names: string[]) => names.map((name) => `exports.${name} = () => {};`).join('\n');

/** By the file's path in `next/dist`. */
export const unused: Record<string, string> = {
  // Our links never prefetch: no task is ever scheduled.
  'client/components/segment-cache/scheduler.js': `${nothing(
    'cancelPrefetchTask',
    'isPrefetchTaskDirty',
    'needsSpeculativePrefetch',
    'pingPrefetchScheduler',
    'pingPrefetchTask',
    'reschedulePrefetchTask',
    'startRevalidationCooldown',
  )}\nexports.schedulePrefetchTask = () => null;`,
  // There is no server to act: an export with a server action does not build.
  'client/components/router-reducer/reducers/server-action-reducer.js':
    'exports.serverActionReducer = (state) => state;',
  // A table of the server's constants, of which the router reads one.
  'lib/constants.js': "exports.NEXT_NAV_DEPLOYMENT_ID_HEADER = 'x-nextjs-deployment-id';",
  // Node's `process` for browsers: what is asked of it is `env` alone.
  'build/polyfills/process.js':
    'module.exports = globalThis.process?.env ? globalThis.process : { env: {} };',
};

type Rule = { loaders: { loader: string; options: { source: string } }[]; condition: 'browser' };

/** The rules by which Turbopack puts them there. */
export const unusedRules: Record<string, Rule> = Object.fromEntries(
  Object.entries(unused).map(([file, source]) => [
    `**/next/dist/${file}`,
    { loaders: [{ loader: './scripts/build-instead.cjs', options: { source } }], condition: 'browser' },
  ]),
);
