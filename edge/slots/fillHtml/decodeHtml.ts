const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** What an attribute says; of named entities those that every escaping function writes. */
export function decodeHtml(raw: string): string {
  return raw.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (all, ...found) => {
      const [decimal, hex, name] = found;
      if (typeof name === "string") return NAMED[name.toLowerCase()] ?? all;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
