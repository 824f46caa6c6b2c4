// @ts-check
// `npm start`: installs if need be, builds if need be, serves. Nothing but Node is needed beforehand.
import { ensureBuilt } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithNpm, root } from './run.mjs';

process.chdir(root);
endWithNpm();
if (!(await ensureInstalled())) {
  process.exitCode = 1;
} else if ((await ensureBuilt()) !== 0) {
  console.error('The build failed (see above), so there is nothing to serve.');
  process.exitCode = 1;
} else {
  // In this process, so that the signals that end `npm start` reach the server itself.
  const { tsImport } = await import('tsx/esm/api');
  const { main } = await tsImport('./serve.ts', import.meta.url);
  await main();
}
