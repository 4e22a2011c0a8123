/** Personalisation that shoppers can see, change and switch off. */

export type { CandourClient } from "./CandourClient.ts";
export type { CandourOptions } from "./CandourOptions.ts";
export { createCandour } from "./createCandour.ts";
export type { PanelSection } from "./panelContext.ts";
export type {
  Choice,
  Choices,
  Decision,
  DecisionItem,
  EventItem,
  EventName,
  PageType,
  Purpose,
  Reason,
  ReasonCode,
  Receipt,
  ReminderKind,
  Via,
} from "./wire/index.ts";
