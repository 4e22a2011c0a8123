import type { Settings } from "../Settings.ts";

const NAME = "candour-shopper";
/** As long as a yes holds where the site sets nothing else; the edge asks its own ledger each time anyhow. */
const LIFE_S = 183 * 86_400;

/**
 * Lets the edge know the shopper when it is asked for the page itself: where it stands in front of the site, and only
 * after a yes to personalisation. A first-party cookie, for the edge is the site's own origin there; null takes it away.
 */
export function keepCookie({ endpoint }: Settings, token: string | null): void {
  const wanted = (endpoint === location.origin && token) || "";
  try {
    const all = String(Reflect.get(Document.prototype, "cookie", document));
    const [, held = ""] = new RegExp(`(?:^|; )${NAME}=([^;]*)`).exec(all) ?? [];
    if (held === wanted) return;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    const life = `; Path=/; Max-Age=${wanted ? LIFE_S : 0}; SameSite=Lax`;
    Reflect.set(Document.prototype, "cookie", `${NAME}=${wanted}${life}${secure}`, document);
  } catch {
    // A sandboxed frame has no cookies.
  }
}
