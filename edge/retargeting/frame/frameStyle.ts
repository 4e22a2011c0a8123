/** The box: of one size, without motion, in the scheme of the page around it. */
export const frameStyle = `:root{color-scheme:light dark;--paper:light-dark(#faf7f1,#14181a);--ink:light-dark(#1f2628,#ece8df);--ink2:light-dark(#4e5655,#b9b7ad);--line:light-dark(#e0d9cb,#30383a);--edge:light-dark(#85827a,#7b8281);--accent:light-dark(#0d5653,#84cdc3);--sans:Seravek,"Gill Sans Nova","Segoe UI",Lato,Ubuntu,"Noto Sans","Noto Sans Arabic",Carlito,Calibri,system-ui,sans-serif;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,"Book Antiqua",Georgia,"Noto Serif",serif}
*,::before,::after{box-sizing:border-box}
html,body{height:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);-webkit-text-size-adjust:100%;overflow:hidden}
p,ul,h1{margin:0;padding:0}ul{list-style:none}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:start}
:focus-visible{outline:3px solid var(--accent);outline-offset:-3px}
.ad{position:relative;display:grid;grid-template-rows:auto minmax(0,1fr) auto;height:100%;border:1px solid var(--edge);background:var(--paper)}
.ad__head{display:flex;flex-direction:column;gap:8px;padding:12px 16px;border-bottom:1px solid var(--line)}
.ad__label{color:var(--ink2);font-size:13px;line-height:16px}
.ad__shop{font:400 1.375rem/1.2 var(--serif);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.ad__items{display:grid;grid-auto-rows:minmax(0,1fr);min-height:0}
.ad__item{border-bottom:1px solid var(--line);min-height:0}
.ad__item form{height:100%}
.ad__link{display:grid;grid-template-columns:104px minmax(0,1fr);gap:14px;align-items:center;width:100%;height:100%;padding:0 16px}
.ad__link img{width:104px;height:104px;border-radius:8px;object-fit:cover}
.ad__text{display:grid;align-content:center;min-height:0}
.ad__name{font-size:15px;line-height:20px;text-wrap:pretty;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.ad__link:hover .ad__name{text-decoration:underline;text-underline-offset:.2em}
.ad__price{font-size:15px;font-weight:600;line-height:22px}
.ad__reason{margin-top:4px;color:var(--ink2);font-size:13px;line-height:17px;text-wrap:pretty;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.ad__foot{display:grid;grid-template-columns:repeat(3,1fr)}
.ad__foot form{display:grid}
.ad__foot>*+*{border-inline-start:1px solid var(--line)}
.ad__foot button,.ad__said button,.ad__why>button,.ad__why [data-access] button,.ad__why a{min-height:44px;padding:0 2px;font-size:13px;line-height:16px;text-align:center;color:inherit;text-decoration:underline;text-decoration-color:var(--edge);text-underline-offset:.2em}
.ad__said{grid-row:2/4;display:grid;align-content:center;justify-items:center;gap:12px;padding:24px;text-align:center;font-size:15px;line-height:22px}
.ad__said button{padding:0 16px}
.ad__why{position:absolute;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:16px;border:1px solid var(--edge);overflow:auto;background:var(--paper);color:var(--ink);font-size:14px;line-height:20px}
.ad__why p,.ad__why li{margin-bottom:8px}
.ad__why a{display:inline-flex;align-items:center}
.ad__why>button{width:100%;border-top:1px solid var(--line)}
.ad--wide .ad__head{flex-direction:row;align-items:baseline;justify-content:space-between;gap:12px;padding:8px 12px}
.ad--wide .ad__shop{font-size:1.125rem}
.ad--wide .ad__link{padding:0 12px}
.ad--wide .ad__said{padding:12px;gap:4px}
@media (max-width:259px){.ad__link{grid-template-columns:64px minmax(0,1fr)}.ad__link img{width:64px;height:64px}}
@media (forced-colors:active){.ad__link img{border:1px solid}}`;
