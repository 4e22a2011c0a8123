import { type Child, h } from "./h.ts";
import { icon } from "./icon.ts";
import { ICONS } from "./icons.ts";
import type { PanelView } from "./PanelView.ts";

/** What can be done about this visit alone. Where nothing is remembered there is nothing to do, and no foot. */
export function drawFoot(view: PanelView): Child {
  const { context, say } = view;
  const { visit } = context;
  if (context.where() === "nowhere") return null;
  const { paused, gift } = visit.get();
  const item = (
    key: "pause" | "forgetVisit" | "gift",
    path: string,
    onclick: () => void,
    pressed?: boolean,
  ): HTMLElement =>
    h(
      "button",
      { onclick, "aria-pressed": pressed === undefined ? null : `${pressed}` },
      icon(path),
      h("span", say(key), h("small", say(`${key}Note`))),
    );
  return h(
    "div.foot",
    { part: "foot" },
    item(
      "pause",
      ICONS.pause,
      () => {
        visit.pause(!paused);
        view.redraw(say(paused ? "goOn" : "pause"));
      },
      paused,
    ),
    item("forgetVisit", ICONS.back, () =>
      view.act("", async () => {
        const n = await visit.forget();
        await view.load();
        view.note({ kind: "good", text: say("visitForgotten", null, n) });
      }),
    ),
    item(
      "gift",
      ICONS.gift,
      () => {
        visit.giftMode(!gift);
        view.redraw(say(gift ? "endGift" : "gift"));
      },
      gift,
    ),
  );
}
