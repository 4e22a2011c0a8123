import { button, named, quiet } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { icon } from "../icon.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";

/** Every look that a person took at what is held: when, who, why. */
export function drawAccess(view: PanelView): Child {
  const { say, me, context } = view;
  const { access = [], customer } = me ?? {};
  return [
    h(
      "p.lead",
      say("accessLead", { shop: context.siteName }),
      customer && [
        " ",
        say("linked", { day: say.date(customer.linked_at, { dateStyle: "long" }) }),
        " ",
        quiet(say("unlink"), () => view.patch(say("unlink"), { unlink: true })),
      ],
    ),
    me && context.where() === "edge" && context.consent.get().assistance === "granted"
      ? h(
          "p.block",
          button(say("talk"), () =>
            view.act("", async () => {
              view.note({
                kind: "good",
                text: say("talkCode", { code: await context.helpCode() }),
              });
              return true;
            }),
          ),
        )
      : null,
    access.length
      ? h(
          "ul.block",
          access.map(({ at, role, reason }) =>
            h(
              "li.row.wide.look",
              icon(ICONS.person),
              named(role === "agent" ? say("agent") : role, reason),
              h("p.meta", say.date(at, { dateStyle: "medium", timeStyle: "short" })),
            ),
          ),
        )
      : h("p.empty", say("accessEmpty")),
  ];
}
