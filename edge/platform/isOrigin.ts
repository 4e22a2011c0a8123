/** An origin such as `https://origin.shop.example`: no path, no credentials, so that nothing but a path is ever added. */
export function isOrigin(value: unknown): value is string {
  return typeof value === "string" && /^https?:/.test(value) && URL.parse(value)?.origin === value;
}
