import * as v from "valibot";
import { type Fault, isRecord, type Result } from "../../sdk/wire/index.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import { msOfLocal } from "./schedule/msOfLocal.ts";
import { slotSchema } from "./slotSchema.ts";

/**
 * Reads a definition; every fault comes with its path, as in `rules.pin[0].position`. Times of the schedule may be those of
 * the shop's clock, as `2026-11-23T06:00`; a chain says by itself which strategy comes first.
 */
export function parseSlotDefinition(value: unknown, timeZone = "UTC"): Result<SlotDefinition> {
  const parsed = v.safeParse(slotSchema, isRecord(value) ? spelledOut(value, timeZone) : value);
  if (parsed.success) return { ok: true, value: parsed.output };
  return { ok: false, faults: parsed.issues.map(describe) };
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

function describe(issue: v.BaseIssue<unknown>): Fault {
  let path = "";
  for (const { key } of issue.path ?? []) {
    if (typeof key === "number") path += `[${key}]`;
    else path += path === "" ? String(key) : `.${String(key)}`;
  }
  return { path: path || "slot", message: issue.message };
}
