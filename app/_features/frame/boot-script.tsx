import { settingsKey } from '@/lib/core/settings-key';

/**
 * Before the first paint: the reader's theme and text size from the mirror of the settings, so that
 * nothing flashes; and the saved language when the installed app starts in another. Kept tiny and
 * in the page itself, allowed by its hash in the page's security policy.
 */
const boot = `(function(d,k){try{var s=JSON.parse(localStorage.getItem(k)||'{}'),p=location.pathname.split('/');
if(s.theme==='light'||s.theme==='dark')d.dataset.theme=s.theme;
if(/^[1-6]$/.test(s.textSize))d.dataset.size=s.textSize;
if(/[?&]launch\\b/.test(location.search)&&/^(en|ar|fa)$/.test(s.locale)&&s.locale!==p[1]){p[1]=s.locale;location.replace(p.join('/'))}
}catch(e){}})(document.documentElement,'${settingsKey}')`;

export function BootScript() {
  return <script>{boot}</script>;
}
