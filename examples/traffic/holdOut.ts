import type { AdminCall } from "../start/adminApi.ts";
import { DEMO_SLOTS } from "../start/demoSlots.ts";

const OF_A_SLOT = 0.2;
const OF_ALL_SLOTS = 0.1;

/** Holds a share of shoppers out of each slot of the demo, and another out of all: without that no lift can be told. */
export async function holdOut(call: AdminCall): Promise<void> {
  const site = await call("GET", "/v1/admin/site?site=demo");
  const settings = fieldOf(site, "settings");
  if (fieldOf(settings, "global_holdout") !== OF_ALL_SLOTS) {
    const held = { ...objectOf(settings), global_holdout: OF_ALL_SLOTS };
    await call("PUT", "/v1/admin/site", { ...objectOf(site), settings: held });
  }
  let changed = 0;
  for (const { id } of DEMO_SLOTS) {
    const slot = await call("GET", `/v1/admin/slots/${id}?site=demo`);
    if (fieldOf(slot, "holdout") === OF_A_SLOT) continue;
    changed += 1;
    await call("PUT", `/v1/admin/slots/${id}`, {
      ...objectOf(slot),
      ...{ site: "demo", holdout: OF_A_SLOT },
    });
  }
  const note = "A holdout for generated traffic";
  if (changed > 0) await call("POST", "/v1/admin/publish", { site: "demo", note });
}

const objectOf = (value: unknown): object =>
  typeof value === "object" && value !== null ? value : {};

function fieldOf(value: unknown, name: string): unknown {
  return Reflect.get(objectOf(value), name);
}
