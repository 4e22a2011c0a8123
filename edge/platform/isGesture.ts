/** Browsers that never say whether a navigation was a person's doing. */
const SAYS_NOTHING = /AppleWebKit(?!.*(Chrome|Chromium|HeadlessChrome))/;

/**
 * Whether a person's click, tap or key led to this navigation, by the browser's own word. One that sends fetch metadata
 * and not this word of it is not believed, save those that never send it.
 */
export function isGesture({ headers }: Request): boolean {
  if (headers.get("Sec-Fetch-User") === "?1") return true;
  return !headers.has("Sec-Fetch-Site") || SAYS_NOTHING.test(headers.get("User-Agent") ?? "");
}
