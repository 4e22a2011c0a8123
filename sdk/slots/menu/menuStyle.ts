/** Floats beside its button; tokens are those of notice and panel. */
export const menuStyle = `:host{all:initial;color-scheme:inherit;position:absolute;z-index:2147483000;display:block;
--_surface:var(--candour-surface,light-dark(#fffdf9,#1b2123));
--_ink:var(--candour-ink,light-dark(#1f2628,#ece8df));
--_edge:var(--candour-edge,light-dark(#85827a,#7b8281));
--_accent:var(--candour-accent,light-dark(#0d5653,#84cdc3));
--_wash:var(--candour-wash,light-dark(#e4efeb,#18302f));
color:var(--_ink);font:medium/1.4 var(--candour-sans,Seravek,system-ui,sans-serif)}
[role=menu]{display:flex;flex-direction:column;width:max-content;max-width:min(288px,calc(100vw - 16px));padding:4px;border:1px solid var(--_edge);border-radius:8px;background:var(--_surface);box-shadow:var(--candour-shadow-2,0 8px 32px light-dark(#322c1e29,#0000008c))}
button{min-height:36px;padding:6px 12px;border:0;border-radius:4px;background:none;color:inherit;font:inherit;font-size:.9375em;text-align:start;overflow-wrap:anywhere;cursor:pointer}
button:hover,button:focus{background:var(--_wash);outline:none}
button:focus-visible{outline:3px solid var(--_accent);outline-offset:-3px}
@media (pointer:coarse),(max-width:640px){button{min-height:44px}}
@media (prefers-reduced-motion:no-preference){[role=menu]{animation:in .18s cubic-bezier(.2,.7,.3,1)}}
@keyframes in{from{opacity:0}}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;
