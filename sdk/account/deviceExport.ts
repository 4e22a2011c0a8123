import type { Core } from "../Core.ts";
import type { History } from "../delivery/createHistory.ts";
import { deviceMe } from "./deviceMe.ts";

/** Everything that this device holds, as the edge's export would have it. */
export async function deviceExport(device: History, core: Core): Promise<object> {
  return { ...(await deviceMe(device, core)), events: await device.list() };
}
