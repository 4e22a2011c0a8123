import { afterEach, beforeEach, expect, it } from "vitest";
import type { Core } from "../Core.ts";
import { createCore } from "../createCore.ts";
import { settingsOf } from "../settingsOf.ts";
import { askSlots } from "../slots/askSlots.ts";
import { fakeEdge } from "../test/fakeEdge.ts";
import { markedProduct } from "./markedProduct.ts";
import { ld, page, product } from "./test/cakestand.ts";

const RDFA = (id: string): string =>
  `<div vocab="https://schema.org/" typeof="Product"><span property="sku">${id}</span></div>`;
const edge = fakeEdge();

beforeEach(() => {
  edge.install();
  history.replaceState(null, "", "/p/cakestand?colour=red");
});
afterEach(() => {
  document.body.removeAttribute("data-page-type");
});

const open = (more: object = {}): Core => {
  const chunks = { choice: () => import("../consent/tellEdge.ts") };
  const settings = settingsOf({ site: "marked", endpoint: "https://edge.example", ...more });
  return createCore(settings, { script: null, chunks });
};
const about = (core: Core): unknown[] => [core.page().type, core.page().item_id];

it("makes the page that product's for what is asked and told from then on, while its address stays", async () => {
  page(RDFA("22423"));
  const core = open();
  const question = { ids: ["home"], timeoutMs: 2_000 };
  await askSlots(core, question);
  await markedProduct(core);
  await askSlots(core, question);
  const [before, after] = edge.bodies("/v1/slots").slice(-2);
  expect(before).toMatchObject({ page: { type: "other" } });
  expect(after).toMatchObject({ page: { type: "product", item_id: "22423" } });
  history.replaceState(null, "", "#reviews");
  expect(about(core)).toEqual(["product", "22423"]);
  history.pushState(null, "", "/about");
  page("<p>About us</p>");
  expect(about(core)).toEqual(["other", undefined]);
});

it("a single-page shop: product after product, each until the next", async () => {
  const core = open();
  const plain = core.page;
  for (const id of ["1", "2", "3"]) {
    history.pushState(null, "", `/p/${id}`);
    page(RDFA(id));
    await markedProduct(core);
    expect(about(core)).toEqual(["product", id]);
    // Another variant of it, at the same address.
    page(RDFA(`${id}-red`));
    await markedProduct(core);
    expect(about(core)).toEqual(["product", `${id}-red`]);
  }
  history.pushState(null, "", "/about");
  page("");
  expect(about(core)).toEqual(["other", undefined]);
  expect(core.page).toBe(plain);
});

it("asks by the id that is told, where JSON-LD names its characters as HTML does", async () => {
  page(ld({ ...product, sku: "T&amp;C" }));
  const core = open();
  expect(about(core)).toEqual(["product", "T&amp;C"]);
  await markedProduct(core);
  expect(about(core)).toEqual(["product", "T&C"]);
});

it("leaves to a page what it says of itself", async () => {
  page(RDFA("22423"));
  document.body.dataset["pageType"] = "other";
  const core = open();
  await markedProduct(core);
  expect(about(core)).toEqual(["other", undefined]);
  document.body.removeAttribute("data-page-type");
  const asModule = open({ pageType: "other" });
  await markedProduct(asModule);
  expect(about(asModule)).toEqual(["other", undefined]);
});

it("leaves a page without a product what it is", async () => {
  page("<p>About us</p>");
  const core = open();
  const { page: plain } = core;
  expect(await markedProduct(core)).toBeNull();
  expect(core.page).toBe(plain);
});
