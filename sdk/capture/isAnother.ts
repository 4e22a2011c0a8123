import type { Core } from "../Core.ts";
import type { CandourEvent } from "../wire/index.ts";
import type { Told } from "./createOnce.ts";
import { idsHere } from "./idsHere.ts";
import { isNameOf } from "./isNameOf.ts";
import type { Source } from "./Source.ts";

interface Doubt {
  readonly event: CandourEvent;
  readonly source: Source;
  /** What was told on this page before. */
  readonly told: readonly Told[];
}

/**
 * Whether a view is of another product than those that other sources have told of, all under other ids. Ids of one product
 * belong together: of a group and its variants, references, GTINs, what its address says. Else names decide. Never throws.
 */
export function isAnother({ event, source, told }: Doubt, core: Pick<Core, "nodes">): boolean {
  try {
    const views = told.filter((one) => one.event.name === event.name);
    const marked = [...views, { event, source }].filter((one) => one.source === "markup");
    const isOfPage = idsHere(
      core.nodes(),
      marked.flatMap((one) => one.event.items ?? []).map(({ item_id }) => item_id),
    );
    const [item] = event.items ?? [];
    return !views.some((view) => {
      const [other] = view.event.items ?? [];
      if (!item || !other) return true;
      if (isOfPage(item.item_id) && isOfPage(other.item_id)) return true;
      if (item.item_name && other.item_name) return isNameOf(item, other) || isNameOf(other, item);
      // Only their ids tell them apart. What the page says after its markup is of something else then; but markup, which is
      // read late, is of what the page has told by itself.
      return view.source !== "markup";
    });
  } catch {
    return false;
  }
}
