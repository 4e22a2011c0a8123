import type { Me } from "../../wire/messages.ts";
import { block, named, quiet, row, strip } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";
import { counted, countsOf } from "./counted.ts";
import { drawHours } from "./drawHours.ts";
import { drawInterests } from "./drawInterests.ts";
import { drawNotMe } from "./drawNotMe.ts";
import { drawPrices } from "./drawPrices.ts";
import { firstOf } from "./firstOf.ts";

/** Everything learned, with its evidence, each line with a way to undo it. */
export function drawKnown(view: PanelView): Child {
  const { me, say } = view;
  if (
    !me ||
    !(me.recent.length + me.interests.length + me.muted.items.length + me.muted.categories.length)
  ) {
    return h("p.empty", say("knownEmpty"));
  }
  const { since, visits } = me.habits;
  const counts = counted(say, countsOf(me));
  return [
    h(
      "p.lead",
      since !== null &&
        counts.length > 0 && [
          say("knownFrom", {
            visits: say("visits", null, visits),
            day: say.date(since, { day: "numeric", month: "long" }),
            counts: say.list(counts),
          }),
          " ",
        ],
      say("knownLead"),
    ),
    drawRecent(view, me),
    drawInterests(view, me),
    drawHours(view, me.habits),
    drawPrices(view, me.habits),
    drawNotMe(view),
    h("div.block", strip(ICONS.shield, say("neverKept"))),
  ];
}

function drawRecent(view: PanelView, { recent }: Me): Child {
  const { say } = view;
  if (!recent.length) return null;
  const forget = (done: string, items: string[]): void => view.patch(done, { forget: { items } });
  const all = say("removeAll");
  return block(
    say("looked"),
    quiet(all, () =>
      forget(
        all,
        recent.map((item) => item.item_id),
      ),
    ),
    firstOf(view, "recent", recent, 5, (item) => {
      const name = item.title ?? item.item_id;
      return row(
        item.item_id,
        item.image,
        named(name, [
          say("times", { when: say.when(item.last_at) }, item.views),
          item.in_cart && `. ${say("inCart")}`,
          item.purchased_at !== null && `. ${say("bought", { when: say.when(item.purchased_at) })}`,
        ]),
        quiet(say("remove"), () => forget(`${say("remove")}: ${name}`, [item.item_id]), name),
      );
    }),
  );
}
