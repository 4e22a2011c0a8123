/**
 * Its size is set, not reckoned from its content (`makeRoom`): what changes in it is laid out without the page around it.
 * Of the top layer; `z-index` is for browsers without one. A card in the bottom end corner, on a phone a bar at the foot; three choices of one size, kind and colour.
 */
export const noticeStyle = `:host{position:fixed;z-index:99;contain:strict;inset-block-end:24px;inset-inline-end:24px;width:min(536px,calc(100vw - 48px));height:0;border-radius:12px;box-shadow:var(--_shadow)}
.card{max-height:calc(100vh - 48px);overflow:auto;padding:20px 24px 12px;border:1px solid var(--_line);border-radius:inherit;background:var(--_surface)}
.text{text-wrap:pretty}
.terms{margin-top:10px}
.choices{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:8px;margin-top:16px}
.choices .button{min-height:48px;padding-inline:8px;overflow-wrap:anywhere}
.stack .choices{grid-template-columns:minmax(0,1fr)}
.foot{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 12px;margin-top:6px;color:var(--_ink-2);font-size:.8125em}
.foot .quiet{font-size:inherit}
.done{padding:12px}
.strip::before{content:"";flex:none;width:12px;height:6px;margin:5px 2px 0;border:solid var(--_accent);border-width:0 0 2px 2px;transform:rotate(-45deg)}
@media (max-width:640px){:host{inset-inline:0;inset-block-end:0;width:auto;border-radius:12px 12px 0 0}
.card{max-height:50vh;padding:16px 16px max(4px,env(safe-area-inset-bottom));border-width:1px 0 0}
.text{font-size:.9375em}
.choices .button{min-height:52px}
.done{padding:12px 16px max(12px,env(safe-area-inset-bottom))}}
@media (max-width:640px) and (max-height:740px){.card{padding-top:10px}.choices{margin-top:8px}.choices .button{min-height:44px;padding-block:2px}.foot{margin-top:0}.text{font-size:.875em}.foot .quiet{min-height:32px}}`;
