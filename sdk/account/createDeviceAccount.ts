import type { Core } from "../Core.ts";
import { clearHistory } from "../delivery/clearHistory.ts";
import { createHistory } from "../delivery/createHistory.ts";
import type { Store } from "../delivery/createStore.ts";
import type { DeviceLoaders } from "../device/DeviceLoaders.ts";
import type { Counterfactual, ShownDecision } from "../panelContext.ts";
import type { Me, MePatch } from "../wire/index.ts";
import { deviceMe } from "./deviceMe.ts";
import { patchDevice } from "./patchDevice.ts";
import { withoutOnDevice } from "./withoutOnDevice.ts";

/** What the panel does to what is known on this device alone. */
export interface DeviceAccount {
  me(): Promise<Me>;
  patch(patch: MePatch): Promise<Me>;
  /** Everything that this device holds, as the edge's export would have it. */
  all(): Promise<object>;
  clear(): Promise<void>;
  counterfactual(
    decision: ShownDecision,
    items: readonly string[] | undefined,
  ): Promise<Counterfactual | null>;
}

interface Parts {
  readonly core: Core;
  readonly chunks: DeviceLoaders;
  readonly store: Store;
}

/** Loads only for who keeps the history on this device. */
export function createDeviceAccount(parts: Parts): DeviceAccount {
  const { core, store } = parts;
  const history = createHistory(store);
  const me = (): Promise<Me> => deviceMe(history, core);
  return {
    me,
    async patch(patch) {
      await patchDevice(history, patch);
      return me();
    },
    clear: () => clearHistory(store),
    all: async () => ({ ...(await me()), events: await history.list() }),
    counterfactual: (decision, items) => withoutOnDevice({ ...parts, history, decision, items }),
  };
}
