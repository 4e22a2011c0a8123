import { describe, expect, it } from "vitest";
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
    [{ code: "new_in", cause: "new" }, "New this week"],
    [{ code: "back_in_stock", cause: "shop" }, "Back in stock"],
    [{ code: "chosen_by_shop", cause: "shop" }, "Chosen by Pippin Lane"],
  ] as const)("%j reads as the house writes it", (draft, text) => {
    expect(say(draft)).toBe(text);
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
