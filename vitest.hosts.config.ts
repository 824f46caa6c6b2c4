import { defineConfig } from 'vitest/config';

/** Tests of web servers, which not every machine has: apart from those that must run everywhere. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: { include: ['scripts/hosts.check.ts'], allowOnly: false, testTimeout: 30_000 },
});
