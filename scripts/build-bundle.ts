import { type BuildOptions, buildSync } from 'esbuild';
import { base } from '@/lib/core/base';

/** Bundles a script that runs outside Next's pages into one file, for browsers of the last three years. */
export function bundle(entry: string, outfile: string, more: BuildOptions = {}): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    alias: { '@': '.' },
    ...more,
    define: { 'process.env.BASE_PATH': JSON.stringify(base), ...more.define },
  });
}
