import { base, settingsKey } from '@/lib/core/base';
import { isLocale, preferredLocale } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';

/** `/`, or the app's folder, sends a reader to the saved language, else to the browser's; without a server's help. */
function savedLocale(): unknown {
  try {
    return JSON.parse(localStorage.getItem(settingsKey) ?? '{}').locale;
  } catch {
    return null;
  }
}

if (location.pathname === `${base}/` || location.pathname === `${base}/index.html`) {
  const saved = savedLocale();
  const locale = isLocale(saved) ? saved : preferredLocale(navigator.languages);
  location.replace(addressOf({ name: 'front', locale }) + location.search);
}
