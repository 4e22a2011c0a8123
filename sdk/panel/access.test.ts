import { afterEach, expect, test, vi } from "vitest";
import { ALL_DENIED, type Choices } from "../wire/purposes.ts";
import { openPanel } from "./panel.ts";
import { createTestContext, createTestMe } from "./test/createTestContext.ts";
import { buttonOf, inShadow } from "./test/inShadow.ts";

const CHOICES: Choices = { ...ALL_DENIED, personalisation: "granted" };
let close = (): void => {};
afterEach(() => close());

test("who has granted assistance gets a code to read out, and ends the link to the account; nobody else is offered either", async () => {
  const granting = createTestContext({ choices: { ...CHOICES, assistance: "granted" } });
  close = openPanel(granting, "access").close;
  const root = await inShadow("candour-panel");
  await vi.waitFor(() => expect(root.textContent).toContain("Talk to a person"));
  buttonOf(root, "Talk to a person").click();
  await vi.waitFor(() => expect(root.textContent).toContain("Read out 1234 5678"));
  expect(root.textContent).not.toContain("End this link");
  close();
  const linked = createTestContext({ choices: CHOICES });
  const me = createTestMe();
  linked.held = { ...me, customer: { customer: "C-1", linked_at: me.consent.at ?? 0 } };
  close = openPanel(linked, "access").close;
  const second = await inShadow("candour-panel");
  await vi.waitFor(() => expect(second.textContent).toContain("End this link"));
  buttonOf(second, "End this link").click();
  await vi.waitFor(() => expect(linked.patches).toEqual([{ unlink: true }]));
  close();
  close = openPanel(createTestContext({ choices: CHOICES }), "access").close;
  const other = await inShadow("candour-panel");
  await vi.waitFor(() => expect(other.textContent).toContain("You telephoned"));
  expect(other.textContent).not.toContain("Talk to a person");
});
