import { isStaffRole, type StaffRole } from "../roles.ts";

/**
 * The role of somebody whom the company's sign-in names, by the setting CF_ACCESS_ROLES: a JSON object from an address
 * (`priya@pippin.example`) or a domain (`@pippin.example`) to a role. An address counts before its domain.
 */
export function accessRole(env: Env, email: string): StaffRole | null {
  let map: unknown;
  try {
    map = JSON.parse(env.CF_ACCESS_ROLES ?? "{}");
  } catch {
    return null;
  }
  if (!map || typeof map !== "object") return null;
  const roles = new Map<string, unknown>(
    Object.entries(map).map(([name, role]) => [name.toLowerCase(), role]),
  );
  const role = roles.get(email) ?? roles.get(email.slice(email.lastIndexOf("@")));
  return isStaffRole(role) ? role : null;
}
