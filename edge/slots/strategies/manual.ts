import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What the shop chose, in its order. */
export const manual: Strategy = async ({ scene, slot }) => {
  const handles = await scene.reading.resolve(slot.items);
  return slot.items.flatMap((id, place): Candidate[] => {
    const item = handles.get(id);
    if (item === undefined) return [];
    return [
      {
        item,
        score: 1 / (1 + place),
        reason: { code: "chosen_by_shop", cause: "shop" },
        isPersonal: false,
      },
    ];
  });
};
