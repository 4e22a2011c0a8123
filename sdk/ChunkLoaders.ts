import type { CreateAccount } from "./account/createAccount.ts";
import type { StartEvents } from "./capture/startEvents.ts";
import type { StartVitals } from "./capture/vitals.ts";
import type { StartAdapters } from "./consent/adapters/startAdapters.ts";
import type { TellEdge } from "./consent/tellEdge.ts";
import type { CreatePanelContext } from "./createPanelContext.ts";
import type { DeviceLoaders } from "./device/DeviceLoaders.ts";
import type { OpenNotice, OpenPanel } from "./panelContext.ts";
import type { StartDrawing } from "./slots/startDrawing.ts";
import type { parseSlotsAnswer } from "./wire/parseSlotsAnswer.ts";

/** What loads when it is first needed: each a self-contained module that gets the core by argument. */
export interface ChunkLoaders extends DeviceLoaders {
  choice(): Promise<{ tellEdge: TellEdge }>;
  draw(): Promise<{
    readonly startDrawing: StartDrawing;
    readonly parseSlotsAnswer: typeof parseSlotsAnswer;
  }>;
  adapters(): Promise<{ startAdapters: StartAdapters }>;
  events(): Promise<{ startEvents: StartEvents }>;
  vitals(): Promise<{ startVitals: StartVitals }>;
  account(): Promise<{ createAccount: CreateAccount }>;
  context(): Promise<{ createPanelContext: CreatePanelContext }>;
  notice(): Promise<{ openNotice: OpenNotice }>;
  panel(): Promise<{ openPanel: OpenPanel }>;
}
