import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openNotice } from "./notice.ts";
import { createTestContext } from "./test/createTestContext.ts";
import { buttonOf, inShadow, soon } from "./test/inShadow.ts";

beforeEach(() => {
  document.body.innerHTML = `<a href="#main">Skip</a><main id="main"></main>`;
});
let close = (): void => {};
afterEach(() => close());

async function opened(options = {}) {
  const context = createTestContext(options);
  close = openNotice(context).close;
  const root = await inShadow("candour-notice");
  return { context, root, text: () => root.querySelector(".card")?.textContent ?? "" };
}

test("the notice stands after the skip link, as a labelled region, and takes no focus", async () => {
  const { root } = await opened();
  expect(document.body.children[1]?.tagName).toBe("CANDOUR-NOTICE");
  const label = root.querySelector("section")?.getAttribute("aria-labelledby") ?? "";
  expect(root.getElementById(label)?.textContent).toContain("May Pippin Lane remember");
  expect(document.activeElement).toBe(document.body);
});

test("the three answers weigh the same: one tag, one class, one part, no style of their own", async () => {
  const { root } = await opened();
  const answers = [...root.querySelectorAll<HTMLElement>(".choices > *")];
  expect(answers.map((one) => one.textContent)).toEqual([
    "Yes, personalise",
    "Only on this device",
    "No thanks",
  ]);
  const looks = answers.map((one) => {
    const copy = one.cloneNode() as HTMLElement;
    return copy.outerHTML;
  });
  expect(new Set(looks).size).toBe(1);
});

test("until an answer is given nothing is set", async () => {
  const { context, root, text } = await opened();
  buttonOf(root, "What each choice means").click();
  expect(text()).toContain("nothing kept but this no, for 6 months");
  expect(text()).toContain("Until you choose, nothing is kept.");
  expect(context.sets).toEqual([]);
});

test("a yes grants personalisation and leaves the other purposes unasked", async () => {
  const { context, root, text } = await opened();
  expect(text()).not.toContain("count");
  buttonOf(root, "Yes, personalise").click();
  await soon();
  expect(context.sets).toEqual([[{ personalisation: "granted" }, "notice"]]);
  expect(context.refreshes).toBe(1);
});

test("a yes grants measurement too only where the site sets it, and the sentence then says so", async () => {
  const { context, root, text } = await opened({ measurementWithYes: true });
  expect(text()).toContain("count which of them are of use");
  buttonOf(root, "Yes, personalise").click();
  expect(context.sets).toEqual([
    [{ personalisation: "granted", measurement: "granted" }, "notice"],
  ]);
});

test("on this device only keeps to the device", async () => {
  const { context, root } = await opened();
  buttonOf(root, "Only on this device").click();
  expect(context.sets).toEqual([[{ personalisation: "on_device" }, "notice"]]);
});

test("a no denies all four purposes and says what is kept", async () => {
  const { context, root } = await opened();
  buttonOf(root, "No thanks").click();
  expect(Object.values(context.sets[0]?.[0] ?? {})).toEqual(Array(4).fill("denied"));
  expect(root.querySelector("[role=status]")?.textContent).toContain("Nothing about you is kept.");
});

test("the line after a choice goes after six seconds, and leads to the panel before", async () => {
  const { context, root } = await opened();
  vi.useFakeTimers();
  buttonOf(root, "No thanks").click();
  vi.advanceTimersByTime(5_900);
  expect(document.querySelector("candour-notice")).not.toBeNull();
  vi.advanceTimersByTime(200);
  expect(document.querySelector("candour-notice")).toBeNull();
  vi.useRealTimers();
  const again = await opened();
  buttonOf(again.root, "No thanks").click();
  buttonOf(again.root, "Change").click();
  expect(again.context.opened).toEqual(["choices"]);
  expect(context.opened).toEqual([]);
});

test("a choice made elsewhere answers the notice", async () => {
  const { context } = await opened();
  await context.consent.set({ personalisation: "denied" }, { via: "api" });
  expect(document.querySelector("candour-notice")).toBeNull();
});

test("opened twice there is one", async () => {
  const { context } = await opened();
  openNotice(context);
  await soon();
  expect(document.querySelectorAll("candour-notice").length).toBe(1);
});

test("closed before its words have come it never shows", async () => {
  const context = createTestContext({ language: "de" });
  openNotice(context).close();
  await soon();
  expect(document.querySelector("candour-notice")).toBeNull();
});

test("a new policy is said to be the reason for asking again", async () => {
  const policyChanges = "New: searches are kept 30 days.";
  const context = createTestContext({ policyChanges });
  close = openNotice({ ...context, consent: { ...context.consent, asks: () => "policy" } }).close;
  const root = await inShadow("candour-notice");
  expect(root.textContent).toContain(
    `Our privacy policy has changed, so we ask again. ${policyChanges}`,
  );
});

test("where it may go on until a no the notice tells, and one tap ends it", async () => {
  const words = { ask: "{shop} remembers.", askCounting: "", yes: "Keep it on", until: "One tap." };
  const context = createTestContext({ inform: async () => words });
  close = openNotice(context).close;
  const root = await inShadow("candour-notice");
  expect(root.getElementById("ask")?.textContent).toBe("Pippin Lane remembers.");
  const answers = [...root.querySelectorAll<HTMLElement>(".choices button")];
  expect(answers.map((one) => one.textContent)).toEqual([
    "Keep it on",
    "Only on this device",
    "No thanks",
  ]);
  answers[2]?.click();
  expect(context.sets).toMatchObject([[{ personalisation: "denied" }, "notice"]]);
});

test("an Arabic page is asked in Arabic, from right to left", async () => {
  const { root } = await opened({ language: "ar-EG" });
  expect(root.host.getAttribute("dir")).toBe("rtl");
  expect(root.querySelector(".choices")?.textContent).toContain("لا، شكرًا");
});

test("where the shopper is neither asked nor told, nothing shows", async () => {
  openNotice(createTestContext({ inform: async () => false }));
  await soon();
  expect(document.querySelector("candour-notice")).toBeNull();
});
