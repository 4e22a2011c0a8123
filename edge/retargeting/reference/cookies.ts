import { REFERENCE_LIFE_MS } from "./reference.ts";

/**
 * Cookies of the edge's own origin. Each site has its own, so that no two shops share one: `r` is set where the shopper
 * grants, `p` on one publisher's pages alone (CHIPS), `n` is a no and holds no identifier.
 */
export type CookieKind = "r" | "p" | "n";

const SECURE = "Path=/; Secure; HttpOnly; SameSite=None";

export const cookieName = (kind: CookieKind, site: string): string =>
  `__Host-candour-${kind}-${site}`;

/** Partitioned where the browser keeps third-party cookies apart; both kinds may stand side by side. */
export function setCookie(
  kind: CookieKind,
  site: string,
  { value, partitioned = kind === "p" }: { value: string; partitioned?: boolean },
): string {
  const seconds = value === "" ? 0 : REFERENCE_LIFE_MS / 1_000;
  const more = partitioned ? "; Partitioned" : "";
  return `${cookieName(kind, site)}=${value}; Max-Age=${seconds}; ${SECURE}${more}`;
}

/** The values of a cookie, by the request's own header: of one name there may be two. */
export function readCookies(request: Request, kind: CookieKind, site: string): string[] {
  const name = `${cookieName(kind, site)}=`;
  return (request.headers.get("Cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(name))
    .map((pair) => pair.slice(name.length));
}

/** What takes away those that the request came with. */
export function clearCookies(
  request: Request,
  site: string,
  kinds: readonly CookieKind[] = ["r", "p"],
): string[] {
  return kinds
    .filter((kind) => readCookies(request, kind, site).length > 0)
    .flatMap((kind) =>
      kind === "n"
        ? [false, true].map((partitioned) => setCookie(kind, site, { value: "", partitioned }))
        : [setCookie(kind, site, { value: "" })],
    );
}
