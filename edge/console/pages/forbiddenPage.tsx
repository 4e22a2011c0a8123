import type { Context } from "hono";
import type { AreaName } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { showPage } from "../showPage.tsx";
import { ForbiddenCard } from "./ForbiddenCard.tsx";
import { forbiddenTitle } from "./forbiddenTitle.ts";

/** A page that the role has no right to. */
export function forbiddenPage(
  c: Context<ConsoleEnv>,
  { area, what }: { area: AreaName; what: "see" | "change" },
): Promise<Response> {
  return showPage(
    c,
    { title: forbiddenTitle(area, what), area: null, status: 403 },
    <ForbiddenCard role={c.get("staff").role} area={area} what={what} />,
  );
}
