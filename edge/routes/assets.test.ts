import { exports } from "cloudflare:workers";
import { expect, it } from "vitest";

const get = (path: string): Promise<Response> =>
  exports.default.fetch(new Request(`https://edge.example${path}`));

it("serves the evergreen script for an hour, to any page", async () => {
  const answer = await get("/candour.js");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe(
    "public, max-age=3600, stale-while-revalidate=86400",
  );
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
});

it("serves a release and its chunks for ever, each with the hash that a page pins", async () => {
  const { script, integrity } = await (await get("/integrity.json")).json<{
    script: string;
    integrity: Record<string, string>;
  }>();
  expect(script).toMatch(/^candour-\d+\.\d+\.\d+.*\.js$/);
  const paths = Object.keys(integrity);
  expect(paths).toContain(script);
  expect(paths.filter((path) => /^sdk\/[0-9a-f]{6}\/events\.js$/.test(path))).toHaveLength(1);
  for (const path of paths) {
    const answer = await get(`/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const digest = await crypto.subtle.digest("SHA-384", await answer.arrayBuffer());
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect([path, integrity[path]]).toEqual([path, `sha384-${hash}`]);
  }
});

it("has nothing under the name of a release or a chunk that never was", async () => {
  for (const path of ["/candour-99.0.0.js", "/sdk/000000/events.js", "/candour-.js"]) {
    expect((await get(path)).status).toBe(404);
  }
});
