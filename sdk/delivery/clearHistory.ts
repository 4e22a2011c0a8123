import type { Store } from "./createStore.ts";
import { HISTORY_KEYS } from "./historyKeys.ts";

/** Removes what was kept on the device alone. */
export async function clearHistory(store: Store): Promise<void> {
  const { event, list, said } = HISTORY_KEYS;
  const keys = [...(await store.entries(event)), ...(await store.entries(list))];
  await store.delMany([said, ...keys.map(([key]) => key)]);
}
