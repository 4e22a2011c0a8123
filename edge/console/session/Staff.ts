import type { StaffRole } from "../roles.ts";

/** Somebody who is signed in to the console. */
export interface Staff {
  readonly session: string;
  readonly site: string;
  readonly role: StaffRole;
  /** The name they gave, or the address that the company's sign-in vouches for. */
  readonly who: string;
  readonly via: "key" | "access";
  /** What every form of this session has to carry. */
  readonly csrf: string;
}
