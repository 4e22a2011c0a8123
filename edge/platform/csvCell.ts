/** One cell of CSV (RFC 4180) that no spreadsheet takes for a formula (OWASP: a leading quote before = + - @ tab CR). */
export function csvCell(value: string | number | null | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return `${value}`;
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
