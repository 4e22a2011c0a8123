import { expect, it } from "vitest";
import { startNews } from "./server.ts";

it("serves its article with the advertising space kept, and frames the edge alone", async () => {
  const news = await startNews({
    port: 0,
    edge: "http://localhost:8787",
    shop: "http://localhost:8788",
  });
  try {
    const answer = await fetch(news.url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain(
      "frame-src http://localhost:8787;",
    );
    const text = await answer.text();
    expect(text).toContain("house--side");
    expect(text).toContain('<script async src="http://localhost:8787/ads.js"></script>');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect((await fetch(`${news.url}/static/news.css`)).status).toBe(200);
    expect((await fetch(`${news.url}/static/nope.css`)).status).toBe(404);
    expect((await fetch(`${news.url}/nope`)).status).toBe(404);
  } finally {
    await news.close();
  }
});
