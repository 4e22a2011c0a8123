import type { Context } from "hono";
import { deskObject } from "../../customer/desk/deskObject.ts";
import type { LookUp } from "../../customer/desk/LookUp.ts";
import type { FlaggedLook } from "../../customer/desk/queries.ts";
import { DAY_MS } from "../../platform/time.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { type Words, wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Head } from "../parts/Head.tsx";
import { OneButton } from "../parts/OneButton.tsx";
import { TableCard } from "../parts/TableCard.tsx";
import { showPage } from "../showPage.tsx";
import { selectOpenMessages } from "./messages/queriesOfMessages.ts";

const DAYS = 7;
const ROWS = 200;
const BY: Readonly<Record<LookUp["by"], string>> = {
  customer: "account",
  email: "mail address",
  phone: "number",
  order: "order",
  code: "code",
  refused: "refused at the limit",
};
const FLAGS: Readonly<Record<string, string>> = { same_name: "own family name" };

function oddOf({ by, found, flags }: FlaggedLook): string[] {
  const odd = flags.map((flag) => FLAGS[flag] ?? flag);
  if (by === "refused") return ["refused", ...odd];
  return by === "code" && found === 0 ? ["wrong code", ...odd] : odd;
}

/** The log of look-ups, for the admin: who looked and why. Whom they saw is a trail, not a name. */
export async function looksPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const staff = c.get("staff");
  const words = wordsOf(site);
  const [looks, open] = await Promise.all([
    deskObject(c.env, site.id).looksSince(Date.now() - DAYS * DAY_MS),
    selectOpenMessages(c.env.DB, site.id),
  ]);
  const shown = looks.slice(0, ROWS);
  return showPage(
    c,
    { title: "Look-ups", area: "looks" },
    <>
      <Head
        title="Look-ups"
        lead="Who looked at a customer, when and what for. Customers aren’t named here; the same trail is the same person."
      />
      {open
        .filter(({ kind }) => kind === "looks")
        .map(({ id, who, at, text }) => (
          <div class="alerts">
            <Alert tone="warn" title={`${who} asks you to look, ${words.time(at)}`}>
              <p>{text}</p>
              <OneButton
                staff={staff}
                action="/console/looks/seen"
                fields={{ message: id }}
                words="I have looked at it"
                isSmall
              />
            </Alert>
          </div>
        ))}
      <TableCard
        id="log"
        title={`Last ${DAYS} days`}
        beside={
          <span class="xs mut">
            {looks.length > ROWS
              ? `the latest ${ROWS} of ${words.number(looks.length)}`
              : looks.length}
          </span>
        }
        heads={["When", "Who", "Looked up by", "What for", "Trail", "Unusual"]}
        foot={
          <p class="xs mut none">
            The whole log, sealed entry by entry: <span class="mono">GET /v1/admin/look-ups</span>.
          </p>
        }
      >
        {shown.map((look) => (
          <Row look={look} words={words} />
        ))}
        {shown.length === 0 && (
          <tr>
            <td colspan={6} class="mut">
              Nobody was looked up in these days.
            </td>
          </tr>
        )}
      </TableCard>
    </>,
  );
}

function Row({ look, words }: { look: FlaggedLook; words: Words }) {
  const { at, role, agent, by, purpose, found, trail } = look;
  const odd = oddOf(look);
  return (
    <tr>
      <th scope="row" class="nb">
        {words.time(at)}
      </th>
      <td data-l="Who">{agent ? `${agent} (${role})` : role}</td>
      <td data-l="Looked up by">
        {BY[by]}
        {by !== "refused" && found === 0 && <span class="sub">nobody found</span>}
      </td>
      <td data-l="What for">
        <q>{purpose}</q>
      </td>
      <td class={trail ? "mono" : "nil"} data-l="Trail">
        {trail?.slice(0, 8) ?? "–"}
      </td>
      <td class={odd.length > 0 ? "t-warn" : "nil"} data-l="Unusual">
        {odd.join(", ") || "–"}
      </td>
    </tr>
  );
}
