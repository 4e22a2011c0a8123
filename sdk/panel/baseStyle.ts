/**
 * What notice and panel share: tokens, buttons, icons, focus. A site themes both by setting the `--candour-…` properties;
 * inside they are read once, under names with an underscore. Sizes are in `em` of the reader's own default (`medium`),
 * never in `rem`, which a shop's `html { font-size: 62.5% }` would shrink. Few fonts are named (`system-ui` is Segoe UI on
 * Windows): looking for each that is not there costs more than laying out the words. Written tight because it is shipped
 * as it is.
 */
export const baseStyle = `:host{all:initial;color-scheme:inherit;display:block;
--_surface:var(--candour-surface,light-dark(#fffdf9,#1b2123));
--_ink:var(--candour-ink,light-dark(#1f2628,#ece8df));
--_ink-2:var(--candour-ink-2,light-dark(#4e5655,#b9b7ad));
--_line:var(--candour-line,light-dark(#e0d9cb,#30383a));
--_edge:var(--candour-edge,light-dark(#85827a,#7b8281));
--_accent:var(--candour-accent,light-dark(#0d5653,#84cdc3));
--_wash:var(--candour-wash,light-dark(#e4efeb,#18302f));
--_shadow:var(--candour-shadow-2,0 8px 32px light-dark(#322c1e29,#0000008c));
--_radius:var(--candour-radius-m,8px);
--_target:36px;
color:var(--_ink);font:medium/1.5 var(--candour-sans,Seravek,system-ui,sans-serif)}
@media (pointer:coarse),(max-width:640px){:host{--_target:44px}}
*,::before,::after{box-sizing:border-box;margin:0}
button{font:inherit;color:inherit;cursor:pointer}
:focus-visible{outline:3px solid var(--_accent);outline-offset:2px}
.button{min-height:var(--_target);padding:6px 16px;border:1px solid var(--_edge);border-radius:var(--_radius);background:var(--_surface);font-size:.875em;font-weight:600;line-height:1.25;text-align:center}
.button:hover{border-color:var(--_accent);background:var(--_wash)}
.quiet{min-height:var(--_target);padding:0 8px;margin:0 -8px;border:0;border-radius:4px;background:none;color:var(--_ink-2);font-size:.875em;text-decoration:underline 1px var(--_edge);text-underline-offset:.2em;white-space:nowrap}
.quiet:hover{color:var(--_accent)}
.strip{display:flex;gap:10px;padding:10px 12px;border-radius:var(--_radius);background:var(--_wash);font-size:.875em;line-height:1.43}
.strip .quiet,.meta .quiet{min-height:24px;margin:0;padding:0;font-size:inherit}
.terms div{display:flex;justify-content:space-between;gap:16px;padding:8px 0;border-bottom:1px solid var(--_line);font-size:.875em;line-height:1.43}
.terms dt{color:var(--_ink-2)}
.terms dd{text-align:end}`;
