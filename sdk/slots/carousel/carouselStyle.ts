/**
 * Inside `:where`, so that any rule of the shop's wins; `--candour-card` is a card's width. The arrows take no room: they
 * lie upon the middle of the pictures, which are as high as they are wide.
 */
export const carouselStyle = `:where([data-candour-track]){--_card:var(--candour-card,clamp(150px,42vw,220px));display:flex;gap:20px;overflow-x:auto;overscroll-behavior-x:contain;scroll-snap-type:x mandatory;scroll-padding:4px;scrollbar-width:thin;margin:0 -4px;padding:4px;list-style:none}
:where([data-candour-track]>*){flex:none;width:var(--_card);scroll-snap-align:start}
:where(.candour-arrows){--_card:var(--candour-card,clamp(150px,42vw,220px));position:relative;z-index:1;height:0}
:where(.candour-arrows[hidden]){display:none}
:where(.candour-arrows button){position:absolute;inset-block-start:calc(var(--_card)/2 - 22px);inset-inline-start:4px;width:44px;height:44px;padding:0 0 4px;border:1px solid;border-radius:50%;background:Canvas;color:CanvasText;font:26px/1 system-ui,sans-serif;cursor:pointer}
:where(.candour-arrows button:last-child){inset-inline:auto 4px}
:where(.candour-arrows [aria-disabled=true]){opacity:.35;cursor:default}`;
