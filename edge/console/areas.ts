import type { IconName } from "./parts/icons.ts";
import type { StaffRole } from "./roles.ts";

/** A part of the console: where it is, who may see it, and who may change something in it. An admin may do all. */
export interface Area {
  readonly label: string;
  readonly path: string;
  readonly icon: IconName;
  readonly group: "" | "Personalise" | "The shop" | "Service" | "Setup";
  readonly see: readonly StaffRole[];
  readonly change: readonly StaffRole[];
}

const SHOP: readonly StaffRole[] = ["marketer", "buyer", "manager"];
/** The one role that sees persons. */
const AGENT: readonly StaffRole[] = ["agent"];

const named = (label: string, path: string, icon: IconName) => ({ label, path, icon });

export const AREAS = {
  today: {
    ...named("Today", "/console", "today"),
    group: "",
    see: SHOP,
    change: [],
  },
  slots: {
    ...named("Slots", "/console/slots", "slots"),
    group: "Personalise",
    see: SHOP,
    change: ["marketer"],
  },
  audiences: {
    ...named("Audiences", "/console/audiences", "audiences"),
    group: "Personalise",
    see: SHOP,
    change: ["marketer"],
  },
  publish: {
    ...named("Publish", "/console/publish", "publish"),
    group: "Personalise",
    see: SHOP,
    change: ["marketer", "buyer"],
  },
  reports: {
    ...named("Reports", "/console/reports", "reports"),
    group: "Personalise",
    see: SHOP,
    change: [],
  },
  catalogue: {
    ...named("Catalogue", "/console/catalogue", "catalogue"),
    group: "The shop",
    see: SHOP,
    change: ["marketer", "buyer"],
  },
  demand: {
    ...named("Unmet demand", "/console/demand", "search"),
    group: "The shop",
    see: SHOP,
    change: [],
  },
  consent: {
    ...named("Consent", "/console/consent", "consent"),
    group: "The shop",
    see: SHOP,
    change: [],
  },
  agent: {
    ...named("Customers", "/console/agent", "person"),
    group: "Service",
    see: AGENT,
    change: AGENT,
  },
  service: {
    ...named("Service", "/console/service", "chat"),
    group: "Service",
    see: ["lead", "manager", "buyer"],
    change: ["lead"],
  },
  looks: {
    ...named("Look-ups", "/console/looks", "eye"),
    group: "Service",
    see: [],
    change: [],
  },
  setup: {
    ...named("Site settings", "/console/setup", "setup"),
    group: "Setup",
    see: ["marketer", "manager"],
    change: [],
  },
  webhooks: {
    ...named("Webhooks", "/console/webhooks", "hook"),
    group: "Setup",
    see: ["marketer", "manager"],
    change: [],
  },
} as const satisfies Record<string, Area>;

export type AreaName = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS).filter((name): name is AreaName => name in AREAS);

export function may(role: StaffRole, name: AreaName, what: "see" | "change"): boolean {
  const allowed: Area = AREAS[name];
  return role === "admin" || allowed[what].includes(role);
}

/** Where somebody starts after signing in: the first part that their role sees. */
export function startOf(role: StaffRole): string {
  return AREAS[AREA_NAMES.find((name) => may(role, name, "see")) ?? "today"].path;
}
