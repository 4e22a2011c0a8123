const HERE = "https://here.invalid";
const MAX_CHARS = 2_048;

/**
 * A link that may stand in a page: absolute http(s), or a path on the shop's own origin. Null for anything else, such as
 * `javascript:`, `data:`, `//host`, `/\host`, credentials inside, or control characters, which browsers drop silently.
 */
export function parseLink(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (text === "" || text.length > MAX_CHARS || hasControl(text)) return null;
  const isPath = text.startsWith("/");
  const url = URL.parse(text, isPath ? HERE : undefined);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  if (url.username || url.password) return null;
  if (!isPath) return url.href;
  return url.origin === HERE ? url.href.slice(HERE.length) : null;
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 127) return true;
  }
  return false;
}
