import type { Act } from "../../changes/Change.ts";
import { recordChange } from "../../changes/recordChange.ts";
import type { Actor } from "../../platform/Actor.ts";
import { Problem } from "../../platform/problem.ts";
import { lastVersion, type NewVersion, versionInsert } from "../queries.ts";
import { showSlots } from "./showSlots.ts";

const TRIES = 10;

interface Publication extends NewVersion {
  readonly actor: Actor;
  readonly act: Act;
  /** What else the log says. */
  readonly detail: object;
  /** What else is written with it, where the condition holds; `?12` in it is the version before. */
  readonly along?: {
    statement(version: number): D1PreparedStatement;
    readonly sql: string;
    readonly values: readonly string[];
  };
}

/**
 * Keeps a set of slots as the next version, with its line in the log, and shows it. Null where what had to hold for it
 * holds no longer: nothing was done.
 */
export async function publishVersion(env: Env, one: Publication): Promise<number | null> {
  const { site, slots, actor, act, detail, along } = one;
  for (let tried = 0; tried < TRIES; tried++) {
    const last = await lastVersion(env.DB, site);
    const version = last + 1;
    const isNext = "(SELECT coalesce(max(version), 0) FROM slot_versions WHERE site = ?1) = ?12";
    const done = await recordChange(env.DB, {
      site,
      change: { act, target: String(version), actor, detail },
      condition: {
        sql: along ? `${isNext} AND ${along.sql}` : isNext,
        values: [last, ...(along?.values ?? [])],
      },
      statements: [
        versionInsert(env.DB, { ...one, version }),
        ...(along ? [along.statement(version)] : []),
      ],
    });
    if (done) {
      await showSlots(env, { site, version, slots });
      return version;
    }
    if (along && (await lastVersion(env.DB, site)) === last) return null;
  }
  throw new Problem(503, "Others publish at the same moment. Try again.", {
    headers: { "Retry-After": "1" },
  });
}
