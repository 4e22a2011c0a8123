import type { TitledItem } from "../../catalogue/titlesOf.ts";
import type { Site } from "../../platform/Site.ts";
import type { SavedAudience } from "../../slots/audience/SavedAudience.ts";
import type { Estimate } from "../audiences/estimateOf.ts";
import type { CatalogueCounts } from "../queriesOfProducts.ts";
import type { Staff } from "../session/Staff.ts";
import type { SlotState } from "../slots/slotStates.ts";
import type { Conflict } from "./conflictIn.ts";
import type { SlotForm } from "./SlotForm.ts";

/** Everything that the editor's parts draw from. */
export interface EditorState {
  readonly staff: Staff;
  readonly site: Site;
  readonly form: SlotForm;
  /** Null for a slot that was never saved. */
  readonly state: SlotState | null;
  /** What has to be put right, by the field's id. */
  readonly errors: ReadonlyMap<string, { message: string; part: string }>;
  /** What was refused without a field of its own. */
  readonly refusal: string | null;
  /** Somebody else saved while the form was open. */
  readonly conflict: Conflict | null;
  readonly titles: ReadonlyMap<string, TitledItem>;
  readonly audiences: readonly SavedAudience[];
  readonly categories: readonly { category: string; items: number }[];
  readonly counts: CatalogueCounts;
  /** How many shoppers the audience holds; null without one, or where its conditions can't be read. */
  readonly estimate: Estimate | null;
  readonly mayChange: boolean;
}
