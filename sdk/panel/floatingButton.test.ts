import { beforeEach, expect, it } from "vitest";
import { showFloatingButton } from "./floatingButton.ts";

beforeEach(() => {
  document.body.innerHTML = "";
});

it.each([
  ["en-GB", "Your data and choices", "ltr"],
  ["de-AT", "Ihre Daten und Ihre Wahl", "ltr"],
  ["ar", "بياناتك واختياراتك", "rtl"],
  ["xx", "Your data and choices", "ltr"],
])("is one labelled way to the panel, in the page's language: %s", (language, label, dir) => {
  showFloatingButton(language);
  const host = document.querySelector("candour-button");
  expect(host?.getAttribute("dir")).toBe(dir);
  const buttons = host?.shadowRoot?.querySelectorAll("button");
  expect(buttons).toHaveLength(1);
  expect(buttons?.[0]?.textContent).toBe(label);
  // This is what the client opens the panel for, through the shadow root.
  expect(buttons?.[0]?.matches("[data-candour-preferences]")).toBe(true);
});
