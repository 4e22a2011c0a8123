import { type Decision, withoutAbsent } from "../../sdk/wire/index.ts";
import type { ShownDecision } from "../shopper/ShownNote.ts";
import { toldIn } from "../shopper/toldIn.ts";
import type { Scene } from "./Scene.ts";

/** A decision, and its JSON as it was answered. */
export interface AnsweredDecision {
  readonly decision: Decision;
  readonly text: string;
}

/**
 * What is kept of decisions for the panel: the page as far as it takes to decide anew, and nothing of private matters,
 * not even that everybody was shown them.
 */
export function toRemember(
  { page, isPageSensitive }: Pick<Scene, "page" | "isPageSensitive">,
  answered: readonly AnsweredDecision[],
  privateItems: ReadonlySet<string>,
): ShownDecision[] {
  const kept = JSON.stringify(
    withoutAbsent({
      type: page.type,
      item_id: isPageSensitive ? undefined : page.item_id,
      category: page.category,
    }),
  );
  return answered.map(({ decision, text }) => {
    const { blocks, help, ...one } = decision;
    const items = one.items.filter(({ item_id }) => !privateItems.has(item_id));
    // Mostly it is the answer's own text, which need not be written once more.
    const isAsAnswered = !blocks && !help && items.length === one.items.length;
    const own = isAsAnswered ? text : JSON.stringify({ ...one, items });
    const body = `${own.slice(0, -1)},"page":${kept}}`;
    return { decision: one.decision, body, told: toldIn(items) };
  });
}
