import { root } from "./root.ts";

/** What a site has not said of itself, as its page tells it. */
export function pageSettings() {
  return {
    policy: "1",
    policyUrl: null,
    dataLayer: "dataLayer",
    language: root.lang || navigator.language,
  };
}
