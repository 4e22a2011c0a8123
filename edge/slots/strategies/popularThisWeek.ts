import type { Strategy } from "../Strategy.ts";
import { inOrder } from "./inOrder.ts";

/** What enough people asked for in the last seven days, what is asked for most of late first. */
export const popularThisWeek: Strategy = async ({ scene }) =>
  inOrder(scene.reading.popular.this_week, { code: "popular_now", cause: "week" });
