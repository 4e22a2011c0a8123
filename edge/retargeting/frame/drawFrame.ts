import { html, raw } from "hono/html";
import type { Ad } from "../pick/Ad.ts";
import type { Frame } from "./Frame.ts";
import type { FrameWords } from "./FrameWords.ts";
import { frameStyle } from "./frameStyle.ts";
import { wordsOf } from "./wordsOf.ts";

/** The page inside the box. All that comes from a catalogue is escaped; it works, if plainly, without its script. */
export async function drawFrame(frame: Frame, nonce: string): Promise<string> {
  const { site, shape, state } = frame;
  const words = wordsOf(site.locale, site.name);
  const dir = words.language === "ar" ? "rtl" : "ltr";
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.label}</title>
<style nonce="${nonce}">${raw(frameStyle)}</style>
<script type="module" async src="/ads-frame.js"></script>
</head>
<body>
<main class="ad ad--${shape}" aria-label="${words.label}" data-ticket="${frame.ticket}" data-site="${site.id}" data-state="${state.kind}"${state.kind === "ads" && state.isKnown ? raw(" data-known") : ""}>
<header class="ad__head"><span class="ad__label">${words.advertisement}</span><h1 class="ad__shop">${site.name}</h1></header>
${state.kind === "ads" ? adsOf(frame, state, words) : said(frame, words)}
</main>
</body>
</html>
`;
  return `${await page}`;
}

function adsOf(
  { site, ticket }: Frame,
  { ads, canAsk }: Extract<Frame["state"], { kind: "ads" }>,
  words: FrameWords,
) {
  const [first] = ads;
  const basis =
    first?.basis === "shopper"
      ? words.byShopper
      : first?.basis === "topic"
        ? words.byTopic
        : words.byPopular;
  return html`<ul class="ad__items">${ads.map((ad) => item(ad, { ticket, locale: site.locale }))}</ul>
<footer class="ad__foot">
<button type="button" popovertarget="why">${words.why}</button>
${act("hide", words.hide, ticket)}
${act("stop", words.stop, ticket)}
</footer>
<section class="ad__why" id="why" popover aria-label="${words.why}">
<p>${basis}</p>
<ul>${ads.map(({ product, reason }) => html`<li><b>${product.title}</b> ${reason.text}.</li>`)}</ul>
${first?.basis === "shopper" ? html`<p>${words.mainReasons}</p>` : ""}
${canAsk ? access(words) : ""}
<p>${words.paidBy} ${words.unseen}</p>
<p><a href="${choicesOf(site.origins)}" target="_blank" rel="noopener noreferrer">${words.choices}</a></p>
<button type="button" popovertarget="why" popovertargetaction="hide">${words.close}</button>
</section>`;
}

/** Shown by the script where the browser keeps cookies apart and can be asked. */
const access = (words: FrameWords) =>
  html`<div data-access hidden><button type="button">${words.access}</button><p role="status" data-unknown="${words.accessUnknown}" data-refused="${words.accessRefused}"></p></div>`;

function item({ product, reason }: Ad, { ticket, locale }: { ticket: string; locale: string }) {
  const style = { style: "currency", currency: product.currency } as const;
  const price = new Intl.NumberFormat(locale, style).format(product.price);
  return html`<li class="ad__item"><form method="post" action="/v1/ads/click" target="_blank" rel="noopener noreferrer" data-click>
<input type="hidden" name="ticket" value="${ticket}"><input type="hidden" name="item" value="${product.item_id}">
<button class="ad__link" type="submit"><img src="${product.image}" alt="" width="104" height="104" loading="lazy" decoding="async" referrerpolicy="no-referrer"><span class="ad__text"><span class="ad__name">${product.title}</span><span class="ad__price">${price}</span><span class="ad__reason">${reason.text}</span></span></button>
</form></li>`;
}

function said({ state, ticket }: Frame, words: FrameWords) {
  const kind = state.kind === "ads" ? "stopped" : state.kind;
  const canUndo = state.kind !== "ads" && state.canUndo;
  return html`<div class="ad__said" role="status"><p tabindex="-1" data-said>${words[kind]}</p>
${canUndo ? act("undo", words.undo, ticket) : ""}</div>`;
}

const act = (name: "hide" | "stop" | "undo", text: string, ticket: string) =>
  html`<form method="post" action="/v1/ads/${name}" data-act><input type="hidden" name="ticket" value="${ticket}"><button type="submit">${text}</button></form>`;

/** The shop's own page; there the panel opens by itself where the SDK knows the shopper. */
const choicesOf = (origins: readonly string[]): string => `${origins[0] ?? ""}/#candour-choices`;
