import { topicOf } from "./topicOf.ts";

/** Its own origin, so that its cookie is its own; tabs that it opens for the shop are ordinary ones. */
const SANDBOX = [
  "allow-scripts",
  "allow-same-origin",
  "allow-forms",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-storage-access-by-user-activation",
];

/**
 * The script on a publisher's page: turns each `[data-candour-ad]` into an iframe of the edge's. It reads of the page what
 * its topic is, and of the iframe nothing.
 */
function start(script: HTMLScriptElement | null): void {
  if (!script) return;
  const edge = new URL(script.src).origin;
  // One that is not shown, as a side column on a phone, asks for nothing until it is.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement) || target.getClientRects().length === 0) continue;
      observer.unobserve(target);
      fill(target, edge);
    }
  });
  const find = (): void => {
    for (const place of document.querySelectorAll("[data-candour-ad]")) observer.observe(place);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", find);
  else find();
}

/** What the page has there of its own stays until the box has loaded: it is of the size that the page keeps for it. */
function fill(place: HTMLElement, edge: string): void {
  const { candourAd: slot = "", site = "", candourShape } = place.dataset;
  const isWide = candourShape ? candourShape === "wide" : innerWidth <= 640;
  const shape = isWide ? "wide" : "tall";
  const page = { publisher: location.origin, topic: topicOf(place) };
  const box = document.createElement("iframe");
  box.title = "Advertisement";
  [box.width, box.height] = isWide ? ["100%", "228"] : ["300", "600"];
  box.referrerPolicy = "no-referrer";
  box.style.cssText = "border:0;position:absolute;visibility:hidden";
  for (const may of SANDBOX) box.sandbox.add(may);
  box.onload = () => {
    box.onload = null;
    box.style.cssText = "border:0;display:block";
    for (const other of [...place.childNodes]) if (other !== box) other.remove();
  };
  box.src = `${edge}/v1/ads/frame?${new URLSearchParams({ site, slot, shape, ...page })}`;
  place.append(box);
}

const { currentScript } = document;
start(currentScript instanceof HTMLScriptElement ? currentScript : null);
