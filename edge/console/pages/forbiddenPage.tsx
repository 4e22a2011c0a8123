import type { Context } from "hono";
import { AREAS, type AreaName, startOf } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { Icon } from "../parts/Icon.tsx";
import { showPage } from "../showPage.tsx";

/** A page that the role has no right to: why, who can help, and that it was written down. */
export function forbiddenPage(
  c: Context<ConsoleEnv>,
  asked: { area: AreaName; what: "see" | "change" },
): Promise<Response> {
  const { role } = c.get("staff");
  const area = AREAS[asked.area];
  const roles = [...new Set([...area[asked.what], "admin"])];
  const isService = asked.area === "agent";
  const title = isService
    ? "Persons are for service agents"
    : asked.what === "see"
      ? `${area.label} is not for your role`
      : `Your role can't change ${area.label.toLowerCase()}`;
  return showPage(
    c,
    { title, area: null, status: 403 },
    <section class="card left">
      <h1>
        <Icon name="lock" /> {title}
      </h1>
      <p>
        You are signed in as <b>{role}</b>.{" "}
        {isService
          ? "This page shows one customer, and your role sees none."
          : `This is for: ${roles.join(", ")}. Nothing was changed.`}
      </p>
      <p class="mut">
        The question was written down, as every one is. If you need an answer, ask somebody with the
        right role, or your admin for another key.
      </p>
      <p>
        <a href={startOf(role)}>Back to your pages</a>
      </p>
    </section>,
  );
}
