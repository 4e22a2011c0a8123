import type { Context } from "hono";
import { type AreaName, may } from "./areas.ts";
import type { ConsoleEnv } from "./ConsoleEnv.ts";
import { draftState } from "./draftState.ts";
import type { ShellState } from "./parts/ShellState.ts";

/** What stands around a page for the one who is signed in; nothing of slots for who sees none. */
export async function shellState(
  c: Context<ConsoleEnv>,
  area: AreaName | null,
): Promise<ShellState> {
  const staff = c.get("staff");
  const site = c.get("site");
  if (!may(staff.role, "slots", "see")) {
    return { staff, site, area, live: undefined, changes: 0, waiting: {} };
  }
  const { live, changed } = await draftState(c.env, site.id);
  const changes = changed.length;
  return { staff, site, area, live, changes, waiting: changes > 0 ? { publish: changes } : {} };
}
