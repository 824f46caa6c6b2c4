import { isLocale, preferredLocale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { settingsFrom, settingsKey } from '@/lib/core/settings';

/** `/` sends a reader to the saved language, else to the browser's; without a server's help. */
function savedLocale() {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(settingsKey) ?? '{}')).locale;
  } catch {
    return null;
  }
}

if (location.pathname === '/' || location.pathname === '/index.html') {
  const saved = savedLocale();
  const locale = isLocale(saved) ? saved : preferredLocale(navigator.languages);
  location.replace(pathTo({ name: 'front', locale }) + location.search);
}
