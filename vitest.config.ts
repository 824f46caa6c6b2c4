import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{lib,messages,scripts,app}/**/*.test.{ts,tsx}'],
    // A forgotten `.only` would hide every other test.
    allowOnly: false,
    // Some tests start commands of their own; on a busy machine five seconds are not a defect.
    testTimeout: 30_000,
  },
});
