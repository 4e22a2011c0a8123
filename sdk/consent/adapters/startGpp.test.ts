import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { installGpp, usNational } from "./test/consentTools.ts";
import { closePage, openPage } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => closePage());

const open = () => openPage({ adapters: ["gpp"] });

it.each(["SaleOptOut", "SharingOptOut", "TargetedAdvertisingOptOut"])(
  "denies retargeting, and that alone, upon %s",
  async (field) => {
    const tool = installGpp();
    const page = await open();
    tool.change({ usnat: usNational({ [field]: 1 }) });
    const left = { personalisation: "unset", measurement: "unset", assistance: "unset" };
    expect(page.choices()).toEqual({ ...left, retargeting: "denied" });
    expect(page.via()).toBe("api");
  },
);

it("denies upon the Global Privacy Control of a section", async () => {
  const tool = installGpp();
  const page = await open();
  tool.change({ usca: usNational({}, true) });
  expect(page.choices().retargeting).toBe("denied");
});

it("understands a tool that gives a section as one object", async () => {
  const tool = installGpp();
  const page = await open();
  tool.change({ usca: { SaleOptOut: 1, SharingOptOut: 2, Gpc: false } });
  expect(page.choices().retargeting).toBe("denied");
});

it("never grants: that nobody opted out is no consent", async () => {
  const tool = installGpp();
  const page = await open();
  tool.change({ usnat: usNational({ PersonalDataConsents: 2 }) });
  tool.change({ usnat: usNational({ SaleOptOut: 1 }) });
  tool.change({ usnat: usNational({}) });
  expect(page.choices().retargeting).toBe("denied");
  expect(page.sets).toHaveLength(1);
});

it("leaves sensitive data out of account, and what isn't ready", async () => {
  const tool = installGpp();
  const page = await open();
  tool.change({
    usnat: usNational({ SensitiveDataProcessing: [2, 2], KnownChildSensitiveDataConsents: [1] }),
  });
  tool.change({});
  expect(page.sets).toEqual([]);
});

it("withdraws what the shopper's own hand has granted: an opt-out is always followed", async () => {
  const tool = installGpp();
  const page = await open();
  tool.change({ usnat: usNational({ SaleOptOut: 1 }) });
  page.choose({ retargeting: "granted" });
  await page.wait();
  expect(page.choices().retargeting).toBe("granted");
  tool.change({ usnat: usNational({ SaleOptOut: 1 }) });
  expect(page.choices().retargeting).toBe("denied");
});
