import type { PanelSection } from "../../panelContext.ts";
import type { Draw } from "../PanelView.ts";
import { drawAccess } from "./drawAccess.ts";
import { drawKnown } from "./drawKnown.ts";
import { drawReminders } from "./drawReminders.ts";
import { drawTake } from "./drawTake.ts";
import { drawWhy } from "./drawWhy.ts";

/** Every section but the first, as a chunk of its own: the choices are there at once, and these a moment later. */
export const details: Readonly<Record<Exclude<PanelSection, "choices">, Draw>> = {
  known: drawKnown,
  why: drawWhy,
  reminders: drawReminders,
  access: drawAccess,
  take: drawTake,
};
