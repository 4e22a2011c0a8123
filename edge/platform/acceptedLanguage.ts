import { languageOf } from "./languages.ts";

/** The first tag of an Accept-Language header, by its own weights, that the edge speaks; undefined where there is none. */
export function acceptedLanguage(header: string | undefined): string | undefined {
  return (header ?? "")
    .split(",")
    .slice(0, 20)
    .map((part) => {
      const [tag = "", ...rest] = part.split(";").map((one) => one.trim());
      const weight = rest.find((one) => one.startsWith("q="))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && languageOf(tag))
    .sort((a, b) => b.weight - a.weight)[0]?.tag;
}
