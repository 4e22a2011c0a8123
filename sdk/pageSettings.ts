import { root } from "./root.ts";

/** What a site has not said of itself, as its page tells it. */
export function pageSettings() {
  const name = root.querySelector('meta[property="og:site_name"]')?.getAttribute("content");
  return {
    policy: "1",
    policyUrl: null,
    dataLayer: "dataLayer",
    siteName: name || location.hostname,
    language: root.lang || navigator.language,
  };
}
