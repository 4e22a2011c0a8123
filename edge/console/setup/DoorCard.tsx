import type { Words } from "../figures/wordsOf.ts";
import { OneButton } from "../parts/OneButton.tsx";
import { TableCard } from "../parts/TableCard.tsx";
import type { LogRow, SessionRow } from "../session/queriesOfSessions.ts";
import type { Staff } from "../session/Staff.ts";

const KINDS: Readonly<Record<string, string>> = {
  sign_in: "signed in",
  sign_in_refused: "Somebody tried a key that is not known",
  sign_out: "signed out",
  forbidden: "asked for what the role may not",
  session_ended: "ended a session",
};

/** Who is signed in, each to be ended at once, and what happened at the door. */
export function DoorCard(props: {
  staff: Staff;
  sessions: readonly SessionRow[];
  log: readonly LogRow[];
  words: Words;
}) {
  const { staff, sessions, log, words } = props;
  return (
    <>
      <TableCard
        id="sessions"
        title="Signed in now"
        class="sec"
        heads={["Who", "Role", "Since", "Seen", { name: "End", kind: "hidden" }]}
      >
        {sessions.map(({ id, who, role, created_at, seen_at, via }) => (
          <tr>
            <th scope="row">
              {who}
              {id === staff.session && " (you)"}
            </th>
            <td data-l="Role">
              {role}, by {via === "access" ? "company account" : "key"}
            </td>
            <td data-l="Since">{words.time(created_at)}</td>
            <td data-l="Seen">{words.time(seen_at)}</td>
            <td class="r">
              <OneButton
                staff={staff}
                action="/console/setup/sessions"
                fields={{ session: id }}
                words="End"
                label={`End the session of ${who}`}
                isSmall
              />
            </td>
          </tr>
        ))}
      </TableCard>
      <section class="card flush sec" aria-labelledby="door">
        <div class="hd">
          <h2 id="door">At the door</h2>
          <span class="sm mut">no addresses are kept</span>
        </div>
        <ol class="rows">
          {log.map(({ at, kind, who, role, detail }) => (
            <li class="sm">
              <span>
                <span class="mut">{words.time(at)}</span> {who}{" "}
                {role && who !== role && `(${role}) `}
                {KINDS[kind] ?? kind}
                {kind === "forbidden" && detail && `: ${detail}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
