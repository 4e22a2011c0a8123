import { block, button, pair } from "../controls.ts";
import { type Child, h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";

/** For a browser that several people use: all of before goes, asked in place, and it begins anew. */
export function drawNotMe(view: PanelView): Child {
  const { say, opened, context } = view;
  const name = "notMe";
  const ask = button(say(name), () => view.toggle(name, "ask"));
  ask.setAttribute("data-key", name);
  const begin = (): void =>
    view.act("", async () => {
      const isDone = await context.visit.notMe();
      opened.clear();
      await view.load();
      view.note(
        isDone
          ? { kind: "good", text: say("notMeDone") }
          : { kind: "warn", text: say("deletedHere") },
      );
      return true;
    });
  return block(
    say(name),
    null,
    opened.has(name)
      ? h(
          "div.box",
          h("p", { tabindex: -1, "data-key": "ask" }, say("notMeWhat")),
          pair(
            button(say("notMeYes"), begin),
            button(say("deleteNo"), () => view.toggle(name, name)),
          ),
        )
      : h("p", ask),
  );
}
