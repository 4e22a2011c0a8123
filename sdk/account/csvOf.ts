/**
 * A table of everything in a structure: one row for each value, with the way to it. A cell that a spreadsheet would
 * take for a formula gets a quote in front (OWASP ASVS 1.2.10).
 */
export function csvOf(all: unknown): string {
  const rows: string[] = ["what,value"];
  const todo: { path: string; value: unknown }[] = [{ path: "", value: all }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { path, value } = next;
    if (typeof value !== "object" || value === null) {
      rows.push(`${cell(path)},${cell(String(value ?? ""))}`);
      continue;
    }
    const inner = Object.entries(value).map(([key, entry]) => ({
      path: path ? `${path}.${key}` : key,
      value: entry,
    }));
    todo.push(...inner.reverse());
  }
  return `${rows.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
