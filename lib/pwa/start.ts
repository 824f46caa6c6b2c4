import { isLocale, preferredLocale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { settingsKey } from '@/lib/core/settings-key';

/** `/` sends a reader to the saved language, else to the browser's; without a server's help. */
function savedLocale(): unknown {
  try {
    return JSON.parse(localStorage.getItem(settingsKey) ?? '{}').locale;
  } catch {
    return null;
  }
}

if (location.pathname === '/' || location.pathname === '/index.html') {
  const saved = savedLocale();
  const locale = isLocale(saved) ? saved : preferredLocale(navigator.languages);
  location.replace(pathTo({ name: 'front', locale }) + location.search);
}
