import { html } from "hono/html";
import { article } from "./article.ts";
import { figure } from "./figure.ts";

const SECTIONS = ["News", "Harbour", "Council", "Schools", "Sport", "Letters", "Weekend"] as const;

const DATE = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});

type Html = ReturnType<typeof html>;

/**
 * The space that is kept for advertising, of one size, so that nothing moves. In it is the paper's own box, which stays
 * where no advertisement comes.
 */
function house(place: "side" | "text"): Html {
  const shape = place === "side" ? "tall" : "wide";
  return html`<div class="place place--${place}" data-candour-ad="article-${place}" data-site="demo" data-candour-shape="${shape}" data-candour-topic="clocks"><section class="house house--${place}" aria-label="From the Courier">
  <p class="house__label">From the Courier</p>
  <p class="house__title">The Saturday paper, through the door</p>
  <p class="house__text">Tides, letters, the crossword with the hard corner. Eight pages, £1.20 a week.</p>
  <p class="house__text house__more">Paid for by the people who read it, delivered by the people who write it. Ask at the office in Quay Street, or stop anyone with a satchel.</p>
</section></div>`;
}

function text(): Html {
  return html`${article.blocks.map((block, at) =>
    block.kind === "heading"
      ? html`<h2>${block.text}</h2>`
      : html`<p>${block.text}</p>${at === 1 ? house("text") : ""}`,
  )}`;
}

/** The newspaper's one page. `edge` is where its advertisements come from. */
export function page({ now, edge }: { now: Date; edge: string }): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${article.title}: The Ormsby Courier</title>
<meta name="description" content="${article.standfirst}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="The Ormsby Courier">
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/news.css">
<script async src="${edge}/ads.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the article</a>
<div class="np">
  <header><div class="np-top"><span>${DATE.format(now)}</span><span>Ormsby 7°, light wind from the west</span></div>
  <div class="np-mast"><a href="/">The Ormsby Courier</a></div>
  <nav class="np-nav" aria-label="Sections">${SECTIONS.map((name) => html`<a href="/" ${name === article.section ? html`aria-current="true"` : ""}>${name}</a>`)}</nav></header>
  <main class="np-main" id="main" tabindex="-1">
    <article>
      <p class="np-kicker">${article.section}</p>
      <h1>${article.title}</h1>
      <p class="np-stand">${article.standfirst}</p>
      <p class="np-by">${article.byline}</p>
      <figure class="np-fig">${figure}<figcaption>${article.caption}</figcaption></figure>
      <div class="np-text">${text()}</div>
    </article>
    <aside class="np-side" aria-label="Beside the article">
      ${house("side")}
      <section class="np-read"><h2>Most read</h2><ol>${article.mostRead.map((title, at) => html`<li><span>${at + 1}</span><a href="/">${title}</a></li>`)}</ol></section>
    </aside>
  </main>
</div>
</body>
</html>`;
}
