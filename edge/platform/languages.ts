/** Languages in which the edge speaks to shoppers: those of the panel. */
export const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "zh", "ja", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a tag such as `de-AT`; undefined where the edge does not speak it. */
export function languageOf(tag: string | undefined): Language | undefined {
  const [primary] = (tag ?? "").toLowerCase().split(/[-_]/);
  return LANGUAGES.find((one) => one === primary);
}
