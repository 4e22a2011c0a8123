/** Where a sign-in leads: a page of the console, never an address elsewhere that somebody put into a link. */
export function safeTarget(text: unknown): string | null {
  return typeof text === "string" &&
    !text.includes("..") &&
    /^\/console(\/[\w./?=&%~-]*|\?[\w=&%~-]*)?$/.test(text)
    ? text
    : null;
}
