import * as v from "valibot";
import type { Fault, Result } from "../../sdk/wire/index.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import { slotSchema } from "./slotSchema.ts";

/** Reads a definition; every fault comes with its path, as in `rules.pin[0].position`. */
export function parseSlotDefinition(value: unknown): Result<SlotDefinition> {
  const parsed = v.safeParse(slotSchema, value);
  if (parsed.success) return { ok: true, value: parsed.output };
  return { ok: false, faults: parsed.issues.map(describe) };
}

function describe(issue: v.BaseIssue<unknown>): Fault {
  let path = "";
  for (const { key } of issue.path ?? []) {
    if (typeof key === "number") path += `[${key}]`;
    else path += path === "" ? String(key) : `.${String(key)}`;
  }
  return { path: path || "slot", message: issue.message };
}
