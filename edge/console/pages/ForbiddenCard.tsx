import { AREAS, type AreaName, startOf } from "../areas.ts";
import { Icon } from "../parts/Icon.tsx";
import type { StaffRole } from "../roles.ts";
import { forbiddenTitle } from "./forbiddenTitle.ts";

/** What a role has no right to: why, who can help, and that it was written down. */
export function ForbiddenCard(props: {
  role: StaffRole;
  area: AreaName;
  what: "see" | "change";
  heading?: "h1" | "h2";
}) {
  const { role, area, what, heading: H = "h1" } = props;
  return (
    <section class="card left">
      <H>
        <Icon name="lock" /> {forbiddenTitle(area, what)}
      </H>
      <p>
        You are signed in as <b>{role}</b>.{" "}
        {area === "agent"
          ? "This page shows one customer, and your role sees none."
          : `This is for: ${[...new Set([...AREAS[area][what], "admin"])].join(", ")}. Nothing was changed.`}
      </p>
      <p class="mut">
        The question was written down, as every one is. If you need an answer, ask somebody with the
        right role, or your admin for another key.
      </p>
      <p>
        <a href={startOf(role)}>Back to your pages</a>
      </p>
    </section>
  );
}
