import { chromium } from '@playwright/test';
import { buildSync } from 'esbuild';
import { browserArgs } from '../e2e/profile';
import { readContent } from '../lib/content/read-content';
import { locales } from '../lib/core/locale';
import { spanText } from '../lib/core/story';
import type { Question, time } from './bench-phone-page';
import { median, type Row } from './bench-table';
import { ensureBrowser } from './browser';

/** How much slower the processor is made than this machine's, as Lighthouse does for a phone of the low end; and UTF-16 units of text. */
const slowdown = 6;
const length = 2600;
/** Links the newest story in Chromium with a slowed processor, by the glossary's own entries. */
export async function phoneRows(): Promise<Row[]> {
  const { stories, forms } = readContent('content');
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: pageScript() });
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const rows: Row[] = [];
    for (const locale of locales) {
      const body = stories[0]?.texts[locale].body ?? [];
      const whole = body.map(({ spans }) => spans.map(spanText).join('')).join('\n');
      const text = whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
      const question: Question = { forms, locale, text, together: 100, times: 15 };
      const { first, each } = await page.evaluate<ReturnType<typeof time>>(
        `phone.time(${JSON.stringify(question)})`,
      );
      rows.push({
        what: `${length.toLocaleString('en')} characters, ${locale}`,
        figure: median(each),
        unit: ' ms',
        most: 1,
        note: `the very first ${first.toFixed(1)} ms`,
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

function pageScript(): string {
  const [file] = buildSync({
    entryPoints: ['scripts/bench-phone-page.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'phone',
    alias: { '@': '.' },
    write: false,
  }).outputFiles;
  return file?.text ?? '';
}
