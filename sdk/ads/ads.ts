import { boxOf } from "./boxOf.ts";
import { topicOf } from "./topicOf.ts";

/**
 * The script on a publisher's page: turns each `[data-candour-ad]` into an iframe of the edge's. It reads of the page what
 * its topic is, and of the iframe nothing.
 */
function start(script: HTMLScriptElement | null): void {
  const edge = script && new URL(script.src).origin;
  if (!edge) return;
  const phone = matchMedia("(max-width: 640px)");
  const fill = (): void => {
    for (const place of document.querySelectorAll<HTMLElement>("[data-candour-ad]")) {
      // One that is not shown, as the side column on a phone, asks for nothing.
      if (place.getClientRects().length === 0) continue;
      const { candourAd: slot = "", site = "" } = place.dataset;
      const box = place.querySelector<HTMLIFrameElement>("iframe[data-candour-box]");
      const isWide = phone.matches;
      if (box) boxOf(box, isWide);
      else {
        const query = new URLSearchParams({
          ...{ site, slot, publisher: location.origin, shape: isWide ? "wide" : "tall" },
          topic: topicOf(place),
        });
        const made = boxOf(document.createElement("iframe"), isWide);
        made.dataset["candourBox"] = "";
        made.title = "Advertisement";
        made.referrerPolicy = "no-referrer";
        for (const may of SANDBOX) made.sandbox.add(may);
        // What the page has there of its own stays until the box has loaded.
        made.style.position = "absolute";
        made.style.visibility = "hidden";
        made.addEventListener(
          "load",
          () => {
            made.style.position = made.style.visibility = "";
            for (const other of [...place.childNodes]) if (other !== made) other.remove();
          },
          { once: true },
        );
        made.src = `${edge}/v1/ads/frame?${query}`;
        place.append(made);
      }
    }
  };
  phone.addEventListener("change", fill);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", fill);
  else fill();
}

/** Its own origin, so that its cookie is its own; tabs that it opens for the shop are ordinary ones. */
const SANDBOX = [
  "allow-scripts",
  "allow-same-origin",
  "allow-forms",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
];

const { currentScript } = document;
start(currentScript instanceof HTMLScriptElement ? currentScript : null);
