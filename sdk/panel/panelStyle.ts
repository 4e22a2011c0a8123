/** The sheet and what stands in it. Logical properties throughout: right to left mirrors by itself. */
export const panelStyle = `:host{--_paper:var(--candour-paper,light-dark(#faf7f1,#14181a));
--_sunken:var(--candour-sunken,light-dark(#f2ede3,#101415));
--_warn:var(--candour-warn,light-dark(#83480a,#e7bb7d));
--_warn-wash:var(--candour-warn-wash,light-dark(#faeedb,#33281a));
--_danger:var(--candour-danger,light-dark(#9a2c24,#f1a79d));
--_danger-wash:var(--candour-danger-wash,light-dark(#fbe9e5,#39211f));
--_serif:var(--candour-serif,"Iowan Old Style","Palatino Linotype",Palatino,P052,"Book Antiqua",Georgia,"Noto Serif",serif);
--_ease:180ms cubic-bezier(.2,.7,.3,1);--_in:24px}
:host([dir=rtl]){--_in:-24px}
@media (prefers-reduced-motion:reduce){:host{--_ease:0ms}}
h1,h2{font:1.5em/1.25 var(--_serif)}
h2{margin-bottom:4px;font-size:1.375em}
h3,h4{font-size:1em;font-weight:600}
ul{padding:0;list-style:none}
p,dd{text-wrap:pretty}
a{color:inherit}
:focus-visible{border-radius:4px}
[tabindex]:focus{outline:0}
.vh{position:absolute;clip-path:inset(50%);white-space:nowrap}
dialog{position:fixed;inset-block:0;inset-inline:auto 0;width:min(736px,100vw);max-width:none;height:100%;max-height:none;margin:0;padding:0;border:0;background:var(--_surface);color:inherit;box-shadow:var(--_shadow);animation:in var(--_ease)}
::backdrop{background:var(--candour-scrim,light-dark(#1f262857,#00000094))}
@keyframes in{from{opacity:0;transform:translateX(var(--_in))}}
.sheet{display:grid;grid-template:auto minmax(0,1fr) auto/184px minmax(0,1fr);height:100%}
.head,.top,.ask,.row,.legend,.more,.foot button{display:flex;align-items:center;gap:8px 14px}
.head>:first-child,.ask>:first-child,.row div,.top h3,.more>:first-child{flex:1;min-width:0}
.head,.top,.row,.purpose,.block li{border-bottom:1px solid var(--_line)}
.head{grid-column:1/-1;padding:16px;padding-inline-start:32px}
.close{width:44px;height:44px;padding:11px;border:0;border-radius:var(--_radius);background:none}
.close .icon{width:22px;height:22px;margin:0;color:inherit}
.nav{display:grid;align-content:start;gap:2px;padding:20px 12px;padding-inline-start:20px;border-inline-end:1px solid var(--_line);background:var(--_paper);overflow:auto}
.tab{min-height:40px;padding:4px 12px;border:0 solid var(--_accent);border-radius:var(--_radius);background:none;color:var(--_ink-2);line-height:1.25;text-align:start;overflow-wrap:anywhere}
.tab:hover,.tag,.thumb,.ghost{background:var(--_sunken)}
.tab[aria-current]{padding-inline-start:9px;border-inline-start-width:3px;border-start-start-radius:0;border-end-start-radius:0;color:var(--_accent);font-weight:600}
.tab[aria-current],.foot button:hover,.foot [aria-pressed=true],.close:hover,.lit{background:var(--_wash)}
.body{overflow:auto;overscroll-behavior:contain;padding:24px 32px 32px;scroll-padding:24px}
.foot{grid-column:1/-1;display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);border-top:1px solid var(--_line);background:var(--_paper)}
.foot button{gap:12px;min-height:64px;padding:8px 20px;border:0;border-inline-start:1px solid var(--_line);background:none;text-align:start;font-weight:600;line-height:1.3}
.foot :first-child{border-inline-start:0}
.foot :focus-visible{outline-offset:-4px}
.lead,.empty,.name,.tab,.foot button,.purpose>p,.plain,.more{font-size:.9375em}
.sub,.purpose dl,.switch,.where label,.swap{font-size:.875em}
.meta,.tag,.segments label{font-size:.8125em}
.top .quiet{min-height:24px}
small{display:block;font-size:.87em;font-weight:400}
.where small{font-size:.93em}
.top .meta::first-letter,.more small::first-letter{text-transform:uppercase}
.sub,.lead,.empty,.meta,.purpose dl,small,.tag{color:var(--_ink-2)}
.sub,.meta,.purpose dl,.where label{line-height:1.4}
.empty{padding:16px 0}
.block{margin-top:32px}
.top{align-items:baseline;padding-bottom:8px}
.icon{flex:none;width:18px;height:18px;margin-top:1px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round;color:var(--_accent)}
.button{display:inline-flex;align-items:center;justify-content:center;gap:8px;transition:border-color var(--_ease),background var(--_ease)}
.button .icon,.more .icon{margin:0;color:inherit}
.danger{border-color:var(--_danger);color:var(--_danger)}
.strip,.strip+.lead{margin-top:12px}
.good,.warn,.bad{position:sticky;inset-block-start:0;z-index:1}
.lit{box-shadow:-8px 0 var(--_wash),8px 0 var(--_wash)}
.warn{background:var(--_warn-wash)}
.warn .icon{color:var(--_warn)}
.bad{background:var(--_danger-wash)}
.bad .icon{color:var(--_danger)}
.purpose{padding:20px 0}
.ask{gap:24px;align-items:start}
.ask h3{font-size:1.0625em;line-height:1.41}
.purpose dl{display:grid;grid-template-columns:76px minmax(0,1fr);gap:4px 12px;margin-top:10px}
.switch{display:flex;align-items:center;gap:10px;min-height:var(--_target);margin-top:-6px;padding:0;border:0;background:none;font-weight:600}
.track{position:relative;width:48px;height:28px;border:2px solid var(--_edge);border-radius:99px;transition:background var(--_ease)}
.track::after{content:"";position:absolute;inset-block-start:4px;inset-inline-start:4px;width:16px;height:16px;border-radius:50%;background:var(--_edge);transition:inset-inline-start var(--_ease)}
[aria-checked=true] .track{border-color:var(--_accent);background:var(--_accent)}
[aria-checked=true] .track::after{inset-inline-start:24px;background:var(--_surface)}
[aria-disabled]{cursor:default;color:var(--_ink-2)}
[aria-disabled] .track{border-style:dashed}
.where,.pair{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin-top:14px}
.pair{margin-top:20px}
label{cursor:pointer}
.where label{padding:10px 12px;padding-inline-start:42px;border:1px solid var(--_edge);border-radius:var(--_radius);font-weight:600}
input{appearance:none;float:inline-start;width:18px;height:18px;margin:1px 0;margin-inline-start:-30px;border:2px solid var(--_edge);border-radius:50%;cursor:pointer}
input:checked{border:5px solid var(--_accent)}
label:has(:checked){border-color:var(--_accent);background:var(--_wash);box-shadow:inset 0 0 0 1px var(--_accent)}
label:has(:focus-visible){outline:3px solid var(--_accent);outline-offset:2px}
input:focus-visible{outline:0}
.segments{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(max-content,1fr);border:1px solid var(--_edge);border-radius:var(--_radius)}
.segments label{display:grid;place-items:center;min-height:var(--_target);padding:0 10px;border-radius:7px;white-space:nowrap}
.segments :has(:checked){color:var(--_accent);font-weight:600;box-shadow:inset 0 0 0 2px var(--_accent)}
.segments input{position:absolute;opacity:0}
select{min-height:var(--_target);padding:0 8px;border:1px solid var(--_edge);border-radius:var(--_radius);background:var(--_surface);color:inherit;font:inherit;font-size:.8125em}
.wide .pair{margin:0}
.row{padding:10px 0}
.name{line-height:1.35;overflow-wrap:anywhere}
.wide .name{font-weight:600}.wide .segments{flex:none}
.thumb{width:48px;height:48px;border-radius:4px;object-fit:cover}
.muted .name{color:var(--_ink-2);font-weight:400;text-decoration:line-through}
.look{align-items:start}
.chart{display:block;max-width:100%;margin:12px 0 8px;direction:ltr}
text{fill:var(--_ink-2);font-size:11px}
.h0{fill:var(--_line)}.h1,.h2,.h3{fill:var(--_accent)}.h1{opacity:.3}.h0,.h2{opacity:.6}
.legend{gap:8px;direction:ltr}
.more{width:100%;padding:10px 0;border:0;background:none;text-align:start}
[aria-expanded=true] .icon{transform:rotate(180deg)}
.tag{padding:2px 8px;border-radius:99px}
.more .tag{font-size:.87em}
.box{margin-top:16px;padding:16px;border:1px solid var(--_line);border-radius:12px;background:var(--_paper)}
.plain{display:grid;gap:6px;margin:8px 0}
.block .plain li{border:0}
.plain label{display:block;min-height:24px;padding-inline-start:30px;line-height:1.4}
.plain :has(:checked){background:none;box-shadow:none}
[type=checkbox]{border-radius:4px}
.block p>.button{margin-top:12px}
.file .button{min-width:148px}
.swap{margin-top:12px;overflow-wrap:anywhere}
.swap,.swap div{display:grid;grid-template-columns:1fr 24px 1fr;gap:12px;align-items:center}
.swap div{grid-template-columns:48px 1fr}
:host([dir=rtl]) .flip{transform:scaleX(-1)}
.ghost{border-radius:4px;color:#0000}
@media (max-width:640px){.sheet{grid-template:auto auto minmax(0,1fr) auto/minmax(0,1fr)}
.head{padding:12px 8px;padding-inline-start:16px;border:0}
h1{font-size:1.375em}
.nav{grid-template-columns:repeat(3,minmax(0,1fr));gap:4px;padding:0 16px 12px;border:0;border-bottom:1px solid var(--_line);background:none;overflow:visible}
.tab,.tab[aria-current]{min-height:44px;padding:4px;border:1px solid var(--_line);border-radius:var(--_radius);font-size:.875em;text-align:center}
.tab:not([aria-current]){background:var(--_paper)}
.tab[aria-current]{border:2px solid var(--_accent)}
.body{padding:20px 16px 24px}
.foot button{flex-direction:column;gap:4px;padding:8px 4px;font-size:.8125em;text-align:center;overflow-wrap:anywhere}
.foot small{display:none}
.where{grid-template-columns:1fr}
.wide{flex-wrap:wrap}.wide div:first-child{flex-basis:100%}.wide .segments{flex:1;grid-auto-columns:minmax(0,1fr)}.segments label{padding:0 4px;white-space:normal;text-align:center}.muted .button{margin-inline-start:auto}
text{font-size:14px}}
@media (max-height:560px){.sheet{display:block;height:auto}.body,.nav{overflow:visible}}
@media (forced-colors:active){.strip{border:1px solid}
.tab[aria-current],.lit,label:has(:checked){outline:2px solid Highlight}
.track,.chart,.legend svg{forced-color-adjust:none}
.track{border-color:ButtonText}.track::after{background:ButtonText}
[aria-checked=true] .track{border-color:Highlight;background:Highlight}[aria-checked=true] .track::after{background:HighlightText}}`;
