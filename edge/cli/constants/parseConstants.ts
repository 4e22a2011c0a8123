import type { Fault } from "../../../sdk/wire/index.ts";
import { DEFAULT_CONSTANTS, type RelationConstants, type SiteConstants } from "./SiteConstants.ts";

interface Range {
  readonly from: number;
  readonly to: number;
  readonly isWhole?: true;
  readonly canBeNull?: true;
}

const RANGES: Readonly<Record<keyof RelationConstants, Range>> = {
  maxDistance: { from: 1, to: 10_000, isWhole: true },
  distanceDecay: { from: 0, to: 10 },
  backward: { from: 0, to: 1 },
  lengthPower: { from: 0, to: 2 },
  recencySpan: { from: 0.001, to: 1_000 },
  damping: { from: 0, to: 1_000 },
  rowPower: { from: 0, to: 1 },
  columnPower: { from: 0, to: 1 },
  hopDistanceDecay: { from: 0, to: 10 },
  hopRecencyPower: { from: 0, to: 1 },
  hopColumnPower: { from: 0, to: 1 },
  hopWidth: { from: 0, to: 255, isWhole: true },
  hopWeight: { from: 0, to: 100 },
  neighbours: { from: 1, to: 50, isWhole: true },
  halfLifeDays: { from: 0.1, to: 10_000, canBeNull: true },
};
/** What `tune` writes beside the constants, for people. */
const ABOUT = "about";

/** Reads constants as `tune` writes them; what is missing is as by default. Every fault is named. */
export function parseConstants(given: unknown): { constants: SiteConstants; faults: Fault[] } {
  const faults: Fault[] = [];
  const fields = entriesOf(given, { path: "", faults });
  for (const name of fields.keys()) {
    if (name === ABOUT || Object.hasOwn(DEFAULT_CONSTANTS, name)) continue;
    faults.push({ path: name, message: "is not viewed_together or bought_together" });
  }
  const relation = (name: keyof SiteConstants): RelationConstants =>
    parseRelation(fields.get(name) ?? {}, { path: name, base: DEFAULT_CONSTANTS[name], faults });
  const constants = {
    viewed_together: relation("viewed_together"),
    bought_together: relation("bought_together"),
  };
  return { constants, faults };
}

function parseRelation(
  given: unknown,
  { path, base, faults }: { path: string; base: RelationConstants; faults: Fault[] },
): RelationConstants {
  const constants: Record<keyof RelationConstants, number | null> = { ...base };
  for (const [name, value] of entriesOf(given, { path, faults })) {
    if (!isConstant(name)) {
      faults.push({ path: `${path}.${name}`, message: "is not the name of a constant" });
      continue;
    }
    const { from, to, isWhole, canBeNull } = RANGES[name];
    const isIn =
      typeof value === "number" && value >= from && value <= to && (!isWhole || value % 1 === 0);
    if (isIn || (canBeNull && value === null)) constants[name] = value;
    else {
      const kind = `${isWhole ? "a whole number" : "a number"} from ${from} to ${to}`;
      faults.push({
        path: `${path}.${name}`,
        message: `must be ${kind}${canBeNull ? ", or null" : ""}`,
      });
    }
  }
  // Only values that the ranges allow were put in.
  return constants as RelationConstants;
}

function isConstant(name: string): name is keyof RelationConstants {
  return Object.hasOwn(RANGES, name);
}

function entriesOf(
  given: unknown,
  { path, faults }: { path: string; faults: Fault[] },
): Map<string, unknown> {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) {
    return new Map(Object.entries(given));
  }
  faults.push({ path, message: "must be an object" });
  return new Map();
}
