const SPOKEN = new Set(["en", "de", "fr", "es"]);

/** The language to speak to somebody in: the first of the wishes that is a BCP 47 tag and that we speak, else English. */
export function spokenLanguage(...wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    try {
      const locale = new Intl.Locale(wish ?? "");
      if (SPOKEN.has(locale.language)) return locale.toString();
    } catch {
      // No tag at all: the next wish.
    }
  }
  return "en-GB";
}
