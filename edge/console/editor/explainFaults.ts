import type { Context } from "hono";
import type { Fault } from "../../../sdk/wire/index.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { findItems } from "../queriesOfProducts.ts";
import type { SlotForm } from "./SlotForm.ts";

/** Faults in a shopkeeper's words, and for an unknown item the nearest that there is. */
export async function explainFaults(
  c: Context<ConsoleEnv>,
  faults: readonly Fault[],
  form: SlotForm,
): Promise<Fault[]> {
  return Promise.all(
    faults.map(async ({ path, message }) => {
      const id = /the catalogue has no item (.+)$/.exec(message)?.[1];
      if (!id) return { path, message };
      const near = await nearest(c, id);
      const pinned = near && form.pins.find(({ item }) => item === near.item_id);
      const hint = near
        ? ` Did you mean ${near.title}, ${near.item_id}?${pinned ? ` It is pinned already, at ${pinned.position}.` : ""}`
        : " Look for it by name under Find, at the top.";
      return { path, message: `There is no item ${id} in the catalogue.${hint}` };
    }),
  );
}

/** The item whose id or title begins most alike. */
async function nearest(c: Context<ConsoleEnv>, text: string) {
  for (let length = text.length; length >= 3; length--) {
    const about = { text: text.slice(0, length), limit: 1 };
    const [found] = await findItems(c.env.DB, c.get("site").id, about);
    if (found) return found;
  }
  return undefined;
}
