import { Hono } from "hono";
import { expect, it } from "vitest";
import { createRouter } from "./createRouter.ts";

const app = new Hono({ router: createRouter() });
app.use(async (c, next) => {
  await next();
  c.header("X-Seen", c.req.path);
});
app.get("/items/:id", (c) => c.text(`item ${c.req.param("id")}`));
app.get("/items/all", (c) => c.text("never: the pattern before it takes it"));
app.get("/plain", (c) => c.text("plain"));
app.post("/plain", (c) => c.text("posted"));
app.get("/files/*", (c) => c.text("file"));

const ask = async (path: string, method = "GET"): Promise<string> => {
  const answer = await app.request(path, { method });
  expect(answer.headers.get("X-Seen")).toBe(path);
  return `${answer.status} ${await answer.text()}`;
};

it("finds the same route each time, by path, method and pattern, in the order of their making", async () => {
  for (let time = 0; time < 3; time++) {
    expect(await ask("/plain")).toBe("200 plain");
    expect(await ask("/plain", "POST")).toBe("200 posted");
    expect(await ask("/plain", "PURGE")).toMatch(/^404 /);
    expect(await ask("/items/7")).toBe("200 item 7");
    expect(await ask(`/items/${time}`)).toBe(`200 item ${time}`);
    expect(await ask("/items/all")).toBe("200 item all");
    expect(await ask("/files/a/b")).toBe("200 file");
    expect(await ask("/nowhere")).toMatch(/^404 /);
  }
});
