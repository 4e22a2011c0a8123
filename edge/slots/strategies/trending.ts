import type { Strategy } from "../Strategy.ts";
import { inOrder } from "./inOrder.ts";

/** What is asked for more this week than the weeks before let expect. */
export const trending: Strategy = async ({ scene }) =>
  inOrder(scene.reading.popular.trending, { code: "popular_now", cause: "week" });
