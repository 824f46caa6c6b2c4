import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser';

/** `npm run icons`: draws the PNG icons of the home screen from `public/icons/icon.svg`. */
const svg = readFileSync('public/icons/icon.svg', 'utf8');
const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium found: run `npm test` once, which gets one');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** A maskable icon keeps its drawing in the middle 80 % (W3C image resource, `purpose: maskable`). */
const drawings = [
  { file: 'icon-192.png', size: 192, share: 0.86, paper: '#fbf8f1', radius: 0.2 },
  { file: 'icon-512.png', size: 512, share: 0.86, paper: '#fbf8f1', radius: 0.2 },
  { file: 'maskable-512.png', size: 512, share: 0.62, paper: '#fbf8f1', radius: 0 },
  { file: 'apple-touch-icon.png', size: 180, share: 0.74, paper: '#fbf8f1', radius: 0 },
];
for (const { file, size, share, paper, radius } of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${paper};border-radius:${radius * size}px;overflow:hidden}html{background:transparent}svg{width:${share * 100}%;height:${share * 100}%}</style>${svg}`,
  );
  await page.screenshot({ path: `public/icons/${file}`, omitBackground: true });
  await page.close();
}
await browser.close();
