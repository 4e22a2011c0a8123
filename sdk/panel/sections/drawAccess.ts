import { named } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { icon } from "../icon.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";

/** Every look that a person took at what is held: when, who, why. */
export function drawAccess({ say, me, context }: PanelView): Child {
  const { access = [], customer } = me ?? {};
  return [
    h(
      "p.lead",
      say("accessLead", { shop: context.siteName }),
      customer && [
        " ",
        say("linked", { day: say.date(customer.linked_at, { dateStyle: "long" }) }),
      ],
    ),
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
