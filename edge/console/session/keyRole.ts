import { sameSecret } from "../../platform/sameSecret.ts";
import { secretsOf } from "../../platform/secrets.ts";
import { STAFF_ROLES, type StaffRole } from "../roles.ts";

/** The role whose key it is; every key is compared, so that time tells nothing. The ingest key opens no page. */
export async function keyRole(env: Env, given: string): Promise<StaffRole | null> {
  const { keys } = secretsOf(env);
  const local = env.ENVIRONMENT === "local";
  const extra = (value: string | undefined, fallback: string): string =>
    local ? value || fallback : value && !value.startsWith("local-") ? value : "";
  const known: Record<StaffRole, string> = {
    marketer: keys.marketer,
    agent: keys.agent,
    admin: keys.admin,
    // These three sign in here only. A deployment that sets none has none.
    buyer: extra(env.BUYER_KEY, "local-buyer"),
    manager: extra(env.MANAGER_KEY, "local-manager"),
    lead: extra(env.LEAD_KEY, "local-lead"),
  };
  const hits = await Promise.all(
    STAFF_ROLES.map(async (role) => (await sameSecret(given, known[role])) && known[role] !== ""),
  );
  return STAFF_ROLES.find((_, at) => hits[at]) ?? null;
}
