import type { Context } from "hono";
import { AREA_NAMES, AREAS, may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { Head } from "../parts/Head.tsx";
import { Icon } from "../parts/Icon.tsx";
import { showPage } from "../showPage.tsx";

/** Everything that the role sees, for the phone's bar of five, and the way out. */
export function morePage(c: Context<ConsoleEnv>): Promise<Response> {
  const staff = c.get("staff");
  const seen = AREA_NAMES.filter((name) => may(staff.role, name, "see"));
  return showPage(
    c,
    { title: "More", area: null },
    <>
      <Head
        title="More"
        lead={`Signed in as ${staff.who}, ${staff.role}, at ${c.get("site").name}.`}
      />
      <ul class="card flush rows">
        {seen.map((name) => (
          <li>
            <a class="row" href={AREAS[name].path}>
              <Icon name={AREAS[name].icon} />
              {AREAS[name].label}
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}
