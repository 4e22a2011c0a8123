import { readFileSync } from "node:fs";

interface Sample {
  readonly id: string;
  /** How the product's name is written. */
  readonly name: string;
  /** Of the picture as it was drawn by hand of the designer, without the line's end. */
  readonly sha256: string;
}

function readSample([id, value]: [string, unknown]): Sample {
  if (typeof value !== "object" || value === null || !("name" in value) || !("sha256" in value)) {
    throw new Error(`samples.json: ${id} must have a name and a sha256`);
  }
  return { id, name: String(value.name), sha256: String(value.sha256) };
}

const parsed: unknown = JSON.parse(readFileSync(new URL("samples.json", import.meta.url), "utf8"));
if (typeof parsed !== "object" || parsed === null) throw new Error("samples.json: not an object");

/** The 77 pictures of the design, by which the rule is held. */
export const samples: readonly Sample[] = Object.entries(parsed).map(readSample);
