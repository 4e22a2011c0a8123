import type { Strategy } from "../Strategy.ts";
import { inOrder } from "./inOrder.ts";

/** What was asked for most since the shop has been counted; a snapshot of an earlier release does not tell. */
export const popularAllTime: Strategy = async ({ scene }) =>
  inOrder(scene.reading.popular.all_time ?? [], { code: "popular_now", cause: "ever" });
