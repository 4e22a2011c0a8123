import { afterEach, expect, test } from "vitest";
import { openPanel } from "./panel.ts";
import { createTestContext, type TestContext } from "./test/createTestContext.ts";
import { inShadow } from "./test/inShadow.ts";

let close = (): void => {};
afterEach(() => close());

async function opened(options: Partial<TestContext>) {
  const context = createTestContext(options);
  close = openPanel(context).close;
  return { context, root: await inShadow("candour-panel") };
}

test("inside another site's page it offers nothing to press but the way out of it", async () => {
  const { root, context } = await opened({ isFramed: true });
  const names = [...root.querySelectorAll("button")].map((one) => one.getAttribute("aria-label"));
  expect(names).toEqual(["Close"]);
  const link = root.querySelector("a");
  expect([link?.href, link?.target]).toEqual([location.href, "_blank"]);
  expect(link?.textContent).toContain("Pippin Lane");
  expect(context.sets).toEqual([]);
});

test("a new policy is asked for with what is new in it", async () => {
  const changes = "New: what you search for is kept 30 days.";
  const consent = createTestContext().consent;
  const { root } = await opened({
    policyChanges: changes,
    consent: { ...consent, asks: () => "policy" },
  });
  expect(root.querySelector(".body")?.textContent).toContain(
    `Our privacy policy has changed, so we ask again. ${changes}`,
  );
});
