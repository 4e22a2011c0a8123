import type { Site } from "../../platform/Site.ts";
import type { Role } from "../../platform/secrets.ts";
import type { Terms } from "../../shopper/Terms.ts";
import type { LookBy } from "./Sight.ts";

/** A wish to see somebody: who wishes it, why, and by what. */
export interface Look {
  readonly site: Site;
  readonly terms: Terms;
  readonly role: Role;
  readonly agent: string | null;
  readonly purpose: string;
  readonly by: LookBy;
  /** `voice`: a machine asks where to send a call, and is told little. */
  readonly what: "screen" | "voice";
  /** In its kept form. */
  readonly value: string;
}
