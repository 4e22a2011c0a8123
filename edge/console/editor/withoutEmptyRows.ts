import { withoutEmptyConditions } from "./conditions/changeConditions.ts";
import type { SlotForm } from "./SlotForm.ts";

/** Rows that were added and never filled are no rules; without them rows and paths of faults have the same numbers. */
export function withoutEmptyRows(form: SlotForm): SlotForm {
  return {
    ...form,
    steps: form.steps.filter(({ strategy }, at) => strategy !== "" || at === 0),
    blocks: form.blocks.filter(({ kind: _, position: __, ...said }) =>
      Object.values(said).some((one) => one !== ""),
    ),
    pins: form.pins.filter(({ item }) => item !== ""),
    boosts: form.boosts.filter(({ of }) => of !== ""),
    buries: form.buries.filter(({ of }) => of !== ""),
    conditions: withoutEmptyConditions(form.conditions),
    tests: form.tests.filter(({ id, share }) => id !== "" || share !== ""),
  };
}
