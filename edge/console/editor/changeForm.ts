import { addCondition, removeCondition } from "./conditions/changeConditions.ts";
import type { SlotForm } from "./SlotForm.ts";

/**
 * What a button of the form asks for that changes nothing but the form: a row more, one less, a step up or down. Null for
 * a button that is none of these.
 */
export function changeForm(form: SlotForm, act: string): SlotForm | null {
  const [verb = "", what = "", index = ""] = act.split(":");
  const at = Number(index);
  const rule = { kind: "category", of: "", by: "" };
  switch (`${verb} ${what}`) {
    case "add step":
      return { ...form, steps: [...form.steps, { strategy: "", max: "" }] };
    case "remove step":
      return { ...form, steps: form.steps.filter((_, i) => i !== at) };
    case "up step":
      return { ...form, steps: swapped(form.steps, at - 1, at) };
    case "down step":
      return { ...form, steps: swapped(form.steps, at, at + 1) };
    case "add pin":
      return { ...form, pins: [...form.pins, { item: "", position: freePosition(form.pins) }] };
    case "remove pin":
      return { ...form, pins: form.pins.filter((_, i) => i !== at) };
    case "add boost":
      return { ...form, boosts: [...form.boosts, { ...rule, by: "1.5" }] };
    case "remove boost":
      return { ...form, boosts: form.boosts.filter((_, i) => i !== at) };
    case "add bury":
      return { ...form, buries: [...form.buries, { ...rule, by: "0.5" }] };
    case "remove bury":
      return { ...form, buries: form.buries.filter((_, i) => i !== at) };
    case "add cond":
      return { ...form, conditions: addCondition(form.conditions, at, "fact") };
    case "add group":
      return { ...form, conditions: addCondition(form.conditions, at, "group") };
    case "remove cond":
      return { ...form, conditions: removeCondition(form.conditions, at) };
    case "add block":
      return {
        ...form,
        blocks: [...form.blocks, { ...BLOCK, position: freePosition(form.blocks) }],
      };
    case "remove block":
      return { ...form, blocks: form.blocks.filter((_, i) => i !== at) };
    case "add test":
      return { ...form, tests: [...form.tests, { id: "", strategy: "popular", share: "50" }] };
    case "remove test":
      return { ...form, tests: form.tests.filter((_, i) => i !== at) };
    default:
      return null;
  }
}

const BLOCK = { kind: "text", title: "", text: "", image: "", alt: "", url: "" };

function swapped<T>(steps: readonly T[], a: number, b: number): T[] {
  const next = [...steps];
  const [first, second] = [next[a], next[b]];
  if (first === undefined || second === undefined) return next;
  next[a] = second;
  next[b] = first;
  return next;
}

function freePosition(rows: readonly { position: string }[]): string {
  const taken = new Set(rows.map(({ position }) => position));
  let position = 1;
  while (taken.has(String(position))) position++;
  return String(position);
}
