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
      return { ...form, steps: [...form.steps, ""] };
    case "remove step":
      return { ...form, steps: form.steps.filter((_, i) => i !== at) };
    case "up step":
      return { ...form, steps: swapped(form.steps, at - 1, at) };
    case "down step":
      return { ...form, steps: swapped(form.steps, at, at + 1) };
    case "add pin":
      return { ...form, pins: [...form.pins, { item: "", position: freePosition(form) }] };
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
      return {
        ...form,
        conditions: [...form.conditions, { fact: "language", how: "is", value: "" }],
      };
    case "remove cond":
      return { ...form, conditions: form.conditions.filter((_, i) => i !== at) };
    default:
      return null;
  }
}

function swapped(steps: readonly string[], a: number, b: number): string[] {
  const next = [...steps];
  const [first, second] = [next[a], next[b]];
  if (first === undefined || second === undefined) return next;
  next[a] = second;
  next[b] = first;
  return next;
}

function freePosition({ pins }: SlotForm): string {
  const taken = new Set(pins.map(({ position }) => position));
  let position = 1;
  while (taken.has(String(position))) position++;
  return String(position);
}
