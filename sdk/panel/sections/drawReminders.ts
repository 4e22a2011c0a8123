import { named, quiet, row } from "../controls.ts";
import { type Child, h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";

/** What the shopper asked to be told, and nothing else. */
export function drawReminders(view: PanelView): Child {
  const { say, me, context } = view;
  if (!me?.reminders.length) return h("p.empty", say("remindersEmpty"));
  const known = [...me.recent, ...me.decisions.flatMap(({ items }) => items)];
  return [
    h("p.lead", say("remindersLead")),
    h(
      "ul.block",
      me.reminders.map(({ id, item_id, kind, at, title, image }) => {
        const item = known.find((one) => one.item_id === item_id);
        const name = title ?? item?.title ?? item_id;
        const remove = say("remove");
        return row(
          id,
          image ?? item?.image ?? null,
          named(name, [
            say(kind === "price_drop" ? kind : "back_in_stock"),
            " ",
            say("setOn", { when: say.when(at) }),
          ]),
          quiet(
            remove,
            () =>
              view.act(`${remove}: ${name}`, async () => {
                await context.unremind(id);
                await view.load();
              }),
            name,
          ),
        );
      }),
    ),
  ];
}
