import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { settingsFrom } from './scripts/build-settings';
import { unusedRules } from './scripts/build-unused';

/** Everything that shapes the app's code; content is not in it, so that a new story is not a new app. */
const codeRoots = [
  'app',
  'lib',
  'messages',
  'next.config.ts',
  'scripts/build-unused.ts',
  'package-lock.json',
];

function codeHash(): string {
  const hash = createHash('sha256');
  for (const root of codeRoots) {
    const files = root.includes('.')
      ? [root]
      : readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.d\.json\.ts$/.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash
    .update(process.env.WARAQ_BUILD_SALT ?? '')
    .digest('hex')
    .slice(0, 16);
}

const { base } = settingsFrom(process.env);

const config: NextConfig = {
  output: 'export',
  basePath: base,
  // For `lib/core/base.ts`, in pages and in the browser.
  env: { BASE_PATH: base },
  // A content-only deploy keeps the build id: soft navigation goes on between the two versions.
  generateBuildId: async () => codeHash(),
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types of everything; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // The same library without what browsers that know workers do not need: a tenth less to keep.
  turbopack: { resolveAlias: { dexie: 'dexie/dist/modern/dexie.min.mjs' }, rules: unusedRules },
};

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: {
    createMessagesDeclaration: './messages/en.json',
    messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
  },
});

export default withNextIntl(config);
