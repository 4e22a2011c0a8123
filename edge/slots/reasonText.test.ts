import { describe, expect, it } from "vitest";
import { REASON_CODES } from "../../sdk/wire/index.ts";
import { LANGUAGES } from "../platform/languages.ts";
import type { ReasonDraft } from "./Candidate.ts";
import { categoryInText } from "./categoryInText.ts";
import { dayNumber } from "./dayNumber.ts";
import { reasonText } from "./reasonText.ts";

const say = (draft: ReasonDraft, more: { name?: string; daysAgo?: number } = {}): string =>
  reasonText(
    { draft, name: more.name ?? "Cakestand", siteName: "Pippin Lane", daysAgo: more.daysAgo ?? 0 },
    "en-GB",
  );

describe("a reason", () => {
  it.each([
    [{ code: "viewed_together", cause: "looked" }, "Because you looked at Cakestand"],
    [{ code: "bought_together", cause: "cart" }, "Goes with Cakestand, which is in your cart"],
    [
      { code: "viewed_together", cause: "page", isIndirect: true },
      "Goes with what others looked at beside Cakestand",
    ],
    [
      { code: "bought_together", cause: "page", isIndirect: true },
      "Goes with what others bought beside Cakestand",
    ],
    [
      { code: "bought_together", cause: "looked", isIndirect: true },
      "Goes with what others bought beside Cakestand, which you looked at",
    ],
    [
      { code: "viewed_together", cause: "cart", isIndirect: true },
      "Goes with what others looked at beside Cakestand, which is in your cart",
    ],
    [
      { code: "viewed_together", cause: "looked", isIndirect: true },
      "Because you looked at Cakestand",
    ],
    [{ code: "similar", cause: "looked" }, "Like Cakestand, which you looked at"],
    [{ code: "left_in_cart", cause: "cart" }, "Still in your cart"],
    [{ code: "popular_now", cause: "week" }, "Popular this week"],
    [{ code: "popular_now", cause: "ever" }, "Popular at Pippin Lane"],
    [{ code: "popular_now", cause: "shelf" }, "Also at Pippin Lane"],
    [{ code: "new_in", cause: "new" }, "New this week"],
    [{ code: "back_in_stock", cause: "shop" }, "Back in stock"],
    [{ code: "chosen_by_shop", cause: "shop" }, "Chosen by Pippin Lane"],
  ] as const)("%j reads as the house writes it", (draft, text) => {
    expect(say(draft)).toBe(text);
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    const causes = [
      "looked",
      "cart",
      "page",
      "often",
      "week",
      "ever",
      "shelf",
      "asked",
      "day",
    ] as const;
    const facts = REASON_CODES.flatMap((code) =>
      causes.flatMap((cause) =>
        [false, true].flatMap((isIndirect) =>
          [0, 1, 2, 3, 5, 11, 22, 100].map((daysAgo) => ({
            draft: { code, cause, isIndirect },
            ...{ name: "NAME", siteName: "SHOP", daysAgo },
          })),
        ),
      ),
    );

    it("is there for every code and cause, and names what the English one names", () => {
      for (const fact of facts) {
        const text = reasonText(fact, language);
        const english = reasonText(fact, "en");
        expect(text).not.toMatch(/[{}]|undefined/);
        for (const named of ["NAME", "SHOP"]) {
          const same = english.toUpperCase().includes(named);
          expect([text, text.toUpperCase().includes(named)]).toEqual([text, same]);
        }
        if (language !== "en") expect(text).not.toBe(english);
      }
    });

    it("says how many days it was, save where the language has a word for two", () => {
      const draft = { code: "recently_viewed", cause: "day" } as const;
      for (const daysAgo of [3, 5, 11, 22, 100]) {
        const text = reasonText({ draft, name: "", siteName: "", daysAgo }, language);
        expect(text).toContain(`${daysAgo}`);
      }
    });
  });

  it("is in the language of the tag whatever its region, and in English where there is none", () => {
    const draft = { code: "popular_now", cause: "week" } as const;
    const facts = { draft, name: "", siteName: "", daysAgo: 0 };
    expect(reasonText(facts, "de-AT")).toBe("Diese Woche beliebt");
    expect(reasonText(facts, "ZH_Hans_CN")).toBe("本周热门");
    for (const tag of ["sv", "", "constructor"]) {
      expect(reasonText(facts, tag)).toBe("Popular this week");
    }
  });

  it("says often only of what was often looked at", () => {
    const name = "Bags > Lunch bags";
    expect(say({ code: "interest", cause: "often" }, { name })).toBe(
      "Because you often look at lunch bags",
    );
    expect(say({ code: "interest", cause: "looked" }, { name })).toBe(
      "Because you looked at lunch bags",
    );
  });

  it("counts days in the shop's time zone", () => {
    const draft = { code: "recently_viewed", cause: "day" } as const;
    expect(say(draft)).toBe("You looked at this today");
    expect(say(draft, { daysAgo: 1 })).toBe("You looked at this yesterday");
    expect(say(draft, { daysAgo: 5 })).toBe("You looked at this 5 days ago");
    const late = Date.UTC(2026, 6, 1, 23, 30);
    const early = Date.UTC(2026, 6, 2, 0, 30);
    expect(dayNumber(early, "Europe/London") - dayNumber(late, "Europe/London")).toBe(0);
    expect(dayNumber(early, "UTC") - dayNumber(late, "UTC")).toBe(1);
  });

  it("keeps the capitals that names need", () => {
    expect(categoryInText("Christmas > Christmas decorations")).toBe("Christmas decorations");
    expect(categoryInText("BAG")).toBe("bag");
    expect(categoryInText("Home > T-light holders")).toBe("T-light holders");
  });
});
