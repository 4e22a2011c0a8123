import { OneButton } from "../parts/OneButton.tsx";
import { TableCard } from "../parts/TableCard.tsx";
import { HookHealth } from "./HookHealth.tsx";
import type { HooksAbout } from "./HooksAbout.ts";
import { TYPE_WORDS } from "./TYPE_WORDS.ts";

/** Where messages go: what each is told of, how it does, and which secret signs. */
export function EndpointsCard({ about }: { about: HooksAbout }) {
  const { staff, words, mayChange, endpoints, nameOf } = about;
  return (
    <TableCard
      id="endpoints"
      title="Endpoints"
      tableClass="hooks"
      heads={[
        ...["Address", "Health", "Secret"],
        ...(mayChange ? [{ name: "Change", kind: "hidden" as const }] : []),
      ]}
    >
      {endpoints.map((one) => (
        <tr>
          <th scope="row" class="addr">
            {nameOf(one.id)}
            <span class="sub">{one.types.map((type) => TYPE_WORDS[type]).join(" · ")}</span>
          </th>
          <td data-l="Health">
            <span>
              <HookHealth endpoint={one} words={words} />
            </span>
          </td>
          <td class="nb" data-l="Secret">
            <span>
              {one.old_until === null ? "One signs" : "Two sign"}
              {one.old_until !== null && (
                <span class="sub">the old one until {words.time(one.old_until)}</span>
              )}
            </span>
          </td>
          {mayChange && (
            <td class="acts">
              <OneButton
                staff={staff}
                action={`/console/webhooks/${one.id}/switch`}
                fields={{ enabled: one.enabled ? "no" : "yes" }}
                words={one.enabled ? "Switch off" : "Switch on"}
                label={`Switch ${one.enabled ? "off" : "on"} ${nameOf(one.id)}`}
                isSmall
              />
              <OneButton
                staff={staff}
                action={`/console/webhooks/${one.id}/secret`}
                words="New secret"
                label={`New secret for ${nameOf(one.id)}`}
                isSmall
              />
            </td>
          )}
        </tr>
      ))}
    </TableCard>
  );
}
