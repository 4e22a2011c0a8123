/**
 * A title as a line of whole words, padded with spaces so that a phrase can be looked up with one
 * `includes`: " WHITE HANGING HEART T-LIGHT HOLDER ". Keeps the hyphen, for T-LIGHT is one word.
 */
export function words(title: string): string {
  return ` ${title
    .toUpperCase()
    .replace(/[^A-Z0-9'-]+/g, " ")
    .trim()} `;
}

/** Where the phrase first stands in the line as whole words, in the singular or with an S; -1 if nowhere. */
export function indexOfPhrase(line: string, phrase: string): number {
  const starts = [line.indexOf(` ${phrase} `), line.indexOf(` ${phrase}S `)].filter(
    (at) => at >= 0,
  );
  return starts.length === 0 ? -1 : Math.min(...starts);
}

/** Whether the phrase stands in the line as whole words, in the singular or with an S. */
export function hasPhrase(line: string, phrase: string): boolean {
  return line.includes(` ${phrase} `) || line.includes(` ${phrase}S `);
}

/** Whether any of the phrases stands in the line as whole words. */
export function hasAny(line: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => hasPhrase(line, phrase));
}
