import type { InferOutput } from "valibot";
import type { factSchema } from "./facts.ts";

/** One condition: a fact and what it must be. */
export type Fact = InferOutput<typeof factSchema>;

/** A closed tree of conditions; nothing in it is ever evaluated as code. */
export type Audience =
  | { all: Audience[] }
  | { any: Audience[] }
  | { none: Audience[] }
  | { not: Audience }
  | Fact;
