import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{lib,messages,scripts,app}/**/*.test.{ts,tsx}'],
    // A forgotten `.only` would hide every other test.
    allowOnly: false,
  },
});
