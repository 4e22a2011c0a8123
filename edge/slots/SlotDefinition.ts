import type { InferOutput } from "valibot";
import type { slotSchema } from "./slotSchema.ts";

/** A slot as a marketer defines it, with every default filled in. */
export type SlotDefinition = InferOutput<typeof slotSchema>;
