import type { RankerModule } from "./RankerModule.ts";
import type { RankOnDevice } from "./rankOnDevice.ts";

/** What ranking on the device loads. */
export interface DeviceLoaders {
  device(): Promise<{ rankOnDevice: RankOnDevice }>;
  rank(): Promise<RankerModule>;
}
