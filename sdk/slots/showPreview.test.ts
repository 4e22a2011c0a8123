import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CandourClient } from "../CandourClient.ts";
import { createCandour } from "../createCandour.ts";
import { decision, type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";

let edge: FakeEdge;
let client: CandourClient;
const drafted = { ...decision("home"), title: "Draft", preview: true };
const block = { kind: "text", position: 1, text: "Ours <b>" };

beforeEach(() => {
  document.body.innerHTML = `<section data-candour-slot="home"><ul><template><li data-candour-bind="title"></li></template><li>The shop's own</li></ul></section>`;
  location.hash = "#candour-preview=p1.k.x.y";
  edge = fakeEdge();
  edge.install();
});
afterEach(() => {
  edge.close();
  void client?.forget();
  location.hash = "";
});
const start = async (): Promise<void> => {
  client = createCandour({ site: "demo", endpoint: "https://edge.example", notice: false });
  await client.ready;
};
const shown = (): string[] =>
  [...document.querySelectorAll("li")].map((one) => one.textContent ?? "");

it("draws what the edge answers to the link's token, draft slots among it, and names no shopper", async () => {
  edge.answers.set("/v1/slots", () =>
    json({ decisions: [], problems: [{ slot: "home", code: "unknown_slot", detail: "" }] }),
  );
  edge.answers.set("/v1/preview", () =>
    json({ decisions: [{ ...drafted, blocks: [block] }], preview: true }),
  );
  await start();
  await vi.waitFor(() => expect(shown()).toEqual(["Ours <b>", "Popular 1", "Popular 2"]));
  expect(edge.bodies("/v1/preview")).toMatchObject([
    { site: "demo", preview: "p1.k.x.y", slots: [{ id: "home" }] },
  ]);
  expect(edge.bodies("/v1/preview")[0]).not.toHaveProperty("shopper");
  expect(document.querySelector("[data-candour-preview]")?.textContent).toContain(
    "Preview of the draft",
  );
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

it("says that it has ended, and leaves the shop's own content", async () => {
  edge.answers.set("/v1/preview", () =>
    json({ title: "Unauthorized", status: 401 }, { status: 401 }),
  );
  await start();
  await vi.waitFor(() =>
    expect(document.querySelector("[data-candour-preview]")?.textContent).toContain("has ended"),
  );
  expect(shown()).toEqual(["The shop's own"]);
});

it("draws blocks of what is published for anybody, without a preview", async () => {
  location.hash = "";
  edge.answers.set("/v1/slots", () =>
    json({ decisions: [{ ...decision("home"), blocks: [{ ...block, position: 2 }] }] }),
  );
  await start();
  await vi.waitFor(() => expect(shown()).toEqual(["Popular 1", "Ours <b>", "Popular 2"]));
  expect(edge.bodies("/v1/preview")).toEqual([]);
});
