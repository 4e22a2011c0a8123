import type { Core } from "../Core.ts";

/** What the edge says to a link. */
export type Linked = "linked" | "denied" | "unknown";

const CODE = /^#candour-ad=([\w-]{43})$/;

/**
 * Lets the edge's own cookie know this browser, where retargeting is granted, or, without a token, takes it away. The only
 * call that carries cookies. Gives what the edge said; `unknown` where it said nothing.
 */
export async function linkBrowser(
  { settings: { endpoint, site }, transport }: Pick<Core, "settings" | "transport">,
  shopper: string | null,
  signal: AbortSignal | null = null,
): Promise<Linked> {
  const [, handoff] = CODE.exec(location.hash) ?? [];
  const body = JSON.stringify({ site, ...(shopper && { shopper }), ...(handoff && { handoff }) });
  if (shopper) transport.count(new TextEncoder().encode(body).length);
  try {
    const { status } = await fetch(`${endpoint}/v1/retargeting/link`, {
      method: "POST",
      credentials: "include",
      referrerPolicy: "origin",
      keepalive: true,
      signal,
      body,
    });
    if (status === 200 && handoff) {
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    if (status === 200) return "linked";
    // Stopped elsewhere; where nothing else was granted, the shopper went with it.
    return status === 403 || status === 401 ? "denied" : "unknown";
  } catch {
    return "unknown";
  }
}
