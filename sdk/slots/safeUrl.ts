/** The address if it is http or https, else "". Products come from feeds, and a feed may hold `javascript:`. */
export function safeUrl(address: string): string {
  try {
    const url = new URL(address, location.href);
    return /^https?:$/.test(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}
