import { FACTS } from "./FACTS.ts";
import type { SlotForm } from "./SlotForm.ts";

/** The audience that the rows say; undefined where what is written is no JSON. */
export function audienceOf(form: Pick<SlotForm, "group" | "conditions" | "written">): unknown {
  if (form.written.trim() !== "") {
    try {
      return JSON.parse(form.written);
    } catch {
      return undefined;
    }
  }
  const conditions = form.conditions.filter(({ fact }) => fact !== "").map(conditionOf);
  if (conditions.length === 0) return null;
  return { [form.group === "any" ? "any" : "all"]: conditions };
}

function conditionOf({ fact, how, value }: SlotForm["conditions"][number]): unknown {
  const kind = FACTS.find(({ name }) => name === fact)?.kind ?? "text";
  if (kind === "boolean") return { [fact]: how !== "is_not" };
  const list = value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const condition = { [fact]: kind === "list" ? list : value };
  return how === "is_not" ? { not: condition } : condition;
}
