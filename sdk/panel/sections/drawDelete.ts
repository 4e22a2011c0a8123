import { block, button, pair } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";
import { saveFile } from "../saveFile.ts";
import { shortId } from "../shortId.ts";
import { counted, countsOf } from "./counted.ts";

/** Asked in place: what goes, counted; what stays; that it can't be undone. */
export function drawDelete(view: PanelView): Child {
  const { say, opened } = view;
  const label = say("delete");
  const yes = button(say("deleteYes"), () => erase(view), ICONS.bin);
  yes.classList.add("danger");
  const ask = button(label, () => view.toggle("delete", "ask"), ICONS.bin);
  ask.setAttribute("data-key", "delete");
  return block(
    label,
    null,
    opened.has("delete")
      ? h(
          "div.box",
          h("h4", { tabindex: -1, "data-key": "ask" }, say("deleteAsk")),
          h("ul.plain", gone(view), h("li", say("stays"))),
          h("p.meta", say("final")),
          pair(
            yes,
            button(say("deleteNo"), () => view.toggle("delete", "delete")),
          ),
        )
      : h("p", ask),
  );
}

/** "Gone: 41 views, 6 searches, 5 interests, your hours and prices." */
function gone({ say, me }: PanelView): Child {
  if (!me) return null;
  const things = counted(say, [
    ...countsOf(me).slice(0, 2),
    ["interests", me.interests.length],
    ["remindersSet", me.reminders.length],
    ["rows", me.decisions.length],
  ]);
  if (me.habits.visits) things.push(say("hoursPrices"));
  if (me.access.length) things.push(say("lookers"));
  return things.length > 0 && h("li", say("gone", { things: say.list(things) }));
}

function erase(view: PanelView): void {
  const { context, say, opened } = view;
  view.act("", async () => {
    const receipt = await context.forget();
    const { browsers: _, ...rows } = receipt?.erased ?? {};
    const n = Object.values(rows).reduce((sum, one) => sum + one, 0);
    opened.clear();
    await view.load();
    view.note(
      receipt
        ? {
            kind: "good",
            text: `${say("deleted")} ${n ? `${say("erasedRows", null, n)} ` : ""}${say("receipt", { id: shortId(receipt.id) })}.`,
            action: [say("download"), () => saveFile(`receipt-${receipt.id}.json`, receipt)],
          }
        : { kind: "warn", text: say("deletedHere") },
    );
  });
}
