import type { Me } from "../../wire/messages.ts";
import { block, named, quiet, row } from "../controls.ts";
import { type Child, h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";
import { drawContact } from "./drawContact.ts";

/** What the shopper asked to be told, what they were told, and how they want to be told. */
export function drawReminders(view: PanelView): Child {
  const { say, me } = view;
  if (!me) return h("p.empty", say("remindersEmpty"));
  return [
    h(
      me.reminders.length ? "p.lead" : "p.empty",
      say(me.reminders.length ? "remindersLead" : "remindersEmpty"),
    ),
    me.reminders.length > 0 && block(say("waiting"), null, h("ul", drawWaiting(view, me))),
    drawTold(view, me),
    drawContact(view, me),
  ];
}

function drawWaiting(view: PanelView, me: Me): Child {
  const { say, context } = view;
  const known = [...me.recent, ...me.decisions.flatMap(({ items }) => items)];
  return me.reminders.map(({ id, item_id, kind, title, image, channel }) => {
    const item = known.find((one) => one.item_id === item_id);
    const name = title ?? item?.title ?? item_id;
    const remove = say("remove");
    return row(
      id,
      image ?? item?.image ?? null,
      named(name, [
        say(kind === "price_drop" ? kind : "back_in_stock"),
        " ",
        say(channel && channel !== "site" ? channel : "hereNext"),
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
  });
}

/** Messages that went out: what they were about, and when. */
function drawTold({ say }: PanelView, { contact }: Me): Child {
  const sent = contact?.messages.filter((one) => one.state === "sent") ?? [];
  return (
    sent.length > 0 &&
    block(
      say("toldYou"),
      null,
      h(
        "ul",
        sent.map(({ id, item_id, title, channel, send_at }) =>
          row(
            id,
            undefined,
            named(title ?? item_id, [
              say("toldWhen", { when: say.when(send_at) }),
              ". ",
              say(channel),
            ]),
          ),
        ),
      ),
    )
  );
}
