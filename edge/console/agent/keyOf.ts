import type { Role } from "../../platform/secrets.ts";
import type { Staff } from "../session/Staff.ts";

/** Whose look it is by the log and the limit: an agent's, or the admin's. */
export function keyOf({ role }: Staff): Extract<Role, "agent" | "admin"> {
  return role === "admin" ? "admin" : "agent";
}
