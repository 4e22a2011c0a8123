import { AREAS, type AreaName } from "../areas.ts";

export function forbiddenTitle(area: AreaName, what: "see" | "change"): string {
  if (area === "agent") return "Persons are for service agents";
  const { label } = AREAS[area];
  return what === "see"
    ? `${label} is not for your role`
    : `Your role can't change ${label.toLowerCase()}`;
}
