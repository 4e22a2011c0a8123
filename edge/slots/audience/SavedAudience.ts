import type { Audience } from "./Audience.ts";

/** Conditions under a name, for slots to share. */
export interface SavedAudience {
  readonly id: string;
  readonly name: string;
  readonly conditions: Audience;
}
