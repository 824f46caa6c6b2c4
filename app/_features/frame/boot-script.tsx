import { appearance } from '@/lib/core/appearance';
import { base, settingsKey } from '@/lib/core/base';

/** Where the language stands in the parts of an address. */
const at = base.split('/').length;

/**
 * Before the first paint: the reader's theme, text size and the like from the mirror of the settings, so
 * that nothing flashes; and the saved language when the installed app starts in another. Kept tiny and
 * in the page itself, allowed by its hash in the page's security policy.
 */
const boot = `(function(d,k,a){try{var s=JSON.parse(localStorage.getItem(k)||'{}'),p=location.pathname.split('/');
a.forEach(function(e){if(e[2].indexOf(s[e[1]])>=0)d.dataset[e[0]]=s[e[1]]});
if(/[?&]launch\\b/.test(location.search)&&/^(en|ar|fa)$/.test(s.locale)&&s.locale!==p[${at}]){p[${at}]=s.locale;location.replace(p.join('/'))}
}catch(e){}})(document.documentElement,'${settingsKey}',${JSON.stringify(
  Object.entries(appearance).map(([name, { setting, values }]) => [name, setting, values]),
)})`;

export function BootScript() {
  return <script>{boot}</script>;
}
