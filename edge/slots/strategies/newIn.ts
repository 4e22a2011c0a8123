import type { Strategy } from "../Strategy.ts";
import { inOrder } from "./inOrder.ts";

/** What came into the catalogue within the last seven days, the newest first. */
export const newIn: Strategy = async ({ scene }) =>
  inOrder(scene.reading.popular.new_in, { code: "new_in", cause: "new" });
