/**
 * Fills `{name}` in a phrase. Each value is isolated where the words run from right to left, so that a Latin product
 * name or a code can't reorder them.
 */
export function fill(
  phrase: string,
  values: Readonly<Record<string, string>>,
  language: string,
): string {
  return phrase.replace(/{(\w+)}/g, (whole, name) => {
    const value = values[name] ?? whole;
    return language === "ar" ? `\u2068${value}\u2069` : value;
  });
}
