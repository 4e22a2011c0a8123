import { readFileSync } from "node:fs";
import { createOrderAnew, type RerankWeights } from "../../../sdk/rank/index.ts";
import { InputError } from "../InputError.ts";

/** Weights that `candour tune --weights` wrote, as JSON; undefined without a file. */
export function readWeights(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const text = readFileSync(file, "utf8");
  try {
    const weights: RerankWeights = JSON.parse(text);
    createOrderAnew(weights);
    return JSON.stringify(weights);
  } catch {
    throw new InputError(
      `${file} holds no weights of this release: candour tune --weights writes them`,
    );
  }
}
