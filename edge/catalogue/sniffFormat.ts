export type FeedFormat = "ndjson" | "comma" | "semicolon" | "tab" | "xml";

/** Tells a feed's format by its content type where that is clear, else by its first line; null for what is no feed. */
export function sniffFormat(head: string, contentType: string): FeedFormat | null {
  const start = head.trimStart();
  if (start === "" || /^<(!doctype\s+)?html/i.test(start)) return null;
  if (start.startsWith("<")) return "xml";
  if (/ndjson|jsonl|json-seq/.test(contentType) || start.startsWith("{")) return "ndjson";
  // A JSON list is one line that names an id, and no heading of columns.
  if (start.startsWith("[")) return null;
  const first = start.split(/\r?\n/, 1)[0] ?? "";
  if (contentType.includes("tab-separated")) return "tab";
  if (!/\b(id|item_id)\b/i.test(first)) return null;
  const count = (mark: string) => first.split(mark).length - 1;
  const marks = [
    { format: "tab", times: count("\t") },
    { format: "semicolon", times: count(";") },
    { format: "comma", times: count(",") },
  ] as const;
  const most = marks.reduce((a, b) => (b.times > a.times ? b : a));
  return most.times > 0 ? most.format : null;
}
