/**
 * The style of lite pages, in the page itself. The faces are the phone's own: a newspaper's Latin serif, and for
 * Arabic script what each system draws best. No layer, no nesting and no `light-dark()`, which old browsers would
 * drop with all that is in them.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#1b1a17;--muted:#5e5a50;--rule:#e4ddcc;--mark:#f3ecdb;--accent:#0b5c5c;--alert:#a4161a}
@media(prefers-color-scheme:dark){:root{--paper:#14130f;--ink:#ece6d8;--muted:#b0a894;--rule:#3a362d;--mark:#24211a;--accent:#7ccfc6;--alert:#ff9a90}}
*{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:1rem}
body{max-inline-size:38rem;margin-inline:auto;padding:0 1.125rem 3rem;font:1.125rem/1.6 Charter,'Noto Serif','Source Serif 4',Georgia,serif;overflow-wrap:break-word}
:lang(ar) body,:lang(fa) body{line-height:1.9}
:lang(ar) body{font-family:'Noto Naskh Arabic','Geeza Pro','Sakkal Majalla',Amiri,'Noto Sans Arabic',serif}
:lang(fa) body{font-family:Vazirmatn,'Noto Naskh Arabic','Geeza Pro','Sakkal Majalla','Noto Sans Arabic',serif}
a{color:var(--accent);text-underline-offset:.25em;text-decoration-thickness:.06em}
a:focus-visible{outline:.125rem solid var(--accent);outline-offset:.125rem}
ul,ol{list-style:none;padding:0}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem;border-block-end:.1875rem double var(--rule);margin-block-end:1.5rem}
.top a,.foot a{display:inline-flex;align-items:center;justify-content:center;min-block-size:44px;min-inline-size:44px;text-decoration:none}
.top>a{justify-content:flex-start;color:var(--ink);font-size:1.375rem;font-weight:700}
.top ul{display:flex;flex-wrap:wrap;gap:0 .5rem;font-size:.9375rem}
[aria-current]{color:var(--ink);font-weight:700}
.top [aria-current]{box-shadow:inset 0 -.125rem var(--accent)}
.breaking{color:var(--alert);font-size:.875rem;font-weight:700}
.breaking:lang(en){text-transform:uppercase;letter-spacing:.06em}
h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}
h1:lang(ar),h1:lang(fa){font-size:1.5rem;line-height:1.55}
.stand{margin-block-start:.75rem;color:var(--muted);font-size:1.1875rem;line-height:1.5}
.stand:lang(ar),.stand:lang(fa){line-height:1.8}
.small{margin-block-start:.75rem;color:var(--muted);font-size:.875rem}
.small time{color:var(--ink);font-weight:700}
.text{margin-block-start:1.5rem;border-block-start:1px solid var(--rule);padding-block-start:1.25rem}
.text p+p{margin-block-start:1em}
.text a{color:inherit;text-decoration:underline dotted var(--accent);text-decoration-thickness:.09em;padding-block:.5em}
sup{color:var(--accent);font-size:.6875em;line-height:0;margin-inline-start:.1em}
h2{margin-block:2rem .5rem;border-block-start:.1875rem double var(--rule);padding-block-start:1rem;font-size:1rem}
.notes{font-size:.9375rem;line-height:1.55}
.notes:lang(ar),.notes:lang(fa){line-height:1.85}
.notes li{padding-block:.625rem;border-block-start:1px solid var(--rule)}
.notes li:first-child{border:0}
:target{background:var(--mark);outline:.5rem solid var(--mark)}
.no{color:var(--accent);margin-inline-end:.375em}
.also{color:var(--muted)}
.back{display:flex;flex-wrap:wrap}
.back a{display:inline-flex;align-items:center;min-block-size:44px;min-inline-size:44px;text-decoration:none}
.list>li{padding-block:1rem;border-block-start:1px solid var(--rule)}
.list>li:first-child{border:0;padding-block-start:0}
.list h2{margin:0;border:0;padding:0;font-size:1.25rem;line-height:1.35}
.list h2 a{color:inherit;text-decoration:none;display:block;padding-block:.25rem}
.list h2:lang(ar),.list h2:lang(fa){line-height:1.6}
.foot{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin-block-start:2rem;border-block-start:.1875rem double var(--rule);padding-block-start:.5rem}
@media print{.top ul,.foot,.back{display:none}}
`
  .replace(/\n/g, '')
  .trim();
