import * as v from "valibot";
import { isRecord, type Result } from "../../sdk/wire/index.ts";
import { misplacedLists } from "../platform/misplacedLists.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import { msOfLocal } from "./schedule/msOfLocal.ts";
import { slotSchema } from "./slotSchema.ts";

/**
 * Reads a definition; every fault comes with its path, as in `rules.pin[0].position`. Times of the schedule may be those of
 * the shop's clock, as `2026-11-23T06:00`; a chain says by itself which strategy comes first.
 */
export function parseSlotDefinition(value: unknown, timeZone = "UTC"): Result<SlotDefinition> {
  const given = isRecord(value) ? spelledOut(value, timeZone) : value;
  const parsed = v.safeParse(slotSchema, given);
  const lists = misplacedLists(slotSchema, given);
  if (parsed.success && lists.length === 0) return { ok: true, value: parsed.output };
  const issues = (parsed.issues ?? []).map(({ path = [], message }) => ({
    path: path.map(({ key }) => key),
    message,
  }));
  return {
    ok: false,
    faults: [...lists, ...issues].map(({ path, message }) => ({ path: written(path), message })),
  };
}

function spelledOut(given: Readonly<Record<string, unknown>>, timeZone: string): object {
  const { schedule, chain, strategy } = given;
  const [first]: unknown[] = Array.isArray(chain) ? chain : [];
  return {
    ...given,
    ...(isRecord(schedule) && { schedule: withMoments(schedule, timeZone) }),
    ...(strategy === undefined && isRecord(first) && { strategy: first.strategy }),
  };
}

function withMoments(schedule: Readonly<Record<string, unknown>>, timeZone: string): object {
  const moment = (time: unknown): unknown =>
    typeof time === "string" ? (msOfLocal(time, timeZone) ?? time) : time;
  const { from, to, ...rest } = schedule;
  return {
    ...rest,
    ...(from !== undefined && { from: moment(from) }),
    ...(to !== undefined && { to: moment(to) }),
  };
}

/** As in `rules.pin[0].position`. */
function written(keys: readonly unknown[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else path += path === "" ? String(key) : `.${String(key)}`;
  }
  return path || "slot";
}
