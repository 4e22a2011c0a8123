import { afterEach, expect, test } from "vitest";
import { ALL_DENIED } from "../wire/purposes.ts";
import { openPanel } from "./panel.ts";
import { createTestContext } from "./test/createTestContext.ts";
import { inShadow } from "./test/inShadow.ts";

let close = (): void => {};
afterEach(() => close());

test.each([
  ["on_device", 1],
  ["granted", 0],
] as const)(
  "of what is kept %s it is said %i times that advertisements know nothing",
  async (kept, times) => {
    const choices = { ...ALL_DENIED, personalisation: kept, retargeting: "granted" as const };
    close = openPanel(createTestContext({ choices }), "choices").close;
    const root = await inShadow("candour-panel");
    const body = (): string => root.querySelector(".body")?.textContent ?? "";
    await expect.poll(body).toContain("Your products on other sites");
    expect(body().split("so nothing of it is used here.").length - 1).toBe(times);
  },
);
