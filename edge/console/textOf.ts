/** A typed line of a form: trimmed, without control characters, cut to a length. */
export function textOf(form: FormData, name: string, maxChars: number): string {
  const value = form.get(name);
  if (typeof value !== "string") return "";
  return value
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, maxChars);
}
