import type { parseSlotsAnswer } from "../wire/parseSlotsAnswer.ts";
import type { RankerModule } from "./RankerModule.ts";
import type { RankOnDevice } from "./rankOnDevice.ts";

/** What ranking on the device loads; the reader of cards is the one that what draws has. */
export interface DeviceLoaders {
  device(): Promise<{ rankOnDevice: RankOnDevice }>;
  rank(): Promise<RankerModule>;
  draw(): Promise<{ readonly parseSlotsAnswer: typeof parseSlotsAnswer }>;
}
