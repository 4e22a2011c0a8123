import { block, button, named } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";
import { saveFile } from "../saveFile.ts";
import { drawDelete } from "./drawDelete.ts";

/** What is held, as files to take, and the way to delete all of it. */
export function drawTake(view: PanelView): Child {
  const { say, me, context } = view;
  const receipts = context.consent.receipts();
  const holds = context.where() !== "nowhere";
  const kept = me?.consent.kept ?? [];
  const file = (name: string, note: string, label: string, onclick: () => void): HTMLElement => {
    const take = button(label, onclick, ICONS.download);
    take.setAttribute("aria-label", `${say("download")}: ${label}`);
    return h("li.row.wide.file", { "data-key": label }, named(name, note), take);
  };
  const fetched = (format: "csv" | "json"): void =>
    view.act(say("download"), async () => {
      const { name, blob } = await context.exportFile(format);
      saveFile(name, blob);
    });
  return [
    h("p.lead", say("takeLead")),
    !holds && h("p.empty", say("nothingHeld")),
    (holds || receipts.length > 0) &&
      block(
        say("takeWith"),
        null,
        h(
          "ul",
          holds && [
            file(say("forPerson"), say("forPersonNote"), "CSV", () => fetched("csv")),
            file(say("forProgram"), say("forProgramNote"), "JSON", () => fetched("json")),
          ],
          receipts.length > 0 &&
            file(say("receipts"), say("receiptsNote"), say("receipts"), () =>
              saveFile("receipts.json", receipts),
            ),
        ),
      ),
    holds && drawDelete(view),
    kept.length > 0 &&
      block(
        say("keptUntil"),
        null,
        h(
          "ul.plain",
          kept.map((line) => h("li", line)),
        ),
      ),
  ];
}
