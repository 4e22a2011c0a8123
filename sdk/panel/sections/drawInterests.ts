import type { InterestChoice, Me, MeInterest } from "../../wire/messages.ts";
import { block, button, named, quiet, segments } from "../controls.ts";
import { type Child, h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";
import { counted } from "./counted.ts";

const WORDS = { less: "less", as_it_is: "asItIs", more: "more" } as const;
const WEIGHTS: readonly InterestChoice[] = ["less", "as_it_is", "more"];
const KINDS = ["categories", "items"] as const;
const DAY_MS = 86_400_000;

/** What the shopper seems to like, what each line rests on, and what was muted. */
export function drawInterests(view: PanelView, { interests, muted }: Me): Child {
  const { say } = view;
  const lines = [
    interests.map((interest) => {
      const { category } = interest;
      const name = shelf(category);
      const mute = say("mute");
      return h(
        "li.row.wide",
        { "data-key": category },
        named(name, evidence(view, interest)),
        drawWeights(view, interest),
        quiet(
          mute,
          () => view.patch(`${mute}: ${name}`, { mute: { categories: [category] } }),
          name,
        ),
      );
    }),
    KINDS.map((kind) =>
      muted[kind].map(({ id, title, at }) => {
        const name = title ?? shelf(id);
        const unmute = say("unmute");
        const undo = button(unmute, () =>
          view.patch(`${unmute}: ${name}`, { unmute: { [kind]: [id] } }),
        );
        undo.setAttribute("aria-label", `${unmute}: ${name}`);
        return h(
          "li.row.wide.muted",
          { "data-key": `${kind} ${id}` },
          named(name, say("mutedOn", { when: say.when(at) })),
          undo,
        );
      }),
    ),
  ].flat(2);
  return lines.length > 0 && block(say("likes"), null, h("ul", lines));
}

/** The last step of a category's path: "Clocks" of "Home > Clocks". */
const shelf = (category: string): string => category.split(" > ").pop() ?? category;

/** "7 views and 1 in the cart, in 12 days"; where nothing was looked at, when the shopper asked for it. */
function evidence({ say }: PanelView, interest: MeInterest): string {
  if (!interest.views && !interest.carts && !interest.purchases) {
    return say("setOn", { when: say.when(interest.last_at) });
  }
  const days = Math.ceil((interest.last_at - interest.first_at) / DAY_MS);
  return say("evidence", {
    counts: say.list(
      counted(say, [
        ["views", interest.views],
        ["carts", interest.carts],
        ["orders", interest.purchases],
      ]),
      "conjunction",
    ),
    when: days > 1 ? say("inDays", null, days) : say.when(interest.last_at),
  });
}

/** Less, As it is, More: only where what is held can be weighed. */
function drawWeights({ say, patch }: PanelView, { category, choice }: MeInterest): Child {
  const name = shelf(category);
  return (
    choice &&
    segments(category, {
      options: WEIGHTS.map((weight) => [weight, say(WORDS[weight])]),
      now: choice,
      set: (weight, word) => patch(`${name}: ${word}`, { weights: { [category]: weight } }),
    })
  );
}
