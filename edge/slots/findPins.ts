import type { Candidate } from "./Candidate.ts";
import type { FillRequest } from "./FillRequest.ts";
import { refusalOf } from "./refusalOf.ts";

export interface Pin {
  readonly pick: Candidate;
  readonly position: number;
}

/** Pins that may be shown, by position. */
export async function findPins({ scene, slot, taken, trace }: FillRequest): Promise<Pin[]> {
  const { pin } = slot.rules;
  if (pin.length === 0) return [];
  const handles = await scene.reading.resolve(pin.map(({ item_id }) => item_id));
  await scene.reading.loadCards([...handles.values()]);
  return pin
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ item_id, position }) => {
      const item = handles.get(item_id);
      const card = item === undefined ? undefined : scene.reading.card(item);
      if (item === undefined || !card) {
        trace?.pinsDropped.set(item_id, "not_in_catalogue");
        return [];
      }
      const refusal = taken.has(item) ? "other_slot" : refusalOf(item, card, { scene, slot });
      if (refusal) {
        trace?.pinsDropped.set(item_id, refusal);
        return [];
      }
      const reason = { code: "chosen_by_shop", cause: "shop" } as const;
      return [{ position, pick: { item, score: 1, reason, isPersonal: false } }];
    });
}
