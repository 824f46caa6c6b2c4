import type { Page } from '@playwright/test';

/** Keeps the browser's own offer away, so that only the test makes one. */
export const withoutOffers = (page: Page) =>
  page.addInitScript(() =>
    addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation()),
  );
