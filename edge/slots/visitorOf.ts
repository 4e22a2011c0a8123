import type { Device, Visitor } from "./Visitor.ts";

/** The visitor of a request; nothing is worked out before it is asked for: the platform makes the record of a place anew. */
export function visitorOf(request: Request, language: string): Visitor {
  return {
    language,
    places() {
      const { country, regionCode } = request.cf ?? {};
      if (typeof country !== "string") return [];
      return typeof regionCode === "string" ? [country, `${country}-${regionCode}`] : [country];
    },
    device: () => deviceOf(request.headers),
  };
}

/** By what the browser says: the client hint where there is one, else the words that browsers have used for long. */
function deviceOf(headers: Headers): Device {
  const agent = headers.get("User-Agent") ?? "";
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/i.test(agent)) return "tablet";
  if (headers.get("Sec-CH-UA-Mobile") === "?1" || /Mobi|iPhone|Android/i.test(agent))
    return "phone";
  return "desktop";
}
