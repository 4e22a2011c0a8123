import type { Context } from "hono";
import type { AppEnv } from "./AppEnv.ts";
import { acceptedLanguage } from "./acceptedLanguage.ts";
import { languageOf } from "./languages.ts";
import type { Site } from "./Site.ts";

/**
 * The site as it speaks to this caller: in the language of `?language=` or of Accept-Language, where the edge speaks it.
 * The site's own tag stays where the language is the same, with its ways of writing dates and prices; there are as many
 * results as languages, so that formats by it can be kept.
 */
export function inLanguage(c: Context<AppEnv>, site: Site): Site {
  const asked = c.req.query("language") ?? acceptedLanguage(c.req.header("Accept-Language"));
  const language = languageOf(asked);
  if (!language || language === languageOf(site.locale)) return site;
  return { ...site, locale: language };
}
