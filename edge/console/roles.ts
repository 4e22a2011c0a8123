/** Who works at the console. Each has a key of its own, or is named by the company's sign-in. */
export const STAFF_ROLES = ["marketer", "buyer", "manager", "agent", "lead", "admin"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const isStaffRole = (value: unknown): value is StaffRole =>
  STAFF_ROLES.some((role) => role === value);
