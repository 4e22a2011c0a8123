/** A language together with its words. */
export interface Spoken<Words> {
  /** One of those that have words here. */
  readonly language: string;
  readonly words: Words;
}

/** One chunk for each language but English, fetched when it is first needed. */
export type Loaders<Words> = Readonly<Record<string, () => Promise<{ readonly words: Words }>>>;

/** The words for a page's language; English where it has none or its chunk can't be fetched. */
export async function speak<Words>(
  asked: string,
  english: Words,
  loaders: Loaders<Words>,
): Promise<Spoken<Words>> {
  const [language = ""] = asked.toLowerCase().split(/[-_]/);
  try {
    const load = Object.hasOwn(loaders, language) && loaders[language];
    if (load) return { language, ...(await load()) };
  } catch {
    // English will do.
  }
  return { language: "en", words: english };
}
